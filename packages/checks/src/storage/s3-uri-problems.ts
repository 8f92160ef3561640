/** The bucket that a location means, however badly it is written; undefined where none can be seen. */
export function bucketMeant(location: string): string | undefined {
  return /^\s*s3[an]?:\/\/\s*([A-Za-z0-9.-]+)/i.exec(location)?.[1]?.toLowerCase();
}

/** What is wrong with a location, as clauses; and how it would be right, where that can be told. */
export interface UriProblems {
  readonly problems: readonly string[];
  readonly right?: string;
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
  return right === undefined || problemsIn(right, use).length > 0
    ? { problems }
    : { problems, right };
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

function problemsIn(text: string, use: UriUse): string[] {
  const parts = partsOf(text);
  if (parts === undefined) return ["it does not begin with `s3://`"];
  const { scheme, rest, bucket, key } = parts;
  const wrongScheme = `it begins with \`${scheme}://\`, not \`s3://\``;
  if (!isOfS3(parts)) return [wrongScheme];
  return [
    ...(scheme === "s3" ? [] : [wrongScheme]),
    ...(/\s/.test(text) ? [`it has ${whereBlankIs(text, parts)}`] : []),
    ...bucketProblems(bucket.trim()),
    ...(rest === bucket ? ["it lacks the `/` after the bucket"] : []),
    ...(key.startsWith("/") || key.includes("//") ? ["it has `//` in the key"] : []),
    ...(/[*?]/.test(key)
      ? ["it has a wildcard, and Athena reads all objects of a folder anyway"]
      : []),
    ...(use === "folder" && rest !== bucket ? endProblems(key.trim()) : []),
  ];
}

function whereBlankIs(text: string, { rest, bucket }: Parts): string {
  if (/\s$/.test(bucket)) return "a blank after the bucket's name";
  if (/^\s/.test(rest)) return "a blank before the bucket's name";
  if (/\s/.test(bucket)) return "a blank in the bucket's name";
  return text === text.trim() ? "a blank in the key" : "a blank at its beginning or end";
}

function bucketProblems(bucket: string): string[] {
  if (bucket === "") return ["it names no bucket"];
  if (/[A-Z]/.test(bucket)) return ["the bucket's name has upper-case letters"];
  if (/^[a-z0-9.-]{3,63}$/.test(bucket.replaceAll(/\s/g, ""))) return [];
  return ["what stands in the place of the bucket is not the name of one"];
}

/** A table's location is a folder. */
function endProblems(key: string): string[] {
  if (key === "" || key.endsWith("/") || /[*?]/.test(key)) return [];
  const last = key.slice(key.lastIndexOf("/") + 1);
  return /\.[A-Za-z0-9]+$/.test(last)
    ? [`it names the file \`${last}\`, not the folder that it is in`]
    : ["it lacks the `/` at its end"];
}

function corrected(text: string, use: UriUse): string | undefined {
  const uri = partsOf(text);
  const parts = uri !== undefined && isOfS3(uri) ? uri : partsOfArn(text);
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

function partsOfArn(text: string): Pick<Parts, "bucket" | "key"> | undefined {
  const [, bucket, key = ""] = /^\s*arn:[^:]*:s3:::([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  return bucket === undefined ? undefined : { bucket, key };
}
