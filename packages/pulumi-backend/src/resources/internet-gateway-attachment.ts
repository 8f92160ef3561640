import type { ResourceOf } from "@cloister/model";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type InternetGatewayAttachment = ResourceOf<"internet-gateway-attachment">;

export const internetGatewayAttachmentForm: Form = {
  kind: "internet-gateway-attachment",
  noun: "GatewayAttachment",
  classes: [awsClass("ec2", "InternetGatewayAttachment")],
  values: {},
};

export function emitInternetGatewayAttachment(
  attachment: InternetGatewayAttachment,
  references: References,
): Emitted {
  return emitted({
    class: internetGatewayAttachmentForm.classes[0],
    args: {
      vpcId: references.value(attachment.vpc, "id"),
      internetGatewayId: references.value(attachment.internetGateway, "id"),
    },
  });
}

export function readInternetGatewayAttachment(claims: Claims): InternetGatewayAttachment {
  return {
    ...claims.declared("internet-gateway-attachment"),
    vpc: claims.reference("vpcId", "vpc"),
    internetGateway: claims.reference("internetGatewayId", "internet-gateway"),
  };
}
