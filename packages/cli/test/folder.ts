import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** Path to text. */
export type Texts = Readonly<Record<string, string>>;

const insidePackage = fileURLToPath(new URL("./.tmp/", import.meta.url));

/**
 * A new directory with these files in it, gone after the test. Inside this package, Node finds from it
 * the packages that generated programs need; elsewhere it finds none.
 */
export function folderWith(texts: Texts = {}, { isInPackage = false } = {}): string {
  const above = isInPackage ? insidePackage : tmpdir();
  mkdirSync(above, { recursive: true });
  const folder = mkdtempSync(join(above, "cloister-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, texts);
  return folder;
}

/** Writes files, and the directories that they are in. */
export function put(folder: string, texts: Texts): void {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file below a directory, by path. */
export function textsIn(folder: string): Texts {
  const found: [string, string][] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found.push([relative(folder, path), readFileSync(path, "utf8")]);
  }
  return Object.fromEntries(found.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
