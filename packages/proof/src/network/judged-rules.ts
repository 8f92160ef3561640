import type { SecurityGroupRef } from "@cloister/model";
import type { Text } from "@cloister/texts";
import type { Verdict } from "../verdict.ts";
import type { World } from "../world.ts";
import { holdsParty, type Party } from "./party.ts";
import { rulesOfGroup, vpcOfGroup, type Direction, type GroupRule } from "./rules-of-group.ts";
import { coverPorts, type PortRange, type Traffic } from "./traffic.ts";

/** The groups of one interface, and what they must let through. */
export interface Guarded {
  readonly direction: Direction;
  /** The VPC of the interface. */
  readonly vpc: string;
  readonly groups: readonly SecurityGroupRef[];
  readonly traffic: Traffic;
  /** The other end. */
  readonly party: Party;
}

/** A rule that lets the traffic, or part of it, through; `unknown`: or may. */
export interface JudgedRule {
  readonly rule: GroupRule;
  readonly group: SecurityGroupRef;
  readonly verdict: Verdict;
  readonly ports: PortRange;
}

/** What the rules of all groups say together: AWS joins them, and one that allows is enough. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What decides, if a rule does. */
  readonly by?: JudgedRule;
  /** Why rules may be missing, a sentence. */
  readonly unknown?: Text;
}

export function judgeRules(world: World, guarded: Guarded): Judgement {
  const { groups, vpc, direction, traffic, party } = guarded;
  const own = groups.filter((group) => (vpcOfGroup(world, group) ?? vpc) === vpc);
  const known = own.map((group) => ({ group, ...rulesOfGroup(world, group, direction) }));
  const judged = known.flatMap(({ group, rules }) =>
    rules.flatMap((rule): readonly JudgedRule[] => {
      const ports = portsOf(rule, traffic);
      if (ports === undefined) return [];
      const verdict = holdsParty(rule.peer, party, (peer) => vpcOfGroup(world, peer));
      return verdict === "denied" ? [] : [{ rule, group, verdict, ports }];
    }),
  );
  const allowing = judged.filter(({ verdict }) => verdict === "allowed");
  const [first] = allowing;
  if (first !== undefined && covers(allowing, traffic)) return { verdict: "allowed", by: first };
  const doubtful = judged.find(({ verdict }) => verdict === "unknown");
  if (doubtful !== undefined && covers(judged, traffic))
    return { verdict: "unknown", by: doubtful };
  const unknown = known.find((one) => one.unknown !== undefined)?.unknown;
  return unknown === undefined ? { verdict: "denied" } : { verdict: "unknown", unknown };
}

function covers(rules: readonly JudgedRule[], traffic: Traffic): boolean {
  return coverPorts(
    rules.map(({ ports }) => ports),
    traffic,
  );
}

/** The ports that a rule lets through, of those that are asked for; undefined: none. */
function portsOf({ protocol, ports }: GroupRule, traffic: Traffic): PortRange | undefined {
  if (protocol === "all") return traffic;
  if (protocol !== traffic.protocol) return undefined;
  if (ports === undefined) return traffic;
  return ports.from <= traffic.to && ports.to >= traffic.from ? ports : undefined;
}
