import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import type { Problem } from "../problem.ts";
import { parseManifest, type Manifest } from "./manifest.ts";
import { manifestName, stagingName, type Tree } from "./tree.ts";

const largestManifest = 64 * 1024 * 1024;

/** What may be in a directory before anything is generated into it. */
const harmless: ReadonlySet<string> = new Set([
  ".git",
  ".gitattributes",
  ".gitignore",
  ".gitkeep",
  ".DS_Store",
  "Thumbs.db",
]);

/**
 * What the directory is known to hold, or why nothing may be written into it. A directory of somebody
 * else's is taken over only with `force`.
 */
export function openDirectory(
  { directory, backend, account }: Pick<Tree, "directory" | "backend" | "account">,
  { files, force }: { readonly files: FileSystem; readonly force: boolean },
): Pick<Manifest, "files"> | Problem {
  const unknown = { files: new Map<string, string>() };
  const entry = files.look(directory);
  if (entry === undefined) return unknown;
  if (entry.kind === "link") {
    return {
      message: `\`${directory}\` is a symbolic link, which is not followed.`,
      help: "Give the directory that it leads to as `--out`.",
    };
  }
  if (entry.kind !== "directory") {
    return {
      message: `\`${directory}\` is a file, not a directory.`,
      help: "Give another directory as `--out`; one that does not exist is made.",
    };
  }
  const path = join(directory, manifestName);
  const found = files.look(path);
  if (found === undefined) {
    const isOther = (name: string) => !harmless.has(name) && !name.startsWith(stagingName);
    const others = files.list(directory).filter(isOther);
    if (force || others.length === 0) return unknown;
    const some = others.slice(0, 3).map((name) => `\`${name}\``);
    return {
      message: `\`${directory}\` holds files that Cloister did not write: ${some.join(", ")}${others.length > 3 ? ", …" : ""}.`,
      help: "Give an empty or new directory as `--out`, or take this one over with `--force`, which overwrites what is in the way.",
    };
  }
  const manifest =
    found.kind === "file"
      ? parseManifest(Buffer.from(files.read(path, largestManifest)).toString("utf8"))
      : "unreadable";
  if (manifest === "newer") {
    return {
      message: `\`${path}\` was written by a newer Cloister.`,
      help: "Update Cloister, or give another directory as `--out`.",
    };
  }
  if (manifest === "unreadable") {
    if (force) return unknown;
    return {
      message: `\`${path}\` is damaged, so it is not known which files were edited by hand.`,
      help: "Restore it, or overwrite every generated file with `--force`.",
    };
  }
  if (manifest.backend !== backend && !force) {
    return {
      message: `\`${directory}\` holds ${ofBackend(manifest.backend)}.`,
      help: "Give another directory as `--out`, or replace what is there with `--force`.",
    };
  }
  if (manifest.account !== account && !force) {
    return {
      message: `\`${directory}\` holds ${ofAccount(manifest.account)}.`,
      help: "Give another directory as `--out`, or replace that program with `--force`.",
    };
  }
  return manifest;
}

/** What is not a program stands in a manifest in the place of its back end. */
export const documentsName = "documents";

function ofBackend(name: string): string {
  return name === documentsName
    ? "a design document"
    : `a program for another backend, \`${name}\``;
}

/** The program of one account, or of all. */
export function ofAccount(account: string | undefined): string {
  return account === undefined
    ? "the program of all accounts"
    : `the program of account \`${account}\` alone`;
}
