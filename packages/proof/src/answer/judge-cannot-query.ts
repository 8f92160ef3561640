import type { Expectation, Flow } from "@cloister/model";
import { prove, type Proven } from "../flow/prove.ts";
import type { Hop } from "../proof.ts";
import { allOfKind, type World } from "../world.ts";
import type { Expected } from "./expected.ts";

/** A denial of the query as it is stated is none of another client's, or in another workgroup. */
export function judgeQuery(
  world: World,
  expectation: Extract<Expectation, { kind: "cannot" }>,
): Expected {
  const proven = provenBest(world, expectation.flow);
  if (isDeniedByResultsOnly(world, proven)) {
    const reason =
      "It is denied only because neither the workgroup nor the client names a result location, and a client can name one.";
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
  const denying = proven.legs.flatMap(({ hops }) =>
    hops.filter(({ verdict }) => verdict === (proven.verdict === "unknown" ? "unknown" : "denied")),
  );
  const [first] = denying;
  return {
    expectation,
    outcome:
      proven.verdict === "denied" ? "holds" : proven.verdict === "allowed" ? "fails" : "unknown",
    reason: first?.reason ?? "Every leg of it is allowed.",
    deciding: proven.verdict === "denied" ? [] : denying,
    proof: proven,
    assumptions: proven.assumptions,
    remedies: [],
  };
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

/** Whether nothing denies a query but the lack of a result location, which its client could give. */
function isDeniedByResultsOnly(world: World, { verdict, legs }: Proven): boolean {
  const denying = legs.flatMap(({ hops }) => hops.filter((hop) => hop.verdict === "denied"));
  return (
    verdict === "denied" &&
    denying.every(({ layer, resource = "" }) => layer === "fact" && isWorkgroup(world, resource))
  );
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
