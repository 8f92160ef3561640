import type { Declared } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface InternetGatewayAttachment extends Declared<"internet-gateway-attachment"> {
  readonly vpc: Ref<"vpc">;
  readonly internetGateway: Ref<"internet-gateway">;
}
