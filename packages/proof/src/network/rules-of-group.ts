import type { ResourceOf, SecurityGroupPeer, SecurityGroupRef } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { find, type Placed, type World } from "../world.ts";
import { nameInId, nameOf } from "./name-of.ts";
import { networkOf } from "./network-index.ts";

export type Direction = "ingress" | "egress";

/** A rule of a security group, written or made by AWS. */
export interface GroupRule {
  readonly protocol: ResourceOf<"security-group-rule">["protocol"];
  /** Absent: every port. */
  readonly ports?: { readonly from: number; readonly to: number };
  readonly peer: SecurityGroupPeer;
  /** Absent: AWS's own. */
  readonly written?: Placed<ResourceOf<"security-group-rule">>;
}

export interface RulesOfGroup {
  readonly rules: readonly GroupRule[];
  /** Why more rules may exist than these, a sentence; absent: these are all. */
  readonly unknown?: Text;
}

/** The rules of a group in one direction. */
export function rulesOfGroup(
  world: World,
  group: SecurityGroupRef,
  direction: Direction,
): RulesOfGroup {
  const rules = (networkOf(world).rulesOfGroup.get(group.id) ?? []).flatMap(
    (written): GroupRule[] => {
      const { protocol, ports, peer } = written.resource;
      if (written.resource.direction !== direction) return [];
      return [{ protocol, peer, written, ...(ports === undefined ? {} : { ports }) }];
    },
  );
  const name = groupName(world, group);
  switch (group.kind) {
    case "default-security-group": {
      const vpc = vpcOfGroup(world, group);
      const owner = vpc === undefined ? undefined : find(world, "vpc", vpc);
      if (owner === undefined || owner.resource.existing !== undefined) {
        return {
          rules,
          unknown: say(
            "Default security group `{{group}}` is of a VPC that exists already, and whether its rules are still those that AWS makes is not known.",
            { group: name },
          ),
        };
      }
      return { rules: [...rules, rulesByAws(group)[direction]] };
    }
    case "security-group": {
      const found = find(world, "security-group", group.id);
      if (found === undefined) {
        const unknown = say("The rules of security group `{{group}}` are not known.", {
          group: name,
        });
        return { rules, unknown };
      }
      if (found.resource.existing !== undefined && rules.length === 0) {
        return {
          rules,
          unknown:
            direction === "egress"
              ? say(
                  "The topology states no egress rule of security group `{{group}}`, which exists already.",
                  { group: name },
                )
              : say(
                  "The topology states no ingress rule of security group `{{group}}`, which exists already.",
                  { group: name },
                ),
        };
      }
      return { rules };
    }
  }
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html */
function rulesByAws(group: SecurityGroupRef): Readonly<Record<Direction, GroupRule>> {
  return {
    ingress: { protocol: "all", peer: { group } },
    egress: { protocol: "all", peer: { cidr: "0.0.0.0/0" } },
  };
}

/** The VPC of a group, or undefined where that is not known. */
export function vpcOfGroup(world: World, group: SecurityGroupRef): string | undefined {
  const found = find(world, group.kind, group.id);
  if (found !== undefined) return found.resource.vpc.id;
  if (group.kind === "security-group") return undefined;
  // What a program makes holds no resource for it: its id says of which VPC it is.
  const vpc = /^(.*):default-security-group\/(.*)\/default$/.exec(group.id);
  return vpc === null ? undefined : `${vpc[1] ?? ""}:vpc/${vpc[2] ?? ""}`;
}

export function groupName(world: World, group: SecurityGroupRef): string {
  const found = find(world, group.kind, group.id);
  return found === undefined ? nameInId(group.id) : nameOf(found.resource);
}
