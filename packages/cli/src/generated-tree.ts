import { basename, normalize } from "node:path";
import { escapeUnprintable, type Diagnostic, type GeneratedFile, type Plan } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { backendFacts, type Backend } from "./backends.ts";
import type { Examined } from "./examine.ts";
import type { GenerateRequest, Named } from "./request.ts";
import type { Tree, TreeFile } from "./tree/tree.ts";

/**
 * The program of a plan and where it belongs. What is given as `unmended` goes into its README. A local
 * file that cannot be read is left out; its diagnostic says so.
 */
export function generatedTree(
  plan: Plan,
  { emit }: Pick<Backend, "emit">,
  options: {
    readonly request: GenerateRequest;
    readonly localSources: Examined["localSources"];
    /** What is uploaded of no local file, by the source that the plan gives it. */
    readonly samples: ReadonlyMap<string, Uint8Array>;
    /** What belongs beside the program. */
    readonly beside: readonly TreeFile[];
    readonly unmended: readonly Diagnostic[];
  },
): Tree {
  const { request, localSources, samples, beside, unmended } = options;
  const { files, overlays, backend, account, out } = request;
  const source = sourceOf({ files, overlays });
  const program = emit(plan, { source, findings: linesOf(unmended) }).flatMap((file) =>
    treeFile(file, { localSources, samples }),
  );
  return {
    // Without the final slash, which would make the system follow a link.
    directory: normalize(out).replace(/(?<=.)[/\\]+$/, ""),
    files: [...withSections(program, beside), ...beside],
    source,
    backend,
    ...(account === undefined ? {} : { account }),
    entry: backendFacts(backend).entry,
  };
}

/** The files of a topology by their own names: `topology.yaml, y.yaml`. */
export function sourceOf({ files, overlays }: Named): string {
  return [...files, ...overlays].map(nameOf).join(", ");
}

interface Contents {
  readonly localSources: Examined["localSources"];
  readonly samples: ReadonlyMap<string, Uint8Array>;
}

function treeFile(file: GeneratedFile, { localSources, samples }: Contents): readonly TreeFile[] {
  if ("text" in file) return [file];
  const bytes = samples.get(file.copyOf);
  if (bytes !== undefined) return [{ path: file.path, bytes }];
  const from = localSources.get(file.copyOf);
  return from === undefined ? [] : [{ path: file.path, from }];
}

/** The README says what is beside the program, and what of it is made up. */
function withSections(
  program: readonly TreeFile[],
  beside: readonly TreeFile[],
): readonly TreeFile[] {
  const samples = program.flatMap((file) => ("bytes" in file ? [file.path] : []));
  const sections = [
    ...(samples.length === 0 ? [] : [samplesSection(samples)]),
    ...(beside.some(({ path }) => path === "verification/README.md") ? [verificationSection] : []),
  ];
  return program.map((file) =>
    file.path === "README.md" && "text" in file
      ? { ...file, text: [file.text, ...sections].join("\n") }
      : file,
  );
}

const mostListed = 20;

function samplesSection(paths: readonly string[]): string {
  const rest = paths.length - mostListed;
  return [
    "## Sample objects",
    "",
    "These files hold samples, not data: a few rows for each table, so that it can be tried. **A deployment replaces " +
      "the objects of the same keys.** Once there is real data, generate the program without `--samples`.",
    "",
    "```",
    ...paths.slice(0, mostListed).map(escapeUnprintable),
    ...(rest > 0 ? [`and ${rest} more`] : []),
    "```",
    "",
  ].join("\n");
}

const verificationSection = `## Verify

\`verification/README.md\` says what to try once it is deployed, as whom, and what must come out.
`;

/** One line each, without their places: the program changes only when what is said of it does. */
function linesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counted = diagnostics.filter(({ severity }) => severity !== "info");
  return [
    ...new Set(
      counted.map(({ severity, code, message }) => `${severity} ${code}: ${inEnglish(message)}`),
    ),
  ];
}

/** A file of a topology by its own name. */
export function nameOf(path: string): string {
  return path === "-" ? "stdin" : basename(path);
}
