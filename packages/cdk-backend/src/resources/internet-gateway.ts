import type { ResourceOf } from "@cloister/model";
import { member } from "@cloister/typescript-writer";
import { ec2 } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type InternetGateway = ResourceOf<"internet-gateway">;

export const internetGatewayForm: Form = {
  kind: "internet-gateway",
  scope: "InternetGateways",
  noun: "InternetGateway",
  construct: member(ec2, "CfnInternetGateway"),
  types: ["AWS::EC2::InternetGateway"],
  level: "L1",
  values: { id: { property: "attrInternetGatewayId", template: ["InternetGatewayId", "Ref"] } },
};

export function emitInternetGateway(gateway: InternetGateway): EmittedConstruct {
  return { construct: internetGatewayForm.construct, props: { tags: tagList(gateway.tags) } };
}

export function readInternetGateway(claims: Claims): InternetGateway {
  return { ...claims.declared("internet-gateway"), tags: claims.tags("Tags") };
}
