import { basename, normalize } from "node:path";
import { type Diagnostic, type GeneratedFile, type Plan } from "@cloister/model";
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
    readonly unmended: readonly Diagnostic[];
  },
): Tree {
  const { request, localSources, unmended } = options;
  const { files, overlays, backend, account, out } = request;
  const source = sourceOf({ files, overlays });
  return {
    // Without the final slash, which would make the system follow a link.
    directory: normalize(out).replace(/(?<=.)[/\\]+$/, ""),
    files: emit(plan, { source, findings: linesOf(unmended) }).flatMap((file) => {
      return treeFile(file, localSources);
    }),
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

function treeFile(
  file: GeneratedFile,
  localSources: Examined["localSources"],
): readonly TreeFile[] {
  if ("text" in file) return [file];
  const from = localSources.get(file.copyOf);
  return from === undefined ? [] : [{ path: file.path, from }];
}

/** One line each, without their places: the program changes only when what is said of it does. */
function linesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counted = diagnostics.filter(({ severity }) => severity !== "info");
  return [
    ...new Set(
      counted.map(({ severity, code, message }) => `${severity} ${code}: ${inEnglish(message)}`),
    ),
  ];
}

function nameOf(path: string): string {
  return path === "-" ? "stdin" : basename(path);
}
