import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type InternetGateway = ResourceOf<"internet-gateway">;

export const internetGatewayForm: Form = {
  kind: "internet-gateway",
  noun: "InternetGateway",
  classes: [awsClass("ec2", "InternetGateway")],
  values: { id: ["id"] },
};

export function emitInternetGateway(gateway: InternetGateway): Emitted {
  return emitted({
    class: internetGatewayForm.classes[0],
    args: { tags: tagMap(gateway.tags) },
  });
}

export function readInternetGateway(claims: Claims): InternetGateway {
  return { ...claims.declared("internet-gateway"), tags: claims.map("tags") };
}
