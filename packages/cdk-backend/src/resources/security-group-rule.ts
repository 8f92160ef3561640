import type { ResourceOf } from "@cloister/model";
import { present, readCidr } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { acknowledgedPorts } from "../open-ports.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type SecurityGroupRule = ResourceOf<"security-group-rule">;
type Direction = SecurityGroupRule["direction"];
type Peer = SecurityGroupRule["peer"];

const constructs = {
  ingress: member(ec2, "CfnSecurityGroupIngress"),
  egress: member(ec2, "CfnSecurityGroupEgress"),
};
const types = {
  ingress: "AWS::EC2::SecurityGroupIngress",
  egress: "AWS::EC2::SecurityGroupEgress",
} as const;

export const securityGroupRuleForm: Form = {
  kind: "security-group-rule",
  scope: "SecurityGroupRules",
  noun: "Rule",
  construct: constructs.ingress,
  types: [types.ingress, types.egress],
  level: "L1",
  values: {},
};

export function emitSecurityGroupRule(
  rule: SecurityGroupRule,
  references: References,
): EmittedConstruct {
  return {
    construct: constructs[rule.direction],
    props: {
      groupId: references.value(rule.securityGroup, "id"),
      ipProtocol: rule.protocol === "all" ? "-1" : rule.protocol,
      fromPort: rule.ports?.from,
      toPort: rule.ports?.to,
      ...peerProps(rule.direction, rule.peer, references),
      description: rule.ruleDescription,
    },
    acknowledged: acknowledgedPorts(rule),
  };
}

function peerProps(
  direction: Direction,
  peer: Peer,
  references: References,
): Readonly<Record<string, Code>> {
  const end = direction === "ingress" ? "source" : "destination";
  if ("group" in peer) {
    return { [`${end}SecurityGroupId`]: references.value(peer.group, "id") };
  }
  if ("prefixList" in peer) return { [`${end}PrefixListId`]: peer.prefixList };
  return { [peer.cidr.includes(":") ? "cidrIpv6" : "cidrIp"]: peer.cidr };
}

/** A rule of an own template resource. Rules inside a security group are not read. */
export function readSecurityGroupRule(claims: Claims): SecurityGroupRule {
  const direction = claims.type === types.egress ? "egress" : "ingress";
  const protocol = claims.choice("IpProtocol", ["-1", "tcp", "udp", "icmp"]);
  return {
    ...claims.declared("security-group-rule"),
    securityGroup: claims.reference("GroupId", "security-group"),
    direction,
    protocol: protocol === "-1" ? "all" : protocol,
    peer: readPeer(claims, direction),
    ...present({
      ports: protocol === "-1" ? undefined : readPorts(claims),
      ruleDescription: claims.optionalText("Description"),
    }),
  };
}

function readPorts(claims: Claims): { readonly from: number; readonly to: number } {
  return { from: claims.number("FromPort"), to: claims.number("ToPort") };
}

function readPeer(claims: Claims, direction: Direction): Peer {
  const end = direction === "ingress" ? "Source" : "Destination";
  const group = claims.optionalReference(`${end}SecurityGroupId`, [
    "security-group",
    "default-security-group",
  ]);
  if (group !== undefined) return { group };
  const prefixList = claims.optionalText(`${end}PrefixListId`);
  if (prefixList !== undefined) return { prefixList };
  return { cidr: readCidr(claims, { ipv4: "CidrIp", ipv6: "CidrIpv6" }) };
}
