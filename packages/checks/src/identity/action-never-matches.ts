import type { Edit } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { s3LevelOf } from "./s3-actions.ts";
import { rawStatements, textsOf, type Placed, type RawStatement } from "./raw-statements.ts";

export const actionNeverMatches: Check = {
  code: "identity/action-never-matches",
  rules: ["IAM-007"],
  severity: "error",
  summary:
    "The actions of a statement and its resources are of one kind: of buckets, or of objects.",

  *run({ topology }) {
    for (const raw of rawStatements(topology)) {
      const { statement, at } = raw;
      const { actions, resources } = statement;
      if (actions === undefined || resources === undefined) continue;
      const listed = Array.isArray(resources) ? resources : [resources];
      const levels = listed.map(levelOfResource);
      // What other references and unusual patterns stand for is not told here.
      if (levels.includes("either")) continue;
      for (const level of ["object", "bucket"] as const) {
        const dead = textsOf(actions, [...at, "actions"]).filter(
          ({ text }) => s3LevelOf(text) === level,
        );
        const [first] = dead;
        const other = level === "object" ? "bucket" : "object";
        if (first === undefined || levels.includes(level) || !levels.includes(other)) continue;
        const names = [...new Set(dead.map(({ text }) => `\`${text}\``))];
        const edits = editsFor(raw, level);
        yield {
          at: first.at,
          message:
            level === "object"
              ? say(
                  "The statement names no objects, so that what it says of {{actions}} never applies.",
                  { actions: commas(names) },
                )
              : say(
                  "The statement names no bucket itself, so that what it says of {{actions}} never applies.",
                  { actions: commas(names) },
                ),
          related: [{ at: [...at, "resources"], message: say("the resources of the statement") }],
          help:
            level === "object"
              ? say("Add the objects to `resources`: `arn:aws:s3:::BUCKET/*`.")
              : say("Add the bucket itself to `resources`: `arn:aws:s3:::BUCKET`."),
          ...(edits.length === 0 ? {} : { fix: { edits } }),
        };
      }
    }
  },
};

/** What a resource may be in S3. */
function levelOfResource(resource: string | { readonly ref: string }): Level {
  if (typeof resource !== "string")
    return /(?:^|:)bucket\//.test(resource.ref) ? "bucket" : "either";
  const [, named] = /^arn:[^:]*:s3:::(.+)$/s.exec(resource) ?? [];
  if (named !== undefined) {
    if (named.includes("/")) return "object";
    return /[*?$]/.test(named) ? "either" : "bucket";
  }
  // Of S3 there are other forms, such as access points.
  const [, service = ""] = /^arn:[^:]*:([^:]*):/.exec(resource) ?? [];
  return service === "" || /^s3|[*?$]/.test(service) ? "either" : "neither";
}

type Level = "bucket" | "object" | "either" | "neither";

/** Adds the other form of each bucket that is named without wildcards. */
function editsFor({ statement, at }: RawStatement, level: "object" | "bucket"): readonly Edit[] {
  const named = textsOf(statement.resources, [...at, "resources"]);
  const others = [...new Set(named.flatMap((resource) => otherForm(resource, level)))];
  if (others.length === 0) return [];
  const place = [...at, "resources"];
  return typeof statement.resources === "string"
    ? [{ kind: "set", at: place, value: [statement.resources, ...others] }]
    : others.map((value) => ({ kind: "append", at: place, value }));
}

function otherForm({ text }: Placed, level: "object" | "bucket"): readonly string[] {
  const [, bucket] = /^(arn:[^:]*:s3:::[^/*?$]+)(?:\/.*)?$/s.exec(text) ?? [];
  if (bucket === undefined) return [];
  return [level === "object" ? `${bucket}/*` : bucket];
}
