import type { Plan, ResourceOf } from "@cloister/model";
import type { LocatedStack } from "./locate.ts";
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

/** What keeps something from being deleted, in the words of who deletes it. */
export function leftovers(
  stacks: readonly LocatedStack[],
  words: {
    /** What cannot be deleted because of a Studio: `the stack of its VPC`. */
    readonly blocked: string;
    /** Who deletes a workgroup: `CloudFormation`. */
    readonly deletes: string;
    /** What the README calls a profile in its commands. */
    readonly profile: string;
  },
): readonly string[] {
  const resources = stacks.flatMap(({ stack }) => stack.resources);
  const vpcs = new Set(resources.flatMap(({ kind, id }) => (kind === "vpc" ? [id] : [])));
  const studios = resources.filter((one): one is ResourceOf<"studio"> => one.kind === "studio");
  const paragraphs: string[] = [];
  if (studios.length > 0) {
    const isBlocked = studios.some(({ vpc }) => vpcs.has(vpc.id));
    paragraphs.push(
      "A Studio domain leaves behind the EFS file system with its users' files, the mount targets and " +
        "the NFS security groups that SageMaker made. Delete them by hand" +
        (isBlocked
          ? `: until then ${words.blocked} cannot be deleted. Then run the command again.`
          : "."),
    );
  }
  if (resources.some(({ kind }) => kind === "workgroup")) {
    paragraphs.push(
      `${words.deletes} deletes a workgroup only while it is empty, and every query stays in its history. ` +
        "Delete a used one first, its history and saved queries included, with " +
        "`aws athena delete-work-group --recursive-delete-option --work-group WORKGROUP " +
        `--region REGION --profile ${words.profile}\`.`,
    );
  }
  return paragraphs;
}
