import type { Expectation, Flow } from "@cloister/model";
import { say } from "@cloister/texts";
import { bucketOfS3 } from "../flow/objects-questions.ts";
import { prove, type Proven } from "../flow/prove.ts";
import { queryOf } from "../flow/query.ts";
import { principalOf } from "../permission/caller.ts";
import type { Hop } from "../proof.ts";
import { textKey } from "../same-text.ts";
import { allOfKind, type World } from "../world.ts";
import type { Expected } from "./expected.ts";

/** A denial of the query as it is stated is none of another client's, or in another workgroup. */
export function judgeQuery(
  world: World,
  expectation: Extract<Expectation, { kind: "cannot" }>,
): Expected {
  const proven = provenBest(world, expectation.flow);
  if (isDeniedByResultsOnly(world, proven)) {
    const reason = say(
      "It is denied only for where its results go, and a client can name another place.",
    );
    const hop: Hop = { layer: "fact", verdict: "unknown", reason };
    const { assumptions } = proven;
    const outcome = "unknown";
    return {
      expectation,
      outcome,
      reason,
      deciding: [hop],
      proof: proven,
      assumptions,
      remedies: [],
    };
  }
  const { verdict, legs, assumptions } = proven;
  const hops = legs.flatMap((leg) => leg.hops.filter((hop) => hop.verdict === verdict));
  const [first] = verdict === "allowed" ? hops.filter(isOfPolicies) : hops;
  return {
    expectation,
    outcome: verdict === "denied" ? "holds" : verdict === "allowed" ? "fails" : "unknown",
    reason: first?.reason ?? say("Every leg of it is allowed."),
    deciding: verdict === "denied" ? [] : verdict === "allowed" ? hops.filter(isOfPolicies) : hops,
    proof: proven,
    assumptions,
    remedies: [],
  };
}

function isOfPolicies({ layer }: Hop): boolean {
  return layer.endsWith("-policy");
}

/** The stated flow, or if it is denied the first other way of asking the same that is not. */
function provenBest(world: World, flow: Flow): Proven {
  const stated = prove(world, flow);
  if (stated.verdict !== "denied" || flow.target.kind !== "table") return stated;
  const others = waysToAsk(world, flow).map((other) => prove(world, other));
  return (
    others.find(({ verdict }) => verdict === "allowed") ??
    others.find(({ verdict }) => verdict === "unknown") ??
    others.find((other) => isDeniedByResultsOnly(world, other)) ??
    stated
  );
}

/** Whether nothing denies a query but where its results go, which its client could choose. */
function isDeniedByResultsOnly(world: World, { verdict, legs, flow }: Proven): boolean {
  if (verdict !== "denied" || flow.athena === undefined) return false;
  const { results, workgroup } = queryOf(world, flow, principalOf(world, flow.who));
  const isFixed = workgroup.placed?.resource.enforce === true;
  const ofResults = textKey(bucketOfS3(results?.bucket.name ?? ""));
  return legs
    .filter((leg) => leg.verdict === "denied" && (isFixed || textKey(leg.to) !== ofResults))
    .flatMap(({ hops }) => hops.filter((hop) => hop.verdict === "denied"))
    .every(({ layer, resource = "" }) => layer === "fact" && isWorkgroup(world, resource));
}

function isWorkgroup(world: World, id: string): boolean {
  return world.byId.get(id)?.resource.kind === "workgroup";
}

/** The same table by the client that needs least, in `primary` and in every workgroup that the topology has. */
function waysToAsk(world: World, flow: Flow): readonly Flow[] {
  const athena = { name: "sdk", ctas: false } as const;
  return [
    { ...flow, athena },
    ...allOfKind(world, "workgroup").map(({ resource }): Flow => {
      const workgroup = { kind: "workgroup", id: resource.id } as const;
      return { ...flow, athena: { ...athena, workgroup } };
    }),
  ];
}
