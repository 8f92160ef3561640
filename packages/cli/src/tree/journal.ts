import { join } from "node:path";
import { isRecord, parseJson } from "./manifest.ts";
import { isSafePath, manifestName, stagingName } from "./tree.ts";

/**
 * How to take a half-made change back. While the journal is there, a change is under way; that it is
 * removed is what makes the change happen.
 */
export interface Journal {
  readonly steps: readonly Step[];
  /** Directories that are made on the way, outermost first. */
  readonly directories: readonly string[];
}

/** What becomes of one file; the number of the step names its old and its new content in the staging directory. */
export interface Step {
  readonly path: string;
  /** SHA-256 of what was there; null where nothing was. */
  readonly before: string | null;
  /** SHA-256 of what is to be there; null where nothing is to be. */
  readonly after: string | null;
}

export interface StagingPaths {
  readonly directory: string;
  /** Says who is at work. */
  readonly owner: string;
  readonly journal: string;
  /** The journal while it is being written. */
  readonly draft: string;
  oldOf(step: number): string;
  newOf(step: number): string;
}

export function stagingPaths(directory: string): StagingPaths {
  const staging = join(directory, stagingName);
  return {
    directory: staging,
    owner: join(staging, "owner.json"),
    journal: join(staging, "journal.json"),
    draft: join(staging, "journal.new"),
    oldOf: (step) => join(staging, `old-${step}`),
    newOf: (step) => join(staging, `new-${step}`),
  };
}

/** The names that can be in a staging directory; what else is there is not ours. */
export const stagingFile = /^(?:owner\.json|journal\.json|journal\.new|(?:old|new)-\d+)$/;

export function printJournal(journal: Journal): string {
  return JSON.stringify(journal);
}

/** The journal of a text; undefined where it is none of ours, as it never leads out of the directory. */
export function parseJournal(text: string): Journal | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || !Array.isArray(value["steps"])) return undefined;
  if (!Array.isArray(value["directories"])) return undefined;
  const steps = value["steps"].map(stepOf);
  const directories = value["directories"].filter(isString).filter(isSafePath);
  const isWhole = directories.length === value["directories"].length;
  const known = steps.flatMap((step) => step ?? []);
  return isWhole && known.length === steps.length ? { steps: known, directories } : undefined;
}

function stepOf(value: unknown): Step | undefined {
  if (!isRecord(value)) return undefined;
  const { path, before, after } = value;
  if (typeof path !== "string" || !(isSafePath(path) || path === manifestName)) return undefined;
  if (!isHash(before) || !isHash(after)) return undefined;
  return { path, before, after };
}

function isHash(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}
