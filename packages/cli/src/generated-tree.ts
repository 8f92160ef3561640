import { basename, normalize } from "node:path";
import { toJson, type Diagnostic, type GeneratedFile, type Plan } from "@cloister/model";
import type { Examined } from "./examine.ts";
import type { GenerateRequest } from "./request.ts";
import type { Tree, TreeFile } from "./tree/tree.ts";

/**
 * The program of a plan and where it belongs. `findings` are for its README. A local file that cannot
 * be read is left out; its diagnostic says so.
 */
export async function generatedTree(
  plan: Plan,
  { localSources, diagnostics }: Examined,
  { files, overlays, backend, out }: GenerateRequest,
): Promise<Tree> {
  const source = [...files, ...overlays].map(nameOf).join(", ");
  const options = { source, findings: findingLines(diagnostics) };
  const generated = await emit(backend, plan, options);
  return {
    // Without the final slash, which would make the system follow a link.
    directory: normalize(out).replace(/(?<=.)[/\\]+$/, ""),
    files: generated.flatMap((file) => treeFile(file, localSources)),
    source,
    backend,
    entry: entryOf(backend),
  };
}

interface EmitOptions {
  readonly source: string;
  readonly findings: readonly string[];
}

async function emit(
  backend: GenerateRequest["backend"],
  plan: Plan,
  options: EmitOptions,
): Promise<readonly GeneratedFile[]> {
  switch (backend) {
    case "cdk":
      return (await import("@cloister/cdk-backend")).cdk.emit(plan, options);
  }
}

/** The file without which the program cannot be run. */
function entryOf(backend: GenerateRequest["backend"]): string {
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

/** What is wrong, one line each, without anything that depends on where the command was started. */
function findingLines(diagnostics: readonly Diagnostic[]): readonly string[] {
  return toJson(diagnostics)
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, code, message, file, line }) => {
      return `${severity} ${code}: ${message} (${nameOf(file)}:${line})`;
    });
}

function nameOf(path: string): string {
  return path === "-" ? "stdin" : basename(path);
}
