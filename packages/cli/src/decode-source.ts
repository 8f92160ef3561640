import type { SourceFile } from "@cloister/model";
import type { Problem } from "./problem.ts";

const mebibyte = 1024 * 1024;
const mostMebibytes = 32;

/** Files that are larger are refused. */
export const largestBytes = mostMebibytes * mebibyte;

/** As far as a look for NUL goes, as git does it. */
const beginning = 8000;

/** The text of a file from its bytes, or why it cannot be a topology. */
export function decodeSource(path: string, bytes: Uint8Array): SourceFile | Problem {
  if (bytes.length > largestBytes) {
    return {
      message: `\`${path}\` is larger than ${mostMebibytes} MiB.`,
      help: "Split the topology into several files, one for each account, and give them all.",
    };
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return { message: `\`${path}\` is written in UTF-16.`, help: "Save it as UTF-8." };
  }
  if (bytes.subarray(0, beginning).includes(0)) {
    return {
      message: `\`${path}\` is a binary file.`,
      help: "Give the path of a topology, which is YAML, a text.",
    };
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
  // What cannot be decoded became this character.
  const replaced = text.indexOf("\ufffd");
  if (replaced !== -1 && !Buffer.from(text).equals(bytes)) {
    const line = text.slice(0, replaced).split("\n").length;
    return {
      message: `\`${path}\` is not valid UTF-8: line ${line} has a byte that is not.`,
      help: "Save it as UTF-8.",
    };
  }
  if (text.trim() === "") {
    return {
      message: `\`${path}\` is empty.`,
      help: "`cloister init` writes a topology to start from.",
    };
  }
  return { path, text };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
