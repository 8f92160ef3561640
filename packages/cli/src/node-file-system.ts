import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import type { Entry, FileSystem } from "./file-system.ts";
import { isSystemError, type SystemError } from "./system-error.ts";

const chunkBytes = 64 * 1024;

/** What file systems answer that know no hard links, such as those of memory cards. */
const withoutLinks: ReadonlySet<string> = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  follow: (path) => entryOf(() => statSync(path)),
  look: (path) => entryOf(() => lstatSync(path)),
  list: (path) => readdirSync(path).toSorted(),
  read(path, atMost) {
    const file = openSync(path, "r");
    try {
      return readAtMost(file, atMost);
    } finally {
      closeSync(file);
    }
  },
  hash(path) {
    // Loading it takes as long as a small check, which has no use for it.
    const { createHash } = process.getBuiltinModule("node:crypto");
    const file = openSync(path, "r");
    try {
      const hash = createHash("sha256");
      const chunk = Buffer.allocUnsafe(chunkBytes);
      for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
        hash.update(chunk.subarray(0, size));
      }
      return hash.digest("hex");
    } finally {
      closeSync(file);
    }
  },
  write: (path, content) => writeFileSync(path, content, { flag: "wx", flush: true }),
  writeLike(path, text, other) {
    const { mode } = statSync(other);
    writeFileSync(path, text, { flag: "wx", flush: true });
    // The mode of a new file would be narrowed by the mask of the process.
    chmodSync(path, mode & 0o7777);
  },
  realPath: (path) => realpathSync(path),
  copy: (from, to) => copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
  checkWritable: (path) => accessSync(path, constants.W_OK),
  rename: renameSync,
  place(from, to) {
    try {
      // Unlike a rename, a link never replaces what somebody else has just written.
      linkSync(from, to);
    } catch (error) {
      if (!isSystemError(error) || !withoutLinks.has(error.code)) throw error;
      if (entryOf(() => lstatSync(to)) !== undefined) throw alreadyThere(to);
      renameSync(from, to);
      return;
    }
    unlinkSync(from);
  },
  makeDirectory(path) {
    mkdirSync(path);
  },
  removeFile: unlinkSync,
  removeDirectory: (path) => rmdirSync(path),
};

/** Reads a file, pipe or terminal to its end, or until so many bytes are there. */
export function readAtMost(file: number, atMost: number): Uint8Array {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total < atMost) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, atMost - total));
    const size = patiently(() => readSync(file, chunk));
    if (size === 0) break;
    chunks.push(chunk.subarray(0, size));
    total += size;
  }
  return Buffer.concat(chunks, total);
}

function alreadyThere(path: string): SystemError {
  return Object.assign(new Error(`EEXIST: ${path}`), { code: "EEXIST", syscall: "link", path });
}

const pauseMilliseconds = 5;

/** Does what a pipe between programs may refuse for the moment, as soon as it can be done. */
export function patiently(act: () => number): number {
  for (;;) {
    try {
      return act();
    } catch (error) {
      if (!isSystemError(error) || error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}

function entryOf(inspect: () => Stats): Entry | undefined {
  try {
    const stats = inspect();
    return { kind: kindOf(stats), size: stats.size };
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
      return undefined;
    }
    throw error;
  }
}

function kindOf(stats: Stats): Entry["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "directory";
  return stats.isSymbolicLink() ? "link" : "other";
}
