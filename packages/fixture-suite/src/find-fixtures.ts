import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  compile,
  type Compilation,
  type Diagnostic,
  type SourceFile,
  type Sources,
} from "@cloister/model";
import { loadDiagnose, type Diagnosis } from "@cloister/checks";
import { parse } from "yaml";
import * as z from "zod";

const diagnose = await loadDiagnose();

export const workspace: string = fileURLToPath(new URL("../../../", import.meta.url));

/** What `options.yaml` beside a topology may say. */
const options = z.strictObject({
  /** The parts of the topology; the first one names it. */
  files: z.array(z.string()).min(1).default(["topology.yaml"]),
  overlays: z.array(z.string()).default([]),
  /** Generate although there are errors, as `--allow-errors` does. */
  allowErrors: z.boolean().default(false),
  /** Its design document is expected too. */
  documents: z.boolean().default(false),
});

/** A small topology of one idea, or an example: a folder with a `topology.yaml`. */
export interface Fixture {
  /** `network/one-subnet`, `examples/closed-sagemaker`. */
  readonly name: string;
  readonly directory: string;
  readonly options: z.output<typeof options>;
}

/** All fixtures and examples, in code unit order of their names. */
export function findFixtures(): readonly Fixture[] {
  const areas = readdirSync(join(workspace, "fixtures"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const fixtures = areas.flatMap(({ name }) => fixturesIn(join("fixtures", name), name));
  return [...fixtures, ...fixturesIn("examples", "examples")].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

function fixturesIn(folder: string, prefix: string): Fixture[] {
  return readdirSync(join(workspace, folder)).flatMap((name) => {
    const directory = join(workspace, folder, name);
    if (!existsSync(join(directory, "topology.yaml"))) return [];
    const optionsFile = join(directory, "options.yaml");
    const written: unknown = existsSync(optionsFile)
      ? parse(readFileSync(optionsFile, "utf8"))
      : {};
    return [{ name: `${prefix}/${name}`, directory, options: options.parse(written) }];
  });
}

export interface CheckedFixture {
  readonly compilation: Compilation;
  /** The diagnostics of the compilation alone. */
  readonly compiled: readonly Diagnostic[];
  /** Sorted, those of the checks included. */
  readonly diagnostics: readonly Diagnostic[];
  readonly diagnosis: Diagnosis;
}

/** Compiles and checks a fixture as the command does. Paths in spans are relative to its folder. */
export function checkFixture(fixture: Fixture): CheckedFixture {
  return checkSources(sourcesOf(fixture));
}

/** The files of a fixture, by their paths in its folder. */
export function sourcesOf({ directory, options: { files, overlays } }: Fixture): Sources {
  const read = (path: string): SourceFile => ({
    path,
    text: readFileSync(join(directory, path), "utf8"),
  });
  return { files: files.map(read), overlays: overlays.map(read) };
}

export function checkSources(sources: Sources): CheckedFixture {
  const compilation = compile(sources);
  const diagnosis = diagnose(compilation);
  const { diagnostics } = diagnosis;
  return { compilation, compiled: compilation.diagnostics, diagnostics, diagnosis };
}
