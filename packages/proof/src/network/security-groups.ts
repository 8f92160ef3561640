import type { SecurityGroupRef } from "@cloister/model";
import { say, type Text, verbatim } from "@cloister/texts";
import type { Hop } from "../proof.ts";
import { find, type World } from "../world.ts";
import { groupsOf } from "./groups-of.ts";
import { judgeRules, type Guarded, type JudgedRule } from "./judged-rules.ts";
import { listOf } from "./name-of.ts";
import { groupName, type Direction, type GroupRule } from "./rules-of-group.ts";
import { wordsFor } from "./traffic.ts";

/** One side of a connection, in words too. */
export interface GuardedSide extends Omit<Guarded, "groups"> {
  /** Undefined: not known. */
  readonly groups: readonly SecurityGroupRef[] | undefined;
  /** Whose groups they are, as messages call it: `the client`, ``endpoint `main/athena` ``. */
  readonly owner: Text;
  /** The other end, as messages call it. */
  readonly other: Text;
}

/** Whether the security groups of one side let the traffic through. */
export function securityGroupHop(world: World, side: GuardedSide): Hop {
  const { direction, traffic, owner, other } = side;
  const layer = {
    layer: "security-group",
    side: direction === "egress" ? "caller" : "called",
  } as const;
  const groups = groupsOf(world, side.vpc, side.groups);
  if (groups === undefined) {
    const reason = say("It is not known which security groups {{owner}} has.", { owner });
    return { ...layer, verdict: "unknown", reason };
  }
  const { verdict, by, unknown } = judgeRules(world, { ...side, groups });
  const words = wordsFor(traffic);
  if (by !== undefined) {
    const lets = { group: groupName(world, by.group), traffic: words, other };
    const reason =
      verdict === "allowed"
        ? letsAll(direction, lets)
        : letsSome(direction, { ...lets, peer: peerWords(world, by.rule) });
    return { ...layer, verdict, reason, ...placeOf(world, by) };
  }
  const [group] = groups;
  const place = group === undefined ? {} : placeOfGroup(world, group);
  if (unknown !== undefined) return { ...layer, verdict, reason: unknown, ...place };
  const names = groups.map((one) => groupName(world, one));
  const reason = letsNone(direction, { traffic: words, other, groups: groupsText(names) });
  return { ...layer, verdict, reason, ...place };
}

interface Sent {
  readonly traffic: string;
  readonly other: Text;
}

function letsAll(direction: Direction, lets: Sent & { readonly group: string }): Text {
  return direction === "egress"
    ? say("Security group `{{group}}` lets {{traffic}} out to {{other}}.", lets)
    : say("Security group `{{group}}` lets {{traffic}} in from {{other}}.", lets);
}

function letsSome(
  direction: Direction,
  lets: Sent & { readonly group: string; readonly peer: Text },
): Text {
  return direction === "egress"
    ? say(
        "Security group `{{group}}` lets {{traffic}} out to {{peer}}, and whether that holds all of {{other}} is not known.",
        lets,
      )
    : say(
        "Security group `{{group}}` lets {{traffic}} in from {{peer}}, and whether that holds all of {{other}} is not known.",
        lets,
      );
}

function letsNone(direction: Direction, lets: Sent & { readonly groups: Text }): Text {
  return direction === "egress"
    ? say("No egress rule of {{groups}} lets {{traffic}} out to {{other}}.", lets)
    : say("No ingress rule of {{groups}} lets {{traffic}} in from {{other}}.", lets);
}

function groupsText(names: readonly string[]): Text {
  return names.length > 1
    ? say("security groups {{groups}}", { groups: listOf(names) })
    : say("security group {{group}}", { group: listOf(names) });
}

function peerWords(world: World, { peer }: GroupRule): Text {
  if ("cidr" in peer) return verbatim(`\`${peer.cidr}\``);
  if ("group" in peer)
    return say("security group {{group}}", { group: listOf([groupName(world, peer.group)]) });
  return say("prefix list `{{list}}`", { list: peer.prefixList });
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
