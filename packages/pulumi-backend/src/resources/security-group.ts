import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type SecurityGroup = ResourceOf<"security-group">;

export const securityGroupForm: Form = {
  kind: "security-group",
  noun: "SecurityGroup",
  classes: [awsClass("ec2", "SecurityGroup")],
  values: { id: ["id"] },
};

// Pulumi names a group after its resource. Where EC2 does not take that, it gets this for a beginning.
const PREFIX = "security-group-";
const NAME = /^(?!sg-)[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,200}$/;

/** Without any egress, the provider takes away the rule by which EC2 lets everything out. */
export function emitSecurityGroup(group: SecurityGroup, references: References): Emitted {
  return emitted({
    class: securityGroupForm.classes[0],
    args: {
      namePrefix: NAME.test(group.names.join("/")) ? undefined : PREFIX,
      vpcId: references.value(group.vpc, "id"),
      description: group.groupDescription,
      tags: tagMap(group.tags),
    },
  });
}

/** Rules inside a group are not read: a plan's are resources of their own. */
export function readSecurityGroup(claims: Claims): SecurityGroup {
  if (claims.has("namePrefix")) claims.choice("namePrefix", [PREFIX]);
  return {
    ...claims.declared("security-group"),
    vpc: claims.reference("vpcId", "vpc"),
    groupDescription: claims.text("description"),
    tags: claims.map("tags"),
  };
}
