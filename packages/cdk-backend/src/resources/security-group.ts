import type { ResourceOf } from "@cloister/model";
import { member, object } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type SecurityGroup = ResourceOf<"security-group">;

export const securityGroupForm: Form = {
  kind: "security-group",
  scope: "SecurityGroups",
  noun: "SecurityGroup",
  construct: member(ec2, "CfnSecurityGroup"),
  types: ["AWS::EC2::SecurityGroup"],
  level: "L1",
  values: { id: { property: "attrGroupId", template: ["GroupId"] } },
};

// Left out, egress would be everything. CloudFormation's way to say nothing is a rule that no packet
// can match: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
const NOTHING = { cidr: "255.255.255.255/32", protocol: "icmp", fromPort: 252, toPort: 86 };

export function emitSecurityGroup(group: SecurityGroup, references: References): EmittedConstruct {
  const { cidr, protocol, fromPort, toPort } = NOTHING;
  return {
    construct: securityGroupForm.construct,
    props: {
      vpcId: references.value(group.vpc, "id"),
      groupDescription: group.groupDescription,
      securityGroupEgress: [
        object({
          cidrIp: cidr,
          ipProtocol: protocol,
          fromPort,
          toPort,
          description: "Allow nothing",
        }),
      ],
      tags: tagList(group.tags),
    },
  };
}

export function readSecurityGroup(claims: Claims): SecurityGroup {
  const rules = claims.objects("SecurityGroupEgress");
  if (rules.length !== 1) claims.report("SecurityGroupEgress", "It lets something out.");
  for (const rule of rules) {
    rule.choice("CidrIp", [NOTHING.cidr]);
    rule.choice("IpProtocol", [NOTHING.protocol]);
    rule.choice("FromPort", [String(NOTHING.fromPort)]);
    rule.choice("ToPort", [String(NOTHING.toPort)]);
    rule.optionalText("Description");
  }
  return {
    ...claims.declared("security-group"),
    vpc: claims.reference("VpcId", "vpc"),
    groupDescription: claims.text("GroupDescription"),
    tags: claims.tags("Tags"),
  };
}
