import { suggest, type Path, type Topology } from "@cloister/model";
import { say, sentences } from "@cloister/texts";
import type { Said, Subject } from "../check.ts";
import type { FlowCheck } from "../flow-check.ts";
import { resourcesOf } from "../resources-of.ts";
import { placeIn } from "./places.ts";
import { askedAt } from "./asking-side.ts";
import { misnamedBuckets } from "./misnamed-buckets.ts";
import { isLiteral } from "./wildcard.ts";

export const bucketsDisagree: FlowCheck = {
  code: "grants/buckets-disagree",
  rules: ["GRANT-007"],
  severity: "error",
  summary: "Tables, identity policies and bucket policies mean the same bucket by one name.",
  judgesRemains: true,

  *run(subject) {
    yield* policiesOfOtherBuckets(subject);
    for (const { held, name, meant, reason, related } of misnamedBuckets(subject)) {
      const right = meant.bucket.name;
      const policy = held.policy.names[0] ?? "";
      yield {
        at: askedAt(subject, held, name),
        message: sentences(
          reason?.(policy, name) ??
            say("Policy `{{policy}}` names bucket `{{bucket}}`, which no account declares.", {
              policy,
              bucket: name,
            }),
          suggest(name, [right]),
        ),
        related: [related],
        help: say(
          "Write `{{bucket}}` everywhere, if that is meant. A bucket outside the topology is declared in its account, with `existing: true`.",
          { bucket: right },
        ),
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
        message: sentences(
          say(
            "The policy of bucket `{{bucket}}` speaks of bucket `{{other}}`, and can only speak of its own.",
            { bucket: bucket.name, other },
          ),
          suggest(other, [bucket.name]),
        ),
        related: [{ at: bucket.at, message: say("the bucket") }],
        help: say(
          "Leave `resources` out: then the statement is about this bucket and its objects.",
        ),
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
