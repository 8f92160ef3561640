import type { Declared, MayExist, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface RouteTable extends Declared<"route-table">, MayExist {
  readonly vpc: Ref<"vpc">;
  readonly tags: Tags;
}
