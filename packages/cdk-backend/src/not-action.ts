import type { PolicyDocument } from "@cloister/model";
import type { Acknowledged } from "./emitted.ts";

export const notAction: Acknowledged = {
  rule: "CloudFormation-Validate::W2512",
  reason: "The topology allows all actions but some, in a statement of its own.",
};

/** What CDK's template validation would not let pass in a policy that the topology wrote so. */
export function acknowledgedIn({ statements }: PolicyDocument): readonly Acknowledged[] {
  const allowsBut = statements.some(
    ({ effect, notActions }) => effect === "Allow" && notActions !== undefined,
  );
  return allowsBut ? [notAction] : [];
}
