import type { Client, Hop, Service, World } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import { declaredFlows, legsOf, type Declared } from "./declared.ts";

/** A call of a declared flow that does not get out of its subnet. */
export interface BlockedWay {
  readonly declared: Declared;
  readonly client: Client;
  readonly service: Service;
  /** Security groups in the way, where all else leads there. */
  readonly groups: readonly Hop[];
  /** Why nothing leads there at all. */
  readonly lacking: readonly Hop[];
}

const known = new WeakMap<World, readonly BlockedWay[]>();

export function blockedWays(subject: FlowSubject): readonly BlockedWay[] {
  const before = known.get(subject.world);
  if (before !== undefined) return before;
  const ways = legsOf(declaredFlows(subject)).flatMap(({ declared, judged }) => {
    const { question, passage } = judged;
    if (question.network === undefined || passage?.verdict !== "denied") return [];
    const denied = passage.hops.filter(({ verdict }) => verdict === "denied");
    const groups = denied.filter(({ layer }) => layer === "security-group");
    const lacking = denied.filter(({ layer }) => layer !== "security-group");
    return [{ declared, ...question.network, groups: lacking.length === 0 ? groups : [], lacking }];
  });
  known.set(subject.world, ways);
  return ways;
}
