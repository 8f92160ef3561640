import type { Edit, Path } from "@cloister/model";
import {
  askCall,
  type Call,
  type Decision,
  type Judged,
  type Principal,
  type World,
} from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Subject } from "../check.ts";
import type { FlowCheck } from "../flow-check.ts";
import { declaredFlows, legsOf, type Declared } from "./declared.ts";
import { accessOf } from "../grants/access.ts";
import { acceptedAt } from "../grants/owning-side.ts";
import { code, eachOnce, grouped, labelOf } from "./said.ts";
import { bucketOfCall } from "./things.ts";

const action = "s3:GetBucketLocation";

export const bucketLocationNotGranted: FlowCheck = {
  code: "flows/bucket-location-not-granted",
  rules: ["ATH-004"],
  severity: "warning",
  summary: "Whoever reads a bucket's data through Athena may ask for its Region.",

  *run(subject) {
    const lacking = legsOf(declaredFlows(subject)).flatMap(({ declared, judged }) => {
      const call = judged.question.calls.find((one) => isAsked(one));
      if (!declared.isExpected || call === undefined || !readsData(judged)) return [];
      const decision = decisionOf(subject.world, judged, call);
      return decision.verdict === "denied"
        ? [{ declared, judged, call, decision, principal: judged.question.principal }]
        : [];
    });
    for (const group of grouped(lacking, ({ call }) => bucketOfCall(call))) {
      const [{ call }] = group;
      const bucket = bucketOfCall(call);
      const places = placesToWrite(subject, bucket, group);
      const [first] = places;
      if (first === undefined) continue;
      yield {
        at: first,
        message: say(
          "{{principals}} may not call `s3:GetBucketLocation` on bucket `{{bucket}}`, which AWS asks of whoever reads a bucket through Athena.",
          { principals: code(group.map(({ principal }) => labelOf(principal))), bucket },
        ),
        related: [
          ...places.slice(1).map((at) => ({ at, message: say("the other side") })),
          ...group
            .slice(0, 2)
            .map(({ declared }) => ({ at: declared.at, message: say("this query reads it") })),
        ],
        help: say("Add `s3:GetBucketLocation`, or write `access: read`, which has it."),
        ...fixOf(places),
      };
    }
  },
};

function isAsked(call: Call): boolean {
  return call.action === action && call.target === "data-bucket";
}

/** Whether the data can be read otherwise: what cannot be is told as that. */
function readsData({ leg }: Judged): boolean {
  return leg.verdict === "allowed";
}

function decisionOf(world: World, { question }: Judged, call: Call): Decision {
  const { principal, calledVia = [] } = question;
  return askCall(world, { principal, origin: { kind: "service", calledVia }, call });
}

/** The lists of actions that lack it: of grants of the bucket, and of what its owner accepts. */
function placesToWrite(
  subject: Subject,
  bucket: string,
  lacking: readonly {
    readonly principal: Principal;
    readonly decision: Decision;
    readonly declared: Declared;
  }[],
): readonly Path[] {
  const { topology } = subject;
  const sides = new Set(
    lacking.flatMap(({ decision }) =>
      decision.gates.flatMap(({ layer, verdict, because }) =>
        verdict === "denied" && because.is === "nothing-allows" ? [layer] : [],
      ),
    ),
  );
  const access = accessOf(subject);
  const ids = new Set(lacking.map(({ principal }) => principal.placed.resource.id));
  const principals = access.principals.filter(({ resource }) => ids.has(resource.id));
  const grants = principals
    .flatMap((principal) => access.heldBy(principal))
    .filter(
      ({ account, policy, byBucket }) =>
        byBucket.has(bucket) &&
        policy.at[2] === "grants" &&
        topology.accounts[account.name]?.grants[policy.names[0] ?? ""]?.actions !== undefined,
    )
    .map(({ policy }) => [...policy.at, "actions"]);
  const owned = access.buckets.get(bucket);
  const accepts =
    owned === undefined
      ? []
      : principals.flatMap((principal) => {
          const at = acceptedAt(subject, owned, principal).slice(0, 6);
          const [, account = "", , name = "", list, index] = at;
          const entry = topology.accounts[account]?.buckets[name]?.accepts[Number(index)];
          return list === "accepts" && entry?.actions !== undefined ? [[...at, "actions"]] : [];
        });
  return [
    ...(sides.has("identity-policy") ? eachOnce(grants) : []),
    ...(sides.has("resource-policy") ? eachOnce(accepts) : []),
  ];
}

function fixOf(places: readonly Path[]): { readonly fix: { readonly edits: readonly Edit[] } } {
  return { fix: { edits: places.map((at) => ({ kind: "append", at, value: action })) } };
}
