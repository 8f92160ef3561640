import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import { acceptedTexts, resourceIdPattern } from "../../facts/accepted-texts.ts";
import { parseCidr } from "../../network/cidr.ts";
import type { SecurityGroupInput } from "../../topology/network.ts";
import type { SecurityGroupPeer, SecurityGroupRule } from "../resources/security-group-rule.ts";
import { idOf } from "./declarations.ts";
import { groupOf, usableGroup } from "./default-group.ts";
import { canonical, type VpcScope } from "./vpc-scope.ts";
import { lookUp } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { describedAs, descriptionOf } from "./described.ts";

type RuleInput = SecurityGroupInput["ingress"][number] | SecurityGroupInput["egress"][number];

export function resolveSecurityGroups(scope: VpcScope): void {
  const { accountName, vpcName, vpcRef, place, sink } = scope;
  for (const [name, input] of Object.entries(scope.vpc.securityGroups)) {
    const at = [...scope.at, "securityGroups", name];
    if (name === "default") {
      sink.report({
        code: "network/default-group-written",
        rule: "NET-027",
        severity: "error",
        message: say(
          "`default` is AWS's own security group of VPC `{{vpcName}}`; it can be referred to, not written.",
          { vpcName },
        ),
        at,
        help: say("Give the group a name of its own."),
      });
      continue;
    }
    const names = [vpcName, name];
    const group = {
      kind: "security-group",
      id: idOf(accountName, "security-group", names),
      names,
      at,
      vpc: vpcRef,
      groupDescription:
        descriptionOf(input) ??
        name.replaceAll(acceptedTexts.securityGroupDescription.refused, "-"),
      tags: tagsOf(scope, input.tags, name),
    } as const;
    if (input.existing) sink.exists(place, { ...group, existing: input.existing.securityGroupId });
    else sink.place(place, group);
  }
  // Rules come after all groups, because groups name each other.
  for (const [name, input] of Object.entries(scope.vpc.securityGroups)) {
    if (name === "default") continue;
    const seen = new Map<string, Path>();
    for (const rule of rulesOf(scope, name, input)) {
      const first = seen.get(rule.id);
      if (first !== undefined) {
        sink.report({
          code: "network/duplicate-rule",
          severity: "error",
          message: say(
            "Security group `{{name}}` says the same rule twice; AWS refuses the second.",
            { name },
          ),
          at: rule.at,
          related: [{ at: first, message: say("The first.") }],
          help: say("Remove one of them."),
          fix: { edits: [{ kind: "remove", at: rule.at }] },
        });
        continue;
      }
      seen.set(rule.id, rule.at);
      if (input.existing) sink.exists(place, { ...rule, existing: input.existing.securityGroupId });
      else sink.place(place, rule);
    }
  }
}

function* rulesOf(
  scope: VpcScope,
  group: string,
  input: SecurityGroupInput,
): Iterable<SecurityGroupRule> {
  const at = [...scope.at, "securityGroups", group];
  for (const [index, rule] of input.ingress.entries()) {
    const resolved = resolveRule(scope, {
      group,
      direction: "ingress",
      rule,
      peer: rule.from,
      at: [...at, "ingress", index],
      peerAt: "from",
    });
    if (resolved) yield resolved;
  }
  for (const [index, rule] of input.egress.entries()) {
    const resolved = resolveRule(scope, {
      group,
      direction: "egress",
      rule,
      peer: rule.to,
      at: [...at, "egress", index],
      peerAt: "to",
    });
    if (resolved) yield resolved;
  }
}

interface RuleContext {
  readonly group: string;
  readonly direction: "ingress" | "egress";
  readonly rule: RuleInput;
  readonly peer: string;
  readonly at: Path;
  readonly peerAt: "from" | "to";
}

function resolveRule(
  scope: VpcScope,
  { group, direction, rule, peer, at, peerAt }: RuleContext,
): SecurityGroupRule | undefined {
  const resolved = resolvePeer(scope, { text: peer, group, at: [...at, peerAt] });
  if (resolved === undefined) return undefined;
  const ports = portsOf(rule);
  if (ports === "wrong") {
    scope.sink.report({
      code: "network/wrong-ports",
      severity: "error",
      message:
        rule.protocol === "all"
          ? say("A rule for `all` protocols has no ports.")
          : say("`{{ports}}` is not a range of ports from 0 to 65535, lower first.", {
              ports: String(rule.ports),
            }),
      at: [...at, "ports"],
      help:
        rule.protocol === "all"
          ? say("Leave `ports` out, or name a protocol.")
          : say("Write one port (`443`) or a range (`8192-65535`)."),
    });
    return undefined;
  }
  // The name says all that tells two rules of a group apart, so that no rule's id depends on its position.
  const range =
    ports === undefined
      ? ""
      : ports.from === ports.to
        ? `-${ports.from}`
        : `-${ports.from}-${ports.to}`;
  const names = [scope.vpcName, group, `${direction}-${rule.protocol}${range}-${resolved.name}`];
  return {
    kind: "security-group-rule",
    id: idOf(scope.accountName, "security-group-rule", names),
    names,
    at,
    securityGroup: {
      kind: "security-group",
      id: idOf(scope.accountName, "security-group", [scope.vpcName, group]),
    },
    direction,
    protocol: rule.protocol,
    ...(ports === undefined ? {} : { ports }),
    peer: resolved.peer,
    ...describedAs(rule, "ruleDescription"),
  };
}

const prefixListId = resourceIdPattern("pl");

function resolvePeer(
  scope: VpcScope,
  { text, group, at }: { readonly text: string; readonly group: string; readonly at: Path },
): { readonly peer: SecurityGroupPeer; readonly name: string } | undefined {
  if (parseCidr(text) !== undefined) {
    const cidr = canonical(text);
    return { peer: { cidr }, name: cidr.replaceAll("/", "-") };
  }
  if (prefixListId.test(text)) return { peer: { prefixList: text }, name: text };
  const entry = lookUp(scope, ["security-group", "subnet"], text, { at, vpc: scope.vpcName });
  if (entry === undefined) return undefined;
  if (entry.word === "subnet") {
    const subnet =
      scope.topology.accounts[entry.account]?.vpcs[entry.names[0] ?? ""]?.subnets[
        entry.names[1] ?? ""
      ];
    if (subnet === undefined)
      throw new Error(`bug: subnet ${entry.ref.id} is in the directory, but not in the topology.`);
    return {
      peer: { cidr: canonical(subnet.cidr) },
      name: canonical(subnet.cidr).replaceAll("/", "-"),
    };
  }
  if (entry.account !== scope.accountName || entry.names[0] !== scope.vpcName) {
    scope.sink.report({
      code: "network/foreign-group-in-rule",
      severity: "error",
      message: say(
        "Security group `{{text}}` is of another VPC; a rule names groups of its own VPC `{{vpcName}}`.",
        { text, vpcName: scope.vpcName },
      ),
      at,
      related: [{ at: entry.at, message: say("The group.") }],
      help: say("Name a group of this VPC, or write the addresses as a CIDR block."),
    });
    return undefined;
  }
  // The rules of a group that exists are only stated: nothing needs the id of their peer.
  const isStated = scope.vpc.securityGroups[group]?.existing !== undefined;
  const ref = isStated ? groupOf(entry) : usableGroup(scope, entry, { at });
  return ref === undefined
    ? undefined
    : { peer: { group: ref }, name: peerName(entry.names.at(-1) ?? "") };
}

/** A group may be called like the end of another rule's name: like a block, a prefix list or a port and more. */
function peerName(group: string): string {
  return /^(?:[\d.]+-|pl-)/.test(group) ? `group:${group}` : group;
}

function portsOf({
  protocol,
  ports,
}: RuleInput): { readonly from: number; readonly to: number } | undefined | "wrong" {
  if (protocol === "all") return ports === undefined ? undefined : "wrong";
  if (ports === undefined)
    return protocol === "icmp" ? { from: -1, to: -1 } : { from: 0, to: 65535 };
  if (typeof ports === "number") return { from: ports, to: ports };
  const [from = 0, to = 0] = ports.split("-").map(Number);
  return from <= to && to <= 65535 ? { from, to } : "wrong";
}
