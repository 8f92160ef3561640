import type { Knowledge } from "@cloister/model";
import { say } from "@cloister/texts";
import { allManagedPolicies, managedPoliciesAsOf } from "./managed-policies/look-up.ts";
import { pricesOrigin } from "./prices.ts";

const documentation = "https://docs.aws.amazon.com/aws-managed-policy/latest/reference";

/** What the proofs know of what AWS publishes and changes. */
export function proofKnowledge(): readonly Knowledge[] {
  const policies = allManagedPolicies().map(({ name, version }) => ({
    what: say("AWS managed policy {{policy}} {{version}}", { policy: name, version }),
    asOf: managedPoliciesAsOf,
    source: `${documentation}/${name}.html`,
    statedAs: "facts.managedPolicies",
  }));
  const [source] = pricesOrigin.sources;
  return [
    { what: say("prices"), asOf: pricesOrigin.asOf, source, statedAs: "facts.prices" },
    ...policies,
  ];
}
