import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { rawStatements, textsOf } from "../identity/raw-statements.ts";

export const malformedS3Arn: Check = {
  code: "storage/malformed-s3-arn",
  rules: ["S3-007"],
  severity: "error",
  summary: "Policies name buckets and objects as `arn:aws:s3:::BUCKET/KEY`.",

  *run({ topology }) {
    for (const { statement, at, partition } of rawStatements(topology)) {
      const resources = [
        ...textsOf(statement.resources, [...at, "resources"]),
        ...textsOf(statement.notResources, [...at, "notResources"]),
      ];
      for (const { text, at: place } of resources) {
        const meant = meantBy(text);
        if (meant === undefined) continue;
        const right = `arn:${partition}:s3:::${meant}`;
        yield {
          at: place,
          message: text.startsWith("arn:")
            ? say(
                "`{{arn}}` names nothing in S3: the ARN of a bucket or an object has neither Region nor account.",
                { arn: text },
              )
            : say("`{{uri}}` is a location, and policies name what is in S3 by its ARN.", {
                uri: text,
              }),
          help: say("Write `{{arn}}`.", { arn: right }),
          fix: { edits: [{ kind: "set", at: place, value: right }] },
          // That it is no ARN follows from what it is.
          ...(text.startsWith("arn:") ? {} : { explains: [place] }),
        };
      }
    }
  },
};

/** What an ARN may name in S3 beside buckets and objects, with Region and account. */
const others =
  /^(?:(?:accesspoint|access-grants|async-request|job|storage-lens|storage-lens-group)(?:\/|$)|[^/]*[*?$])/;

/** The bucket, and key, that a text means which is no ARN of S3; undefined for what is one, or something else. */
function meantBy(text: string): string | undefined {
  const [, uri] = /^\s*s3[an]?:\/\/(\S+?)\s*$/i.exec(text) ?? [];
  if (uri !== undefined) return uri;
  const [, rest] = /^arn:[^:]*:s3:(.*)$/s.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const [, region = "", account = "", named = rest] = /^([^:]*):([^:]*):(.*)$/s.exec(rest) ?? [];
  if (region === "" && account === "" && named !== rest) {
    const [, inside] = /^s3:\/\/(.+)$/.exec(named) ?? [];
    return inside ?? (/^\/[^/]/.test(named) ? named.slice(1) : undefined);
  }
  if (named !== rest) {
    // A wildcard in the place of Region and account stands for nothing as well.
    const isOpen = /^\**$/.test(region) && /^\**$/.test(account);
    return isOpen || others.test(named) ? undefined : named;
  }
  // Too few colons: `arn:aws:s3:bucket` and `arn:aws:s3::bucket`.
  const bucket = rest.replace(/^:+/, "");
  return /^[a-z0-9][a-z0-9.-]{2,62}(?:\/.*)?$/s.test(bucket) ? bucket : undefined;
}
