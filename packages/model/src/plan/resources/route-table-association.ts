import type { Declared, MayExist } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface RouteTableAssociation extends Declared<"route-table-association">, MayExist {
  readonly routeTable: Ref<"route-table">;
  readonly subnet: Ref<"subnet">;
}
