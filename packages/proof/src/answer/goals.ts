import type { Expectation, Flow, Path, Plan } from "@cloister/model";
import { say, type Text, verbatim } from "@cloister/texts";
import { placedText, useText } from "../flow/flow-words.ts";
import { goneLeg } from "../flow/gone.ts";
import { prove } from "../flow/prove.ts";
import { proveStart } from "../flow/studio-start.ts";
import { waysOut } from "../network/ways-out.ts";
import type { Judged } from "../flow/judge.ts";
import type { Hop, Leg, Proof } from "../proof.ts";
import type { Verdict } from "../verdict.ts";
import { allOfKind, find, worldOfPlan, type World } from "../world.ts";
import { judgeExpectation } from "./judge-expectations.ts";
import { referenceText } from "./reference-text.ts";

/** Something that a topology declares, to be judged in this world and in others. */
export interface Goal {
  /** `Studio \`lab\` starts`, or an expectation as it is written. */
  readonly text: Text;
  readonly at?: Path;
  /** Whether it should work: a closed subnet or a denial is no flow. */
  readonly isFlow: boolean;
  readonly judge: (world: World) => Outcome;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly legs: readonly Leg[];
  /** What the legs were judged from; empty where a Studio's start is asked. */
  readonly judged: readonly Judged[];
}

/** What the topology declares: that its Studio domains start, what it expects, and what its grants are for. */
export function goalsOf(plan: Plan): readonly Goal[] {
  const world = worldOfPlan(plan);
  const expected = (plan.expectations ?? []).map((expectation): Goal => ({
    text: verbatim(expectation.text),
    at: expectation.at,
    isFlow: expectation.kind === "can",
    judge: (other) => judgeIn(other, expectation),
  }));
  return [...startsOf(world), ...expected, ...grantedGoals(world, plan)];
}

function judgeIn(world: World, expectation: Expectation): Outcome {
  const text = verbatim(expectation.text);
  switch (expectation.kind) {
    case "can":
      return prove(world, expectation.flow);
    case "closed": {
      const gone = goneFrom(world, expectation.subnet);
      if (gone !== undefined) return gone;
      const { closed, proof } = waysOut(world, expectation.subnet.id);
      return outcomeOf(closed, text, proof);
    }
    case "cannot": {
      const gone = goneFrom(world, expectation.flow);
      // Nobody uses what is not there.
      if (gone !== undefined) return { ...gone, verdict: "allowed" };
      break;
    }
    case "only": {
      const gone = goneFrom(world, expectation.target);
      if (gone !== undefined) return { ...gone, verdict: "allowed" };
      break;
    }
  }
  const { outcome, deciding } = judgeExpectation(world, expectation);
  switch (outcome) {
    case "holds":
      return outcomeOf("allowed", text, deciding);
    case "fails":
      return outcomeOf("denied", text, deciding);
    case "unknown":
      return outcomeOf("unknown", text, deciding);
  }
}

function outcomeOf(verdict: Verdict, text: Text, hops: readonly Hop[]): Outcome {
  return { verdict, legs: [{ from: text, to: verbatim(""), does: "", verdict, hops }], judged: [] };
}

/** The outcome where something that is spoken of is not in a world; undefined where all of it is. */
function goneFrom(world: World, spoken: object): Outcome | undefined {
  const leg = goneLeg(world, spoken);
  return leg && { verdict: leg.verdict, legs: [leg], judged: [] };
}

/** The flows that a topology declares: what it expects to work, and what its grants are for. */
export function flowsOf(world: World, plan: Plan): readonly Flow[] {
  return [
    ...(plan.expectations ?? []).flatMap((one) => (one.kind === "can" ? [one.flow] : [])),
    ...(plan.granted ?? []).flatMap((granted) => placesOf(world, granted)),
  ];
}

function startsOf(world: World): readonly Goal[] {
  return allOfKind(world, "studio").map(({ resource }): Goal => ({
    text: say("Studio `{{studio}}` starts", { studio: resource.name }),
    at: resource.at,
    isFlow: true,
    judge: (other) => {
      const gone = goneFrom(other, { kind: "studio", id: resource.id });
      return gone ?? { ...startIn(other, resource.id), judged: [] };
    },
  }));
}

function startIn(world: World, id: string): Proof {
  const studio = find(world, "studio", id);
  if (studio === undefined) throw new Error(`bug: ${id} is not in this world.`);
  return proveStart(world, studio);
}

function grantedGoals(world: World, plan: Plan): readonly Goal[] {
  return grantedFlowsOf(world, plan).map(({ flow, grant }): Goal => ({
    text: grantedText(world, flow),
    at: grant,
    isFlow: true,
    judge: (other) => prove(other, flow),
  }));
}

/** What grants are for that no expectation asks: made from where their principal runs. */
export function grantedFlowsOf(
  world: World,
  plan: Plan,
): readonly { readonly flow: Flow; readonly grant: Path }[] {
  const expected = new Set(
    (plan.expectations ?? []).flatMap((one) => (one.kind === "can" ? [keyOf(one.flow)] : [])),
  );
  return (plan.granted ?? []).flatMap((granted) => {
    if (expected.has(keyOf(granted)) || granted.target.kind === "workgroup") return [];
    return placesOf(world, granted).map((flow) => ({ flow, grant: granted.grant }));
  });
}

function keyOf({ who, use, target }: Flow): string {
  return JSON.stringify([who.id, use, target]);
}

/** A role that the apps of a `VpcOnly` Studio run as is used in its subnets; everybody else outside every VPC. */
function placesOf(world: World, flow: Flow): readonly Flow[] {
  const places = allOfKind(world, "studio")
    .filter(
      ({ resource }) => resource.mode === "VpcOnly" && resource.executionRole.id === flow.who.id,
    )
    .flatMap(({ resource }) => resource.subnets);
  return places.length === 0 ? [flow] : places.map((at) => ({ ...flow, at }));
}

function grantedText(world: World, flow: Flow): Text {
  const nameOf = (id: string): string => referenceText(world, id);
  return say("{{flow}}, as granted", {
    flow: placedText(useText(flow, nameOf), flow, nameOf),
  });
}
