import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GeneratedFile, Plan } from "@cloister/model";

/** A back end, as far as it writes. */
export interface Emitter {
  readonly emit: (plan: Plan, options: { readonly source: string }) => readonly GeneratedFile[];
}

/** A place for folders where this repository's packages are found. */
export const besidePackages = fileURLToPath(new URL("./.tmp/", import.meta.url));

/** Calls with a new folder, and removes it at the end. */
export async function withFolder<T>(
  use: (folder: string) => Promise<T>,
  parent = besidePackages,
): Promise<T> {
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "mirror-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes the program of a plan; a file that it copies gets some content. */
export async function writeProgram(backend: Emitter, plan: Plan, directory: string): Promise<void> {
  for (const file of backend.emit(plan, { source: "topology.yaml" })) {
    const path = join(directory, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "text" in file ? file.text : contentOf(file.copyOf));
  }
}

function contentOf(source: string): string {
  return `content of ${source}`;
}

/** The hash of what each local file of the plan got. */
export function contentHashes({ units }: Plan): ReadonlyMap<string, string> {
  const resources = units.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.resources));
  const sources = resources.flatMap((one) => (one.kind === "object" ? (one.source ?? []) : []));
  const hash = (source: string) => createHash("sha256").update(contentOf(source)).digest("hex");
  return new Map(sources.map((source) => [source, hash(source)]));
}
