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
  const [, scheme, rest] = /^\s*([a-z0-9]*):\/\/(.*)$/is.exec(text) ?? [];
  if (scheme === undefined || rest === undefined) {
    return { problems: ["it does not begin with `s3://`"], ...withArn(text) };
  }
  if (!/^s3[an]?$/i.test(scheme)) {
    return { problems: [`it begins with \`${scheme}://\`, not \`s3://\``] };
  }
  const bucket = rest.slice(0, endOfBucket(rest));
  const key = rest.slice(bucket.length + 1);
  const problems = [
    ...(scheme === "s3" ? [] : [`it begins with \`${scheme}://\`, not \`s3://\``]),
    ...(/\s/.test(text) ? [`it has ${whereBlankIs(text, rest, bucket)}`] : []),
    ...bucketProblems(bucket.trim()),
    ...(rest.length === bucket.length && use !== "template"
      ? ["it lacks the `/` after the bucket"]
      : []),
    ...(key.startsWith("/") || key.includes("//") ? ["it has `//` in the key"] : []),
    ...(/[*?]/.test(key)
      ? ["it has a wildcard, and Athena reads all objects of a folder anyway"]
      : []),
    ...(use === "folder" ? endProblems(key.trim()) : []),
  ];
  if (problems.length === 0) return undefined;
  const right = corrected(bucket, key, use);
  return uriProblems(right, use) === undefined ? { problems, right } : { problems };
}

function endOfBucket(rest: string): number {
  const slash = rest.indexOf("/");
  return slash < 0 ? rest.length : slash;
}

function whereBlankIs(text: string, rest: string, bucket: string): string {
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

function corrected(bucket: string, key: string, use: UriUse): string {
  const steps = key.split("/").map((step) => step.trim());
  const last = steps.pop() ?? "";
  const folders = steps.filter((step) => step !== "" && !/[*?]/.test(step));
  const isFile = /[*?]/.test(last) || (use === "folder" && /\.[A-Za-z0-9]+$/.test(last));
  const kept = last === "" || isFile ? folders : [...folders, last];
  const end = use === "folder" || last === "" || isFile ? "/" : "";
  const path = kept.length === 0 ? "/" : `/${kept.join("/")}${end}`;
  return `s3://${bucket.replaceAll(/\s/g, "").toLowerCase()}${path}`;
}

function withArn(text: string): { readonly right?: string } {
  const [, place] = /^arn:[^:]*:s3:::(\S+?)\/?$/.exec(text) ?? [];
  return place === undefined ? {} : { right: `s3://${place}/` };
}
