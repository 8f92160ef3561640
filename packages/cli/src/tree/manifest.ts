import { isSafePath } from "./tree.ts";

/** What was generated into a directory, so that a file that was edited since is known. */
export interface Manifest {
  readonly source: string;
  readonly backend: string;
  /** The only account that the program is for. */
  readonly account?: string;
  /** Path to the SHA-256 of what was generated. */
  readonly files: ReadonlyMap<string, string>;
}

const version = 1;

/** The manifest as JSON, paths by code unit. */
export function printManifest({ source, backend, account, files }: Manifest): string {
  const sorted = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = { version, source, backend, account, files: Object.fromEntries(sorted) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The manifest of a text; `unreadable` also where a path leads out of the directory, which ours never do. */
export function parseManifest(text: string): Manifest | "unreadable" | "newer" {
  const value = parseJson(text);
  if (!isRecord(value)) return "unreadable";
  if (typeof value["version"] === "number" && value["version"] > version) return "newer";
  const { source, backend, account, files } = value;
  if (value["version"] !== version || !isRecord(files)) return "unreadable";
  if (typeof source !== "string" || typeof backend !== "string") return "unreadable";
  if (account !== undefined && typeof account !== "string") return "unreadable";
  const hashes = new Map<string, string>();
  for (const [path, hash] of Object.entries(files)) {
    if (typeof hash !== "string" || !isSafePath(path)) return "unreadable";
    hashes.set(path, hash);
  }
  return { source, backend, ...(account === undefined ? {} : { account }), files: hashes };
}

/** The value of a JSON text; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
