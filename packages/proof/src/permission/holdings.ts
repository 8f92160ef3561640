import type { Path, Ref } from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import { lookUp } from "../facts/managed-policies/look-up.ts";
import { addTo } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import type { Policy } from "../policy/policy.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";
import { plainStatements, resourceArn } from "./texts.ts";

/** The policies that bind a user or role. */
export interface Holdings {
  readonly identity: readonly Policy[];
  readonly boundary?: Policy;
}

const nothing: Holdings = { identity: [] };

/** What a user or role holds, its boundary included. */
export function holdingsOf(world: World, principal: Ref<"user"> | Ref<"role">): Holdings {
  return allHoldings(world).get(principal.id) ?? nothing;
}

const allHoldings = perWorld((world): ReadonlyMap<string, Holdings> => {
  const byArn = new Map<string, Placed>();
  for (const placed of allOfKind(world, "managed-policy")) byArn.set(resourceArn(placed), placed);
  const identity = new Map<string, [Policy, ...Policy[]]>();
  for (const { resource } of allOfKind(world, "attachment")) {
    const { policy, principal, at } = resource;
    const held =
      "id" in policy ? ownPolicy(world, policy.id, at) : policyOfArn(world, byArn, policy.arn, at);
    if (held !== undefined) addTo(identity, principal.id, held);
  }
  const holdings = new Map<string, Holdings>();
  for (const { resource } of [...allOfKind(world, "user"), ...allOfKind(world, "role")]) {
    const arn = resource.permissionsBoundary;
    holdings.set(resource.id, {
      identity: identity.get(resource.id) ?? [],
      ...(arn === undefined ? {} : { boundary: policyOfArn(world, byArn, arn, resource.at) }),
    });
  }
  return holdings;
});

const ownPolicies = perWorld((): Map<string, Policy> => new Map());

/** One policy of the plan, whoever holds it. */
function ownPolicy(world: World, id: string, at: Path): Policy | undefined {
  const known = ownPolicies(world).get(id);
  if (known !== undefined) return known;
  const placed = find(world, "managed-policy", id);
  if (placed === undefined) return undefined;
  const { resource } = placed;
  const isUnstated = resource.existing !== undefined && resource.document.statements.length === 0;
  const policy: Policy = {
    name: say("policy `{{policy}}`", { policy: resource.name }),
    statements: plainStatements(world, resource.document),
    ...(isUnstated ? { knows: [], mayDeny: true } : {}),
    resource: id,
    at: resource.at.length > 0 ? resource.at : at,
    // What grants become has no statements of the user's own.
    ...(resource.at[2] === "policies"
      ? {
          places: resource.document.statements.map((_, index) => [
            ...resource.at,
            "statements",
            index,
          ]),
        }
      : {}),
  };
  ownPolicies(world).set(id, policy);
  return policy;
}

function policyOfArn(
  world: World,
  byArn: ReadonlyMap<string, Placed>,
  arn: string,
  at: Path,
): Policy {
  const own = byArn.get(arn);
  const policy = own && ownPolicy(world, own.resource.id, at);
  return policy ?? awsPolicy(world, arn, at);
}

/** A policy by its ARN: as the topology states it, else as it is known here, else unknown altogether. */
function awsPolicy(world: World, arn: string, at: Path): Policy {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const stated = world.facts?.managedPolicies.find((policy) => policy.arn === arn);
  if (stated !== undefined) {
    return {
      name:
        stated.version === undefined
          ? say("`{{policy}}` as stated", { policy: name })
          : say("`{{policy}}` {{version}} as stated", { policy: name, version: stated.version }),
      statements: plainStatements(world, stated),
      at,
    };
  }
  const fact = lookUp(arn);
  if (fact === undefined)
    return { name: verbatim(`\`${name}\``), statements: [], knows: [], mayDeny: true, at };
  return {
    name: verbatim(`\`${name}\` ${fact.version}`),
    statements: fact.statements,
    ...(fact.knows === undefined ? {} : { knows: fact.knows }),
    at,
  };
}
