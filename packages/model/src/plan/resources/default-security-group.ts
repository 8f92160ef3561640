import type { Declared, MayExist } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** The group that AWS makes with every VPC: inbound from itself, all outbound. Referred to, never owned. */
export interface DefaultSecurityGroup extends Declared<"default-security-group">, MayExist {
  readonly vpc: Ref<"vpc">;
}
