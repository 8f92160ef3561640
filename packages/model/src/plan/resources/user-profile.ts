import type { Declared, Tags } from "../declared.ts";
import type { Ref } from "../reference.ts";
import type { SecurityGroupRef } from "./security-group-rule.ts";

/** A user profile of a Studio domain. */
export interface UserProfile extends Declared<"user-profile"> {
  readonly studio: Ref<"studio">;
  readonly name: string;
  readonly executionRole?: Ref<"role">;
  readonly securityGroups: readonly SecurityGroupRef[];
  readonly tags: Tags;
}
