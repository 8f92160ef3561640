import { say, type Text } from "@cloister/texts";

/** The bucket that a location means, however badly it is written; undefined where none can be seen. */
export function bucketMeant(location: string): string | undefined {
  return /^\s*s3[an]?:\/\/\s*([A-Za-z0-9.-]+)/i.exec(location)?.[1]?.toLowerCase();
}

/** What is wrong with a location, as clauses; and how it would be right, where that can be told. */
export interface UriProblems {
  readonly problems: readonly Text[];
  readonly right?: string;
  /** Whether `right` names the same objects: it differs in how it is written, and in no folder or file. */
  readonly isSame?: true;
}

/**
 * `folder` is where a table's objects are, which ends with a slash; `place` may end in any way; a
 * `template` may hold `${key}` besides.
 */
export type UriUse = "folder" | "place" | "template";

/** Undefined for a location that is well written. */
export function uriProblems(text: string, use: UriUse): UriProblems | undefined {
  const problems = problemsIn(text, use);
  if (problems.length === 0) return undefined;
  const right = corrected(text, use);
  if (right === undefined || problemsIn(right, use).length > 0) return { problems };
  return hasSameFolders(text, right) ? { problems, right, isSame: true } : { problems, right };
}

/** Whether the two differ only in scheme, blanks, the bucket's case and the slash at the end. */
function hasSameFolders(text: string, right: string): boolean {
  const bare = (uri: string): string => uri.replaceAll(/\s/g, "").replace(/\/$/, "");
  const { bucket, key } = placeOf(text) ?? { bucket: "", key: "" };
  return bare(`s3://${bucket.toLowerCase()}/${key}`) === bare(right);
}

interface Parts {
  readonly scheme: string;
  /** What follows `//`. */
  readonly rest: string;
  readonly bucket: string;
  readonly key: string;
}

function partsOf(text: string): Parts | undefined {
  const [, scheme, rest] = /^\s*([a-z0-9]*):\/\/(.*)$/is.exec(text) ?? [];
  if (scheme === undefined || rest === undefined) return undefined;
  const bucket = /^[^/]*/.exec(rest)?.[0] ?? "";
  return { scheme, rest, bucket, key: rest.slice(bucket.length + 1) };
}

/** `s3a` and `s3n` are other tools' words for the same. */
function isOfS3({ scheme }: Parts): boolean {
  return /^s3[an]?$/i.test(scheme);
}

function problemsIn(text: string, use: UriUse): Text[] {
  const parts = partsOf(text);
  if (parts === undefined) return [say("it does not begin with `s3://`")];
  const { scheme, rest, bucket, key } = parts;
  const wrongScheme = say("it begins with `{{scheme}}://`, not `s3://`", { scheme });
  if (!isOfS3(parts)) return [wrongScheme];
  return [
    ...(scheme === "s3" ? [] : [wrongScheme]),
    ...(/\s/.test(text) ? [blankIn(text, parts)] : []),
    ...bucketProblems(bucket.trim()),
    ...(rest === bucket ? [say("it lacks the `/` after the bucket")] : []),
    ...(key.startsWith("/") || key.includes("//") ? [say("it has `//` in the key")] : []),
    ...(/[*?]/.test(key)
      ? [say("it has a wildcard, and Athena reads all objects of a folder anyway")]
      : []),
    ...(use === "folder" && rest !== bucket ? endProblems(key.trim()) : []),
  ];
}

function blankIn(text: string, { rest, bucket }: Parts): Text {
  if (/\s$/.test(bucket)) return say("it has a blank after the bucket's name");
  if (/^\s/.test(rest)) return say("it has a blank before the bucket's name");
  if (/\s/.test(bucket)) return say("it has a blank in the bucket's name");
  return text === text.trim()
    ? say("it has a blank in the key")
    : say("it has a blank at its beginning or end");
}

function bucketProblems(bucket: string): Text[] {
  if (bucket === "") return [say("it names no bucket")];
  if (/[A-Z]/.test(bucket)) return [say("the bucket's name has upper-case letters")];
  if (/^[a-z0-9.-]{3,63}$/.test(bucket.replaceAll(/\s/g, ""))) return [];
  return [say("what stands in the place of the bucket is not the name of one")];
}

/** A table's location is a folder. */
function endProblems(key: string): Text[] {
  if (key === "" || key.endsWith("/") || /[*?]/.test(key)) return [];
  const file = key.slice(key.lastIndexOf("/") + 1);
  return /\.[A-Za-z0-9]+$/.test(file)
    ? [say("it names the file `{{file}}`, not the folder that it is in", { file })]
    : [say("it lacks the `/` at its end")];
}

function corrected(text: string, use: UriUse): string | undefined {
  const parts = placeOf(text);
  if (parts === undefined) return undefined;
  const steps = parts.key.split("/").map((step) => step.trim());
  const last = steps.pop() ?? "";
  const folders = steps.filter((step) => step !== "" && !/[*?]/.test(step));
  const isFile = /[*?]/.test(last) || (use === "folder" && /\.[A-Za-z0-9]+$/.test(last));
  const kept = last === "" || isFile ? folders : [...folders, last];
  const end = use === "folder" || last === "" || isFile ? "/" : "";
  const path = kept.length === 0 ? "/" : `/${kept.join("/")}${end}`;
  return `s3://${parts.bucket.trim().toLowerCase()}${path}`;
}

type Place = Pick<Parts, "bucket" | "key">;

/** What a location of any form means: an S3 URI, an ARN, or a web address. */
function placeOf(text: string): Place | undefined {
  const uri = partsOf(text);
  if (uri === undefined) return partsOfArn(text);
  return isOfS3(uri) ? uri : partsOfWebAddress(text);
}

function partsOfArn(text: string): Place | undefined {
  const [, bucket, key = ""] = /^\s*arn:[^:]*:s3:::([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  return bucket === undefined ? undefined : { bucket, key };
}

/** `https://BUCKET.s3.REGION.amazonaws.com/KEY`, and the older `https://s3.REGION.amazonaws.com/BUCKET/KEY`. */
function partsOfWebAddress(text: string): Place | undefined {
  const [, host = "", path = ""] = /^\s*https?:\/\/([^/?#]+)\/?([^?#]*)$/i.exec(text) ?? [];
  // What is encoded, or a query of the address, is not decoded here.
  if (path.includes("%")) return undefined;
  const [, bucket] = /^(?:(.+)\.)?s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/i.exec(host) ?? [
    undefined,
    "",
  ];
  if (bucket === "") return undefined;
  if (bucket !== undefined) return { bucket, key: path };
  const [, first, key = ""] = /^([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  return first === undefined ? undefined : { bucket: first, key };
}
