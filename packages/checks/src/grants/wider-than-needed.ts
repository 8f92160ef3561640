import type { Path } from "@cloister/model";
import { say } from "@cloister/texts";
import type { FlowCheck, FlowSubject } from "../flow-check.ts";
import { commonFolder } from "../flows/common-folder.ts";
import { declaredFlows, legsOf, type DeclaredLeg } from "../flows/declared.ts";
import { bucketOfCall } from "../flows/things.ts";
import { accessOf, type HeldPolicy } from "./access.ts";
import { acceptedAt } from "./owning-side.ts";
import { listed } from "./wording.ts";

export const widerThanNeeded: FlowCheck = {
  code: "grants/wider-than-needed",
  rules: ["GRANT-015"],
  severity: "warning",
  summary: "A grant of a bucket is for the folder that the expected flows need.",

  *run(subject) {
    const { policies, buckets } = accessOf(subject);
    const needs = needsOf(subject);
    for (const held of policies) {
      const grant = wholeBucket(subject, held);
      if (grant === undefined) continue;
      for (const [name] of held.byBucket) {
        const prefix = neededFolder(held, name, needs);
        if (prefix === "") continue;
        const owned = buckets.get(name);
        const [first] = held.holders;
        yield {
          at: grant,
          message: say(
            "`{{grant}}` gives {{principals}} every key of bucket `{{bucket}}`, and what is expected of them needs `{{prefix}}` only.",
            {
              grant: held.policy.names[0] ?? "",
              principals: listed(held.holders),
              bucket: name,
              prefix,
            },
          ),
          related:
            owned === undefined || first === undefined || owned.account === held.account
              ? []
              : [
                  {
                    at: entryOf(acceptedAt(subject, owned, first)),
                    message: say("the owning side"),
                  },
                ],
          help: say(
            "Write `access` with `prefix: {{prefix}}` on each side: it gives the objects below, and lists no other keys.",
            { prefix },
          ),
        };
      }
    }
  },
};

/** Where a grant of a bucket says what it gives, if that is all of the bucket. */
function wholeBucket(
  { topology }: FlowSubject,
  { account, policy, holders }: HeldPolicy,
): Path | undefined {
  if (policy.at[2] !== "grants" || policy.existing !== undefined || holders.length === 0)
    return undefined;
  const grant = topology.accounts[account.name]?.grants[policy.names[0] ?? ""];
  if (grant?.bucket === undefined || grant.prefix !== undefined) return undefined;
  return [...policy.at, "bucket"];
}

function entryOf(at: Path): Path {
  return at[4] === "accepts" ? at.slice(0, 6) : at;
}

type Needs = ReadonlyMap<string, readonly DeclaredLeg[]>;

/** What the expected flows call in each bucket, by user or role. */
function needsOf(subject: FlowSubject): Needs {
  const needs = new Map<string, DeclaredLeg[]>();
  for (const leg of legsOf(declaredFlows(subject).filter(({ isExpected }) => isExpected))) {
    const { id } = leg.judged.question.principal.placed.resource;
    for (const bucket of new Set(leg.judged.question.calls.map(bucketOfCall))) {
      const list = needs.get(`${id} ${bucket}`);
      if (list === undefined) needs.set(`${id} ${bucket}`, [leg]);
      else list.push(leg);
    }
  }
  return needs;
}

/** The one folder that all holders need; empty where one of them needs no folder, or no flow tells. */
function neededFolder({ holders }: HeldPolicy, bucket: string, needs: Needs): string {
  const legs = holders.map(({ resource }) => needs.get(`${resource.id} ${bucket}`) ?? []);
  if (legs.some((of) => of.length === 0)) return "";
  return commonFolder(
    legs
      .flat()
      .flatMap(({ judged }) =>
        judged.question.calls.filter((call) => bucketOfCall(call) === bucket),
      ),
  );
}
