import { parseS3Uri, type Expectation } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { bucketPlace } from "../flow/bucket-place.ts";
import { relianceOnAcls, relianceOnBucket, relianceOnPrincipal } from "../flow/reliance.ts";
import { principalOf } from "../permission/caller.ts";
import type { Hop } from "../proof.ts";
import { distinctTexts } from "../same-text.ts";
import { allOfKind, find, type World } from "../world.ts";
import { becomingSentences } from "./becoming.ts";
import { admittedOutside } from "./admitted-outside.ts";
import type { Expected } from "./expected.ts";
import { judged } from "./judge-cannot.ts";
import { possibility } from "./possibility.ts";
import { referenceText } from "./reference-text.ts";

type Only = Extract<Expectation, { kind: "only" }>;

/**
 * Whether nobody but the named may use objects: no other user or role of the topology, and nobody whom the
 * bucket's policy admits by name. Others of the owning account, and of accounts admitted as a whole, are an
 * assumption.
 */
export function judgeOnly(world: World, expectation: Only): Expected {
  const { target, use, principals } = expectation;
  if (use === "query" || use === "open" || target.kind === "workgroup" || target.kind === "studio")
    throw new Error("bug: `only` speaks of objects and tables.");
  const objects = target.kind === "objects" ? target : dataOf(world, target.table.id);
  if (objects === undefined) {
    const reason = say("The table's location is not an S3 URI.");
    return { ...nothing, expectation, outcome: "unknown", reason };
  }
  const named = new Set(principals.map(({ id }) => id));
  const others = [...allOfKind(world, "user"), ...allOfKind(world, "role")].filter(
    ({ resource }) => !named.has(resource.id),
  );
  const all = others.map(({ resource }) => {
    const principal = principalOf(world, { kind: resource.kind, id: resource.id });
    const result = judged(principal, possibility(world, { principal, target: objects, use }));
    return { id: resource.id, result };
  });
  const found = all.filter(({ result }) => result.outcome !== "holds");
  const { partition, region } = { partition: "aws", region: "" };
  const place = bucketPlace(world, objects.bucket, { partition, region });
  const outside = admittedOutside(world, place, {
    use,
    key: objects.key,
    below: objects.below,
  });
  const failing = found.filter(({ result }) => result.outcome === "fails");
  const isOpen = failing.length > 0 || outside.admitted.length > 0;
  const notKnown = place.placed === undefined ? [unowned(objects.bucket)] : [];
  const blamed = isOpen ? failing : found;
  const hops = [
    ...blamed.flatMap(({ result }) => result.deciding),
    ...(isOpen ? outside.admitted : []),
    ...notKnown,
  ];
  const [first] = blamed;
  return {
    ...nothing,
    expectation,
    outcome: isOpen ? "fails" : found.length > 0 || notKnown.length > 0 ? "unknown" : "holds",
    reason:
      first === undefined
        ? (hops[0]?.reason ?? nobodyElse(others.length))
        : mayToo(referenceText(world, first.id), first.result),
    deciding: hops,
    assumptions: [
      ...others.flatMap(({ resource }) =>
        relianceOnPrincipal(principalOf(world, { kind: resource.kind, id: resource.id })),
      ),
      ...distinctTexts(all.flatMap(({ result }) => result.assumptions)),
      ...relianceOnBucket(world, objects.bucket),
      ...relianceOnAcls(world, objects.bucket),
      ...outside.assumptions,
      ...becomingSentences(world, named),
    ],
  };
}

const nothing = { deciding: [], assumptions: [], remedies: [] } as const;

function mayToo(who: string, { outcome, reason }: Pick<Expected, "outcome" | "reason">): Text {
  return outcome === "fails"
    ? say("{{who}} may as well: {{reason}}", { who, reason })
    : say("{{who}} might: {{reason}}", { who, reason });
}

function nobodyElse(count: number): Text {
  if (count === 0) return say("The topology has no other users and roles.");
  return count === 1
    ? say("The one other user or role of the topology may not.")
    : say("None of the {{count}} other users and roles of the topology may.", { count });
}

function unowned(bucket: string): Hop {
  return {
    layer: "fact",
    verdict: "unknown",
    reason: say("Bucket `{{bucket}}` is not in the topology, so its policy is not known.", {
      bucket,
    }),
  };
}

function dataOf(world: World, table: string) {
  const location = find(world, "table", table)?.resource.location;
  const place = location === undefined ? undefined : parseS3Uri(location);
  return (
    place && ({ kind: "objects", bucket: place.bucket, key: place.prefix, below: true } as const)
  );
}
