import type { Expectation, Plan } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { prove } from "../flow/prove.ts";
import { waysOut } from "../network/ways-out.ts";
import type { Verdict } from "../verdict.ts";
import { worldOfPlan, type World } from "../world.ts";
import { decidingHops } from "./deciding.ts";
import type { Expected } from "./expected.ts";
import { judgeCannot } from "./judge-cannot.ts";
import { judgeOnly } from "./judge-only.ts";
import { remediesFor } from "./remedies.ts";

/** Proves or refutes everything that a topology expects of itself, in its order. */
export function judgeExpectations(plan: Plan): readonly Expected[] {
  const world = worldOfPlan(plan);
  return (plan.expectations ?? []).map((expectation) => judgeExpectation(world, expectation));
}

/** The same of a plan of which parts are left out: nothing is known. */
export function unjudgedExpectations({ expectations = [] }: Plan): readonly Expected[] {
  return expectations.map((expectation): Expected => ({
    expectation,
    outcome: "unknown",
    reason: say("Parts of the topology are left out because of its errors, so it was not judged."),
    deciding: [],
    assumptions: [],
    remedies: [],
  }));
}

export function judgeExpectation(world: World, expectation: Expectation): Expected {
  switch (expectation.kind) {
    case "can":
      return judgeCan(world, expectation);
    case "cannot":
      return judgeCannot(world, expectation);
    case "only":
      return judgeOnly(world, expectation);
    case "closed":
      return judgeClosed(world, expectation);
  }
}

function judgeCan(world: World, expectation: Extract<Expectation, { kind: "can" }>): Expected {
  const proven = prove(world, expectation.flow);
  const deciding = decidingHops(proven.verdict, proven.legs);
  const [first] = deciding;
  return {
    expectation,
    outcome: outcomeOf(proven.verdict),
    reason: first?.reason ?? everyLegAllows(proven.legs.length),
    deciding,
    proof: proven,
    assumptions: proven.assumptions,
    remedies: proven.verdict === "allowed" ? [] : remediesFor(world, proven),
  };
}

function everyLegAllows(count: number): Text {
  return count === 1
    ? say("Its one leg allows it.")
    : say("Each of its {{count}} legs allows it.", { count });
}

function judgeClosed(
  world: World,
  expectation: Extract<Expectation, { kind: "closed" }>,
): Expected {
  const { closed, ways, proof, endpoints } = waysOut(world, expectation.subnet.id);
  const deciding =
    closed === "denied"
      ? ways.flatMap(({ hops }) => hops)
      : proof.filter(({ verdict }) => verdict === "unknown");
  const open = endpoints.filter(({ policy }) => policy === "default");
  const [first] =
    closed === "denied" ? proof.filter(({ verdict }) => verdict === "denied") : deciding;
  return {
    expectation,
    outcome: outcomeOf(closed),
    reason: first?.reason ?? say("No route leads to the internet."),
    deciding: closed === "allowed" ? [] : deciding,
    assumptions: open.map(({ hop }) => hop.reason),
    remedies: [],
  };
}

export function outcomeOf(verdict: Verdict): Expected["outcome"] {
  switch (verdict) {
    case "allowed":
      return "holds";
    case "denied":
      return "fails";
    case "unknown":
      return "unknown";
  }
}
