import type { ResourceOf } from "@cloister/model";
import { present, readCidr } from "@cloister/program";
import type { Code } from "@cloister/typescript-writer";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type SecurityGroupRule = ResourceOf<"security-group-rule">;
type Peer = SecurityGroupRule["peer"];

const classes = {
  ingress: awsClass("vpc", "SecurityGroupIngressRule"),
  egress: awsClass("vpc", "SecurityGroupEgressRule"),
};

export const securityGroupRuleForm: Form = {
  kind: "security-group-rule",
  noun: "Rule",
  classes: [classes.ingress, classes.egress],
  values: {},
};

export function emitSecurityGroupRule(rule: SecurityGroupRule, references: References): Emitted {
  return emitted({
    class: classes[rule.direction],
    args: {
      securityGroupId: references.value(rule.securityGroup, "id"),
      ipProtocol: rule.protocol === "all" ? "-1" : rule.protocol,
      fromPort: rule.ports?.from,
      toPort: rule.ports?.to,
      ...peerArgs(rule.peer, references),
      description: rule.ruleDescription,
    },
  });
}

function peerArgs(peer: Peer, references: References): Readonly<Record<string, Code>> {
  if ("group" in peer) return { referencedSecurityGroupId: references.value(peer.group, "id") };
  if ("prefixList" in peer) return { prefixListId: peer.prefixList };
  return { [peer.cidr.includes(":") ? "cidrIpv6" : "cidrIpv4"]: peer.cidr };
}

export function readSecurityGroupRule(claims: Claims): SecurityGroupRule {
  const protocol = claims.choice("ipProtocol", ["-1", "tcp", "udp", "icmp"]);
  return {
    ...claims.declared("security-group-rule"),
    securityGroup: claims.reference("securityGroupId", "security-group"),
    direction: claims.type === classes.egress.type ? "egress" : "ingress",
    protocol: protocol === "-1" ? "all" : protocol,
    peer: readPeer(claims),
    ...present({
      ports: protocol === "-1" ? undefined : readPorts(claims),
      ruleDescription: claims.optionalText("description"),
    }),
  };
}

function readPorts(claims: Claims): { readonly from: number; readonly to: number } {
  return { from: claims.number("fromPort"), to: claims.number("toPort") };
}

function readPeer(claims: Claims): Peer {
  const group = claims.optionalReference("referencedSecurityGroupId", [
    "security-group",
    "default-security-group",
  ]);
  if (group !== undefined) return { group };
  const prefixList = claims.optionalText("prefixListId");
  if (prefixList !== undefined) return { prefixList };
  return { cidr: readCidr(claims, { ipv4: "cidrIpv4", ipv6: "cidrIpv6" }) };
}
