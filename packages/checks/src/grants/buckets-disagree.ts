import type { Path, Topology } from "@cloister/model";
import { suggest } from "@cloister/model";
import type { Check, Said, Subject } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { placeIn } from "./allowance.ts";
import { askedAt } from "./asking-side.ts";
import { misnamedBuckets } from "./misnamed-buckets.ts";
import { isLiteral } from "./wildcard.ts";

export const bucketsDisagree: Check = {
  code: "grants/buckets-disagree",
  rules: ["GRANT-007"],
  severity: "error",
  summary: "Tables, identity policies and bucket policies mean the same bucket by one name.",

  *run(subject) {
    yield* policiesOfOtherBuckets(subject);
    for (const { held, name, meant, reason, related } of misnamedBuckets(subject)) {
      const right = meant.bucket.name;
      yield {
        at: askedAt(subject, held, name),
        message: `Policy \`${held.policy.names[0] ?? ""}\` names bucket \`${name}\`, which no account declares${reason === undefined ? "" : `, while ${reason}`}.${suggest(name, [right])}`,
        related: [related],
        help: `Write \`${right}\` everywhere, if that is meant. A bucket outside the topology is declared in its account, with \`existing: true\`.`,
      };
    }
  },
};

/** AWS refuses a bucket's policy that speaks of another bucket. */
function* policiesOfOtherBuckets({ topology, plan }: Subject): Iterable<Said> {
  for (const bucket of resourcesOf(plan, "bucket")) {
    const told = new Set<string>();
    for (const { text, at } of resourcesWritten(topology, bucket.at)) {
      const other = placeIn(text)?.bucket;
      if (other === undefined || other === bucket.name || !isLiteral(other) || told.has(other)) {
        continue;
      }
      told.add(other);
      yield {
        at,
        message: `The policy of bucket \`${bucket.name}\` speaks of bucket \`${other}\`, and can only speak of its own.${suggest(other, [bucket.name])}`,
        related: [{ at: bucket.at, message: "the bucket" }],
        help: "Leave `resources` out: then the statement is about this bucket and its objects.",
      };
    }
  }
}

function* resourcesWritten(
  topology: Topology,
  bucketAt: Path,
): Iterable<{ readonly text: string; readonly at: Path }> {
  const [, account = "", , name = ""] = bucketAt;
  const statements = topology.accounts[account]?.buckets[name]?.policy?.statements ?? [];
  for (const [index, statement] of statements.entries()) {
    for (const key of ["resources", "notResources"] as const) {
      const at = [...bucketAt, "policy", "statements", index, key];
      const { [key]: written } = statement;
      if (typeof written === "string") yield { text: written, at };
      if (!Array.isArray(written)) continue;
      for (const [item, text] of written.entries()) {
        if (typeof text === "string") yield { text, at: [...at, item] };
      }
    }
  }
}
