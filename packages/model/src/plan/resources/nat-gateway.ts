import type { Declared, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** A zonal NAT gateway. `public` has an Elastic IP, `private` has none. */
export interface NatGateway extends Declared<"nat-gateway"> {
  readonly subnet: Ref<"subnet">;
  readonly connectivity: "public" | "private";
  readonly elasticIp?: Ref<"elastic-ip">;
  /** A public NAT gateway works only after this; absent where the VPC and its gateway exist already. */
  readonly after?: Ref<"internet-gateway-attachment">;
  readonly tags: Tags;
}
