import type { Expectation, Flow } from "@cloister/model";
import { clientOf } from "../flow/client.ts";
import { gateReason } from "../flow/gate-reason.ts";
import { prove } from "../flow/prove.ts";
import { passage } from "../network/passage.ts";
import type { Origin } from "../permission/call.ts";
import { principalOf, type Principal } from "../permission/caller.ts";
import { bucketsByName } from "../permission/resource-policies.ts";
import type { Hop } from "../proof.ts";
import type { World } from "../world.ts";
import type { Expected } from "./expected.ts";
import { possibility, type Possibility } from "./possibility.ts";

type Cannot = Extract<Expectation, { kind: "cannot" }>;

/**
 * Whether a use is denied. Of objects, that no object at all can be used: from the given subnet, or where none
 * is given from anywhere. Of tables and workgroups, that the query fails.
 */
export function judgeCannot(world: World, expectation: Cannot): Expected {
  const { flow } = expectation;
  const { target, use } = flow;
  if (target.kind !== "objects" || use === "query") return judgeQuery(world, expectation);
  const principal = principalOf(world, flow.who);
  const origin = originOf(world, flow);
  if (origin === "unreachable") {
    const reason = "The network has no way to S3 from there.";
    return { ...nothing, expectation, outcome: "holds", reason };
  }
  const found = possibility(world, {
    principal,
    target,
    use,
    ...(origin === undefined ? {} : { origin }),
  });
  return { expectation, ...judged(principal, found) };
}

const nothing = { deciding: [], assumptions: [], remedies: [] } as const;

/** What a possibility means where nothing should be possible. */
export function judged(
  principal: Principal,
  { verdict, example }: Possibility,
): Omit<Expected, "expectation"> {
  switch (verdict) {
    case "denied": {
      const reason =
        "No object is within reach, whatever its key and wherever the call comes from.";
      return { ...nothing, outcome: "holds", reason };
    }
    case "allowed": {
      const hops = example === undefined ? [] : hopsOf(principal, example, "allowed");
      const reason = hops.map((hop) => hop.reason).join(" ");
      return {
        ...nothing,
        outcome: "fails",
        reason: reason === "" ? "It is allowed." : reason,
        deciding: hops,
      };
    }
    case "unknown": {
      const hops = example === undefined ? [] : hopsOf(principal, example, "unknown");
      const reason =
        hops[0]?.reason ??
        "The policies have too many patterns, or variables, for every kind of key to be tried.";
      return { ...nothing, outcome: "unknown", reason, deciding: hops };
    }
  }
}

function hopsOf(
  principal: Principal,
  { call, decision }: NonNullable<Possibility["example"]>,
  verdict: "allowed" | "unknown",
): readonly Hop[] {
  return decision.gates
    .filter((gate) => gate.verdict === verdict && gate.because.is !== "not-needed")
    .map((gate) => {
      const policy = "by" in gate.because ? gate.because.by?.policy : undefined;
      return {
        layer: gate.layer,
        verdict: gate.verdict,
        reason: gateReason(principal, gate, [call]),
        ...(policy?.resource === undefined ? {} : { resource: policy.resource }),
        ...(policy?.at === undefined ? {} : { at: policy.at }),
      };
    });
}

/** Where the calls come from; undefined: from anywhere. */
function originOf(world: World, flow: Flow): Origin | "unreachable" | undefined {
  const client = clientOf(world, flow);
  if (client === undefined || flow.target.kind !== "objects") return undefined;
  const bucket = bucketsByName(world).get(flow.target.bucket);
  if (bucket === undefined) return undefined;
  const { verdict, way } = passage(world, client, { name: "s3", region: bucket.region });
  if (verdict === "denied") return "unreachable";
  return way === undefined ? undefined : { kind: "client", way };
}

function judgeQuery(world: World, expectation: Cannot): Expected {
  const proven = prove(world, expectation.flow);
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
