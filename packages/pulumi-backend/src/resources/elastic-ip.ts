import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type ElasticIp = ResourceOf<"elastic-ip">;

export const elasticIpForm: Form = {
  kind: "elastic-ip",
  noun: "ElasticIp",
  classes: [awsClass("ec2", "Eip")],
  values: { id: ["allocationId", "id"] },
};

export function emitElasticIp(address: ElasticIp): Emitted {
  return emitted({
    class: elasticIpForm.classes[0],
    args: { domain: "vpc", tags: tagMap(address.tags) },
  });
}

export function readElasticIp(claims: Claims): ElasticIp {
  claims.choice("domain", ["vpc"], "vpc");
  return { ...claims.declared("elastic-ip"), tags: claims.map("tags") };
}
