import type { Declared } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** A managed policy attached to a user or role. */
export interface AccessAttachment extends Declared<"attachment"> {
  readonly principal: Ref<"user"> | Ref<"role">;
  /** A policy of the plan, or the ARN of an AWS managed policy or one that the plan does not know. */
  readonly policy: Ref<"managed-policy"> | { readonly arn: string };
}
