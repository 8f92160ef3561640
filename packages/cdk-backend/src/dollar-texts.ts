import type { Resource } from "@cloister/model";
import type { Acknowledged } from "./emitted.ts";

export const embedded: Acknowledged = {
  rule: "CloudFormation-Validate::E1029",
  reason: "The topology means the text as it stands: nothing in it is to be replaced.",
};
export const variableInArn: Acknowledged = {
  rule: "CloudFormation-Validate::E3510",
  reason: "IAM takes a policy variable here, and the topology means one.",
};

const EMBEDDED = /\$\{AWS::/;
const VARIABLE = /^arn:(?:.*\$\{[*?$]\}|[^:]*:[^:]*:[^:]*:\$\{)/;

/** What CDK's template validation says of texts with `${`, which a topology never means for CloudFormation. */
export function acknowledgedTexts(
  resources: readonly Resource[],
  program: string,
): readonly Acknowledged[] {
  // Most programs have none, and searching one text is quicker than searching every value.
  if (!program.includes("${")) return [];
  const found = new Set<Acknowledged>();
  for (const resource of resources) {
    for (const text of textsIn(resource)) {
      if (EMBEDDED.test(text)) found.add(embedded);
      if (VARIABLE.test(text)) found.add(variableInArn);
    }
  }
  return [...found];
}

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}
