import { isAbsolute } from "node:path";
import type { SourceFile } from "@cloister/model";
import { decodeSource, largestBytes } from "./decode-source.ts";
import type { Git, GitRun } from "./git.ts";
import type { Io } from "./io.ts";
import { isProblem, type Problem } from "./problem.ts";

/** A file at a revision: `main:topology.yaml`. An empty revision is what is staged. */
export interface AtRevision {
  readonly revision: string;
  /** Relative to the current directory, as all paths of the command are. */
  readonly path: string;
}

/** The revision and path of `REV:PATH`; undefined for what has no colon. */
export function atRevision(operand: string): AtRevision | undefined {
  const colon = operand.indexOf(":");
  return colon < 0
    ? undefined
    : { revision: operand.slice(0, colon), path: operand.slice(colon + 1) };
}

/** Whether git knows a revision, or why it cannot say. */
export function isRevision(revision: string, { git }: Pick<Io, "git">): boolean | Problem {
  // No revision begins so, and git would take it for an option.
  if (revision.startsWith("-") || revision === "") return false;
  const run = git(["rev-parse", "--verify", "--quiet", `${revision}^{tree}`], 1024);
  if (!run.ran) return notRun(run);
  if (run.code !== 0 && /not a git repository|dubious ownership/i.test(run.said)) {
    return refused("There is no Git repository that could be read here.", run.said);
  }
  return run.code === 0;
}

/** The text of a file at a revision, or why it cannot be had. */
export function readAtRevision(
  { revision, path }: AtRevision,
  { git }: Pick<Io, "git">,
): SourceFile | Problem {
  const name = `${revision}:${path}`;
  if (path === "" || path === "-" || isAbsolute(path)) {
    return {
      message: `\`${name}\` names no file of a revision.`,
      help: "Write `REVISION:PATH`, with a path that starts at the current directory.",
    };
  }
  if (revision !== "") {
    const isKnown = isRevision(revision, { git });
    if (typeof isKnown !== "boolean") return isKnown;
    if (!isKnown) return unknownRevision(revision);
  }
  // Raw, and no option whatever the name is: the revision was looked up, and the path follows the dot.
  const run = git(["cat-file", "blob", `${revision}:./${path}`], largestBytes + 1);
  if (!run.ran) {
    return run.reason === "ENOBUFS" ? tooLarge(name) : notRun(run);
  }
  if (run.code !== 0) return missing({ revision, path }, run.said, git);
  return decodeSource(name, run.out);
}

export function unknownRevision(revision: string): Problem {
  return {
    message: `Git knows no revision \`${revision}\`.`,
    help: "Give a branch, a tag or a commit; `git fetch` it where it is only on a server.",
  };
}

function missing({ revision, path }: AtRevision, said: string, git: Git): Problem {
  const where = revision === "" ? "what is staged" : `revision \`${revision}\``;
  const kind = git(["cat-file", "-t", `${revision}:./${path}`], 1024);
  if (kind.ran && kind.code === 0) {
    return {
      message: `\`${path}\` is no file in ${where}.`,
      help: "Give the path of a topology, which is a file.",
    };
  }
  return refused(`There is no file \`${path}\` in ${where}.`, said);
}

function tooLarge(name: string): Problem {
  const text = decodeSource(name, new Uint8Array(largestBytes + 1));
  return isProblem(text)
    ? text
    : { message: `\`${name}\` is too large.`, help: "Split the topology into several files." };
}

function notRun({ reason }: Extract<GitRun, { readonly ran: false }>): Problem {
  return reason === "ENOENT"
    ? {
        message: "Git is not installed, or not on the `PATH`.",
        help: "Install it, or compare two files: `cloister diff OLD.yaml NEW.yaml`.",
      }
    : {
        message: `Git could not be run: ${reason}.`,
        help: "Compare two files instead: `cloister diff OLD.yaml NEW.yaml`.",
      };
}

function refused(message: string, said: string): Problem {
  const details = said
    .trim()
    .split("\n")
    .filter((line) => line !== "");
  return {
    message,
    ...(details.length === 0 ? {} : { details }),
    help: "A path starts at the current directory; `git ls-tree REVISION` lists what there is.",
  };
}
