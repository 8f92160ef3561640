import { basename, normalize } from "node:path";
import type { cdk } from "@cloister/cdk-backend";
import type { Diagnostic, GeneratedFile, Plan } from "@cloister/model";
import type { Examined } from "./examine.ts";
import type { BackendName, GenerateRequest } from "./request.ts";
import type { Tree, TreeFile } from "./tree/tree.ts";

/** What writes programs, loaded when it is asked for. */
export async function loadBackend(name: BackendName): Promise<typeof cdk> {
  switch (name) {
    case "cdk":
      return (await import("@cloister/cdk-backend")).cdk;
  }
}

/**
 * The program of a plan and where it belongs. What is given as `unmended` goes into its README. A local
 * file that cannot be read is left out; its diagnostic says so.
 */
export function generatedTree(
  plan: Plan,
  { emit }: Pick<typeof cdk, "emit">,
  options: {
    readonly request: GenerateRequest;
    readonly localSources: Examined["localSources"];
    readonly unmended: readonly Diagnostic[];
  },
): Tree {
  const { request, localSources, unmended } = options;
  const { files, overlays, backend, out } = request;
  const source = [...files, ...overlays].map(nameOf).join(", ");
  return {
    // Without the final slash, which would make the system follow a link.
    directory: normalize(out).replace(/(?<=.)[/\\]+$/, ""),
    files: emit(plan, { source, findings: linesOf(unmended) }).flatMap((file) => {
      return treeFile(file, localSources);
    }),
    source,
    backend,
    entry: entryOf(backend),
  };
}

/** The file without which the program cannot be run. */
function entryOf(backend: BackendName): string {
  switch (backend) {
    case "cdk":
      return "cdk.json";
  }
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
    ...new Set(counted.map(({ severity, code, message }) => `${severity} ${code}: ${message}`)),
  ];
}

function nameOf(path: string): string {
  return path === "-" ? "stdin" : basename(path);
}
