import type { SecurityGroupRef } from "@cloister/model";
import type { Hop } from "../proof.ts";
import { find, type World } from "../world.ts";
import { groupsOf } from "./groups-of.ts";
import { judgeRules, type Guarded, type JudgedRule } from "./judged-rules.ts";
import { listOf } from "./name-of.ts";
import { groupName, type GroupRule } from "./rules-of-group.ts";
import { wordsFor } from "./traffic.ts";

/** One side of a connection, in words too. */
export interface GuardedSide extends Omit<Guarded, "groups"> {
  /** Undefined: not known. */
  readonly groups: readonly SecurityGroupRef[] | undefined;
  /** Whose groups they are, as messages call it: `the client`, ``endpoint `main/athena` ``. */
  readonly owner: string;
  /** The other end, as messages call it. */
  readonly other: string;
}

/** Whether the security groups of one side let the traffic through. */
export function securityGroupHop(world: World, side: GuardedSide): Hop {
  const layer = "security-group";
  const { direction, traffic, owner, other } = side;
  const groups = groupsOf(world, side.vpc, side.groups);
  if (groups === undefined) {
    const reason = `It is not known which security groups ${owner} has.`;
    return { layer, verdict: "unknown", reason };
  }
  const { verdict, by, unknown } = judgeRules(world, { ...side, groups });
  const words = wordsFor(traffic);
  const toward = direction === "egress" ? "out to" : "in from";
  if (by !== undefined) {
    const name = groupName(world, by.group);
    const reason =
      verdict === "allowed"
        ? `Security group \`${name}\` lets ${words} ${toward} ${other}.`
        : `Security group \`${name}\` lets ${words} ${toward} ${peerWords(world, by.rule)}, and whether that holds all of ${other} is not known.`;
    return { layer, verdict, reason, ...placeOf(world, by) };
  }
  const [group] = groups;
  const place = group === undefined ? {} : placeOfGroup(world, group);
  if (unknown !== undefined) return { layer, verdict, reason: unknown, ...place };
  const names = groups.map((one) => groupName(world, one));
  const all = `security group${names.length > 1 ? "s" : ""} ${listOf(names)}`;
  const reason = `No ${direction} rule of ${all} lets ${words} ${toward} ${other}.`;
  return { layer, verdict, reason, ...place };
}

function peerWords(world: World, { peer }: GroupRule): string {
  if ("cidr" in peer) return `\`${peer.cidr}\``;
  if ("group" in peer) return `security group \`${groupName(world, peer.group)}\``;
  return `prefix list \`${peer.prefixList}\``;
}

function placeOf(world: World, { rule, group }: JudgedRule): Pick<Hop, "resource" | "at"> {
  if (rule.written === undefined) return placeOfGroup(world, group);
  const { id, at } = rule.written.resource;
  return { resource: id, at };
}

function placeOfGroup(world: World, { kind, id }: SecurityGroupRef): Pick<Hop, "resource" | "at"> {
  const found = find(world, kind, id);
  return found === undefined ? { resource: id } : { resource: id, at: found.resource.at };
}
