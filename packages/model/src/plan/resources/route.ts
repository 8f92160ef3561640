import type { Declared, MayExist } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** One route. The local route and those of gateway endpoints are AWS's own and never planned. */
export interface Route extends Declared<"route">, MayExist {
  readonly routeTable: Ref<"route-table">;
  /** Canonical IPv4 or IPv6 block. */
  readonly destination: string;
  readonly target: Ref<"internet-gateway"> | Ref<"nat-gateway">;
  /** An internet gateway can be a target only once it is attached; absent where it exists already. */
  readonly after?: Ref<"internet-gateway-attachment">;
}
