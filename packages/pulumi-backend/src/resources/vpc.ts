import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Vpc = ResourceOf<"vpc">;

export const vpcForm: Form = {
  kind: "vpc",
  noun: "Vpc",
  classes: [awsClass("ec2", "Vpc")],
  values: { id: ["id"] },
};

export function emitVpc(vpc: Vpc): Emitted {
  return emitted({
    class: vpcForm.classes[0],
    args: {
      cidrBlock: vpc.cidr,
      enableDnsSupport: vpc.dnsSupport,
      enableDnsHostnames: vpc.dnsHostnames,
      tags: tagMap(vpc.tags),
    },
  });
}

export function readVpc(claims: Claims): Vpc {
  return {
    ...claims.declared("vpc"),
    cidr: claims.text("cidrBlock"),
    dnsSupport: claims.boolean("enableDnsSupport", true),
    dnsHostnames: claims.boolean("enableDnsHostnames", false),
    tags: claims.map("tags"),
  };
}
