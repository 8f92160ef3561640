import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  compile,
  isComplete,
  resolveFinding,
  sortDiagnostics,
  type Compilation,
  type Diagnostic,
  type SourceFile,
} from "@cloister/model";
import { runChecks } from "@cloister/checks";
import { expectationFindings, judgeExpectations } from "@cloister/proof";
import { parse } from "yaml";
import * as z from "zod";

export const workspace: string = fileURLToPath(new URL("../../../", import.meta.url));

/** What `options.yaml` beside a topology may say. */
const options = z.strictObject({
  /** The parts of the topology; the first one names it. */
  files: z.array(z.string()).min(1).default(["topology.yaml"]),
  overlays: z.array(z.string()).default([]),
  /** Generate although there are errors, as `--allow-errors` does. */
  allowErrors: z.boolean().default(false),
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
  /** Sorted, those of the checks included. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles and checks a fixture as the command does. Paths in spans are relative to its folder. */
export function checkFixture({ directory, options: { files, overlays } }: Fixture): CheckedFixture {
  const read = (path: string): SourceFile => ({
    path,
    text: readFileSync(join(directory, path), "utf8"),
  });
  const compilation = compile({ files: files.map(read), overlays: overlays.map(read) });
  return {
    compilation,
    diagnostics: sortDiagnostics([
      ...compilation.diagnostics,
      ...runChecks(compilation),
      ...unmet(compilation),
    ]),
  };
}

/** What the topology expects and what does not hold; nothing is judged while parts are left out. */
function unmet(compilation: Compilation): readonly Diagnostic[] {
  const { plan, document } = compilation;
  if (plan === undefined || !isComplete(compilation)) return [];
  return expectationFindings(judgeExpectations(plan)).map((finding) =>
    resolveFinding(document, finding),
  );
}
