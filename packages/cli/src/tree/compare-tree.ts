import { join } from "node:path";
import { say, type Text } from "@cloister/texts";
import type { FileSystem } from "../file-system.ts";
import { blockerOf } from "./blocker.ts";
import { sha256 } from "../sha256.ts";
import { printManifest, type Manifest } from "./manifest.ts";
import { contentOf, isSafePath, manifestName, type Tree, type TreeFile } from "./tree.ts";

/** One file that is not as it is to be. */
export interface Change {
  readonly path: string;
  /** SHA-256 of what is there. */
  readonly before: string | undefined;
  /** What is to be there, and its SHA-256. */
  readonly after: { readonly file: TreeFile; readonly hash: string } | undefined;
}

/** A file that is somebody else's by now, why, and what can be done about it. */
export interface Kept {
  readonly path: string;
  /** A sentence about the path. */
  readonly reason: Text;
  readonly help: Text;
}

/** What has to be done to a directory so that it holds a program. */
export interface Comparison {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  readonly unchanged: readonly string[];
  readonly manifest: Manifest;
}

function edited(path: string): Kept {
  return {
    path,
    reason: say("{{path}} was edited by hand.", { path }),
    help: say("Move the change into the topology, or overwrite it with `--force`."),
  };
}

function foreign(path: string): Kept {
  return {
    path,
    reason: say("{{path}} was there before.", { path }),
    help: say("Move it away, or overwrite it with `--force`."),
  };
}

function released(path: string): Kept {
  return {
    path,
    reason: say("{{path}} was edited by hand, and is not generated any more.", { path }),
    help: say("It is left to you from now on."),
  };
}

/**
 * Compares a directory with what belongs into it. Only what the manifest knows, and only as it was
 * generated, is changed or removed; with `force` also what stands in the way, except what is written once. Reads, and writes nothing.
 */
export function compareTree(
  tree: Tree,
  options: {
    readonly files: FileSystem;
    readonly known: Manifest["files"];
    readonly force: boolean;
  },
): Comparison {
  const { directory, source, backend, account } = tree;
  const { files, known, force } = options;
  const changes: Change[] = [];
  const kept: Kept[] = [];
  const unchanged: string[] = [];
  const hashes = new Map<string, string>();

  const wanted = new Map(tree.files.map((file) => [file.path, file]));
  if (wanted.size < tree.files.length) throw new Error("bug: a file was generated twice.");
  for (const [path, file] of wanted) {
    if (!isSafePath(path)) throw new Error(`bug: \`${path}\` was generated outside the program.`);
    const hash = hashOf(file, files);
    const generated = known.get(path);
    const state = stateOf(path);
    switch (state.is) {
      case "nothing":
        changes.push({ path, before: undefined, after: { file, hash } });
        break;
      case "blocked":
        kept.push({ path, reason: state.reason, help: say("Move away what is in its place.") });
        if (generated !== undefined) hashes.set(path, generated);
        continue;
      case "file": {
        if ("once" in file && !state.matches(hash)) {
          unchanged.push(path);
          if (generated !== undefined) hashes.set(path, generated);
          continue;
        }
        // Bytes are right or wrong: what Git may do to a text would damage them.
        if ("bytes" in file ? state.hash === hash : state.matches(hash)) {
          unchanged.push(path);
          break;
        }
        if (!force && (generated === undefined || !state.matches(generated))) {
          kept.push(generated === undefined ? foreign(path) : edited(path));
          if (generated !== undefined) hashes.set(path, generated);
          continue;
        }
        changes.push({ path, before: state.hash, after: { file, hash } });
        break;
      }
    }
    hashes.set(path, hash);
  }

  for (const [path, generated] of known) {
    if (wanted.has(path)) continue;
    const state = stateOf(path);
    if (state.is !== "file") continue;
    if (force || state.matches(generated)) {
      changes.push({ path, before: state.hash, after: undefined });
    } else {
      // From here on it is the user's own.
      kept.push(released(path));
    }
  }
  const about = { source, backend, ...(account === undefined ? {} : { account }) };
  return { changes, kept, unchanged, manifest: { ...about, files: hashes } };

  function stateOf(path: string): State {
    const blocker = blockerOf(directory, path, files);
    if (blocker !== undefined) return { is: "blocked", reason: blocker };
    const full = join(directory, path);
    const entry = files.look(full);
    if (entry === undefined) return { is: "nothing" };
    if (entry.kind === "directory") {
      return { is: "blocked", reason: say("{{path}} is a directory.", { path }) };
    }
    if (entry.kind !== "file") {
      return { is: "blocked", reason: say("{{path}} is not a plain file.", { path }) };
    }
    const hash = files.hash(full);
    return {
      is: "file",
      hash,
      matches: (other) => hash === other || hashWithoutReturns(full, entry.size) === other,
    };
  }

  /** Git may have turned line feeds into carriage returns and line feeds, which is no edit. */
  function hashWithoutReturns(full: string, size: number): string {
    const text = Buffer.from(files.read(full, size)).toString("latin1");
    return sha256(Buffer.from(text.replaceAll("\r\n", "\n"), "latin1"));
  }
}

type State =
  | { readonly is: "nothing" }
  | { readonly is: "blocked"; readonly reason: Text }
  | { readonly is: "file"; readonly hash: string; matches(hash: string): boolean };

function hashOf(file: TreeFile, files: FileSystem): string {
  return "from" in file ? files.hash(file.from) : sha256(contentOf(file));
}

/** The manifest as one more file to write, where it is not up to date. */
export function manifestChange(
  directory: string,
  manifest: Manifest,
  files: FileSystem,
): Change | undefined {
  const full = join(directory, manifestName);
  const file = { path: manifestName, text: printManifest(manifest) };
  const hash = sha256(file.text);
  const before = files.look(full) === undefined ? undefined : files.hash(full);
  return before === hash ? undefined : { path: manifestName, before, after: { file, hash } };
}
