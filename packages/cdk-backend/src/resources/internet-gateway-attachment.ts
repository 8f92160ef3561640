import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type InternetGatewayAttachment = ResourceOf<"internet-gateway-attachment">;

export const internetGatewayAttachmentForm: Form = {
  kind: "internet-gateway-attachment",
  scope: "GatewayAttachments",
  noun: "GatewayAttachment",
  construct: member(ec2, "CfnVPCGatewayAttachment"),
  types: ["AWS::EC2::VPCGatewayAttachment"],
  level: "L1",
  values: {},
};

export function emitInternetGatewayAttachment(
  attachment: InternetGatewayAttachment,
  references: References,
): EmittedConstruct {
  return {
    construct: internetGatewayAttachmentForm.construct,
    props: {
      vpcId: references.value(attachment.vpc, "id"),
      internetGatewayId: references.value(attachment.internetGateway, "id"),
    },
  };
}

export function readInternetGatewayAttachment(claims: Claims): InternetGatewayAttachment {
  return {
    ...claims.declared("internet-gateway-attachment"),
    vpc: claims.reference("VpcId", "vpc"),
    internetGateway: claims.reference("InternetGatewayId", "internet-gateway"),
  };
}
