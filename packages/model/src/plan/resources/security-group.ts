import type { Declared, MayExist, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** A security group without rules of its own; every rule is a resource, and no rule is implied. */
export interface SecurityGroup extends Declared<"security-group">, MayExist {
  readonly vpc: Ref<"vpc">;
  readonly groupDescription: string;
  readonly tags: Tags;
}
