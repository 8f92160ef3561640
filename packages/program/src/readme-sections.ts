import type { Plan } from "@cloister/model";
import { table } from "./markdown-blocks.ts";
import { markdownCode, markdownText } from "./markdown.ts";

const MOST_OBJECTS = 20;

/** Whose program it is, where it is not everybody's. */
export function aloneParagraph({ units, outside }: Plan): readonly string[] {
  const account = units[0]?.account;
  if (outside === undefined || account === undefined) return [];
  return [
    `It is the program of account ${markdownCode(account.name)} alone, for its own administrator; the ` +
      "topology's other accounts have theirs.",
  ];
}

/** What the administrators of other accounts have to do first. */
export function outsideSection({ outside = [] }: Plan): readonly string[] {
  if (outside.length === 0) return [];
  return [
    "## Before you deploy",
    "AWS refuses a policy that names a principal before it exists, so some stacks wait until the " +
      "administrator of another account has deployed theirs:",
    table(
      ["Stack", "Waits for", "Of account"],
      outside.flatMap(({ stack, account, requiredBy }) =>
        requiredBy.map((waiting) => [waiting, stack, `${account.name} (${account.id})`]),
      ),
    ),
  ];
}

/** What was found in the topology, if it was generated all the same. */
export function findingsSection(findings: readonly string[]): readonly string[] {
  if (findings.length === 0) return [];
  return [
    "## Findings",
    "This is what Cloister says of the topology. It was generated all the same.",
    findings.map((finding) => `- ${markdownText(finding)}`).join("\n"),
  ];
}

/** The objects that somebody has to upload into the buckets that the program makes. */
export function objectsSection(plan: Plan): readonly string[] {
  const keys = new Map<string, string[]>();
  for (const { resource } of plan.existing) {
    if (resource.kind !== "object") continue;
    keys.set(resource.bucket.id, [...(keys.get(resource.bucket.id) ?? []), resource.key]);
  }
  const buckets = plan.units.flatMap(({ account, stacks }) =>
    stacks.flatMap(({ resources }) =>
      resources.flatMap((resource) => {
        const expected = resource.kind === "bucket" ? keys.get(resource.id) : undefined;
        if (resource.kind !== "bucket" || expected === undefined) return [];
        const rest = expected.length - MOST_OBJECTS;
        return [
          `- ${markdownCode(resource.name)} of ${markdownCode(account.name)}`,
          ...expected.slice(0, MOST_OBJECTS).map((key) => `  - ${markdownCode(key)}`),
          ...(rest > 0 ? [`  - and ${rest} more`] : []),
        ];
      }),
    ),
  );
  if (buckets.length === 0) return [];
  return [
    "## Objects",
    "The topology expects these objects, and the stacks do not make them: queries read nothing until " +
      "they are uploaded, each with `aws s3 cp FILE s3://BUCKET/KEY --profile ACCOUNT`.",
    buckets.join("\n"),
  ];
}
