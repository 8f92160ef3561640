import type { Flow, Path, Plan } from "@cloister/model";
import { prove } from "../flow/prove.ts";
import { proveStart } from "../flow/studio-start.ts";
import { waysOut } from "../network/ways-out.ts";
import type { Judged } from "../flow/judge.ts";
import type { Leg } from "../proof.ts";
import type { Verdict } from "../verdict.ts";
import { allOfKind, find, worldOfPlan, type World } from "../world.ts";
import { judgeExpectation } from "./judge-expectations.ts";
import { referenceText } from "./reference-text.ts";

/** Something that a topology declares, to be judged in this world and in others. */
export interface Goal {
  /** `Studio \`lab\` starts`, or an expectation as it is written. */
  readonly text: string;
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
    text: expectation.text,
    at: expectation.at,
    isFlow: expectation.kind === "can",
    judge: (other) => {
      if (expectation.kind === "can") return prove(other, expectation.flow);
      if (expectation.kind === "closed") {
        const { closed, proof } = waysOut(other, expectation.subnet.id);
        const leg = { from: "subnet", to: "internet", does: "", verdict: closed, hops: proof };
        return { verdict: closed, legs: [leg], judged: [] };
      }
      const { outcome, deciding } = judgeExpectation(other, expectation);
      const verdict = outcome === "holds" ? "allowed" : outcome === "fails" ? "denied" : "unknown";
      return {
        verdict,
        legs: [{ from: "", to: "", does: "", verdict, hops: deciding }],
        judged: [],
      };
    },
  }));
  return [...startsOf(world), ...expected, ...grantedGoals(world, plan)];
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
    text: `Studio \`${resource.name}\` starts`,
    at: resource.at,
    isFlow: true,
    judge: (other) => {
      const studio = find(other, "studio", resource.id);
      if (studio === undefined) return { verdict: "denied", legs: [], judged: [] };
      return { ...proveStart(other, studio), judged: [] };
    },
  }));
}

/** What grants are for that no expectation asks: made from where their principal runs. */
function grantedGoals(world: World, plan: Plan): readonly Goal[] {
  const expected = new Set(
    (plan.expectations ?? []).flatMap((one) => (one.kind === "can" ? [keyOf(one.flow)] : [])),
  );
  return (plan.granted ?? []).flatMap((granted): readonly Goal[] => {
    if (expected.has(keyOf(granted)) || granted.target.kind === "workgroup") return [];
    return placesOf(world, granted).map((flow): Goal => ({
      text: flowText(world, flow),
      at: granted.grant,
      isFlow: true,
      judge: (other) => prove(other, flow),
    }));
  });
}

function keyOf({ who, use, target }: Flow): string {
  return JSON.stringify([who.id, use, target]);
}

/** A role that Studio's apps run as is used in the domain's subnets; everybody else outside every VPC. */
function placesOf(world: World, flow: Flow): readonly Flow[] {
  const places = allOfKind(world, "studio")
    .filter(({ resource }) => resource.executionRole.id === flow.who.id)
    .flatMap(({ resource }) => resource.subnets);
  return places.length === 0 ? [flow] : places.map((at) => ({ ...flow, at }));
}

function flowText(world: World, { who, use, target, at }: Flow): string {
  const what =
    target.kind === "objects"
      ? `s3://${target.bucket}/${target.key}`
      : referenceText(world, target.kind === "table" ? target.table.id : target.workgroup.id);
  const where = at === undefined ? "" : ` at ${referenceText(world, at.id)}`;
  return `${referenceText(world, who.id)} can ${use} ${what}${where}, as granted`;
}
