import type { GeneratedFile, Plan, Resource, ResourceOf, Unit } from "@cloister/model";
import type { LocatedStack } from "./locate.ts";
import { markdownCode, markdownText } from "./markdown.ts";

const MOST_OBJECTS = 20;

/** What the program makes, and how to deploy it account by account, and to remove it again. */
export function readmeFile(
  plan: Plan,
  options: {
    readonly source: string;
    readonly findings: readonly string[];
    readonly stacks: readonly LocatedStack[];
  },
): GeneratedFile {
  const { source, findings, stacks } = options;
  const steps = deploySteps(stacks);
  const paragraphs = [
    `# ${markdownText(plan.name)}`,
    ...(plan.description === undefined ? [] : [markdownText(plan.description)]),
    `An AWS CDK app, generated from ${markdownCode(source)}. Edit the topology, not these files.`,
    ...findingsSection(findings),
    "## What it makes",
    table(
      ["Stack", "Account", "Region", "Resources", "Needs"],
      stacks.map(({ stack, unit: { account, region } }) => [
        stack.id,
        `${account.name} (${account.id})`,
        region,
        String(stack.resources.filter(isMadeByItself).length),
        stack.dependsOn.join(", "),
      ]),
    ),
    "## Deploy",
    "You need Node 20.19 or later, and for each account a profile of the AWS command line that may " +
      `deploy to it; here they are called ${listed(profiles(plan))}. Once for each account and region:`,
    commands([
      "npm install",
      ...plan.units.map(
        ({ account, region }) =>
          `npx cdk bootstrap aws://${account.id}/${region} --profile ${account.name}`,
      ),
    ]),
    "Then, in this order, because a policy can only name principals that exist:",
    commands(steps.map((step) => cdkCommand("deploy", step))),
    ...objectsSection(plan),
    "## Remove",
    "The other way round. What the topology retains stays, and has to be deleted by hand:",
    commands(
      steps.toReversed().map((step) => {
        return cdkCommand("destroy", { ...step, stacks: step.stacks.toReversed() });
      }),
    ),
    ...leftovers(stacks),
  ];
  return { path: "README.md", text: `${paragraphs.join("\n\n")}\n` };
}

function findingsSection(findings: readonly string[]): readonly string[] {
  if (findings.length === 0) return [];
  return [
    "## Findings",
    "This is what Cloister says of the topology. It was generated all the same.",
    findings.map((finding) => `- ${markdownText(finding)}`).join("\n"),
  ];
}

/** An attachment becomes a property of what it attaches to, and AWS makes default security groups. */
function isMadeByItself({ kind }: Resource): boolean {
  return kind !== "attachment" && kind !== "default-security-group";
}

/** The objects that somebody has to upload into the buckets that the program makes. */
function objectsSection(plan: Plan): readonly string[] {
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

/** What keeps a stack from being deleted. */
function leftovers(stacks: readonly LocatedStack[]): readonly string[] {
  const resources = stacks.flatMap(({ stack }) => stack.resources);
  const vpcs = new Set(resources.flatMap(({ kind, id }) => (kind === "vpc" ? [id] : [])));
  const studios = resources.filter((one): one is ResourceOf<"studio"> => one.kind === "studio");
  const paragraphs: string[] = [];
  if (studios.length > 0) {
    const blocked = studios.some(({ vpc }) => vpcs.has(vpc.id));
    paragraphs.push(
      "A Studio domain leaves behind the EFS file system with its users' files, the mount targets and " +
        "the NFS security groups that SageMaker made. Delete them by hand" +
        (blocked
          ? ": until then the stack of its VPC cannot be deleted. Then run the command again."
          : "."),
    );
  }
  if (resources.some(({ kind }) => kind === "workgroup")) {
    paragraphs.push(
      "CloudFormation deletes a workgroup only while it is empty, and every query stays in its history. " +
        "Delete a used one first, its history and saved queries included, with " +
        "`aws athena delete-work-group --recursive-delete-option --work-group WORKGROUP " +
        "--region REGION --profile ACCOUNT`.",
    );
  }
  return paragraphs;
}

interface Step {
  readonly unit: Unit;
  readonly stacks: readonly string[];
}

/** Stacks that follow each other in one account go into one command. */
function deploySteps(stacks: readonly LocatedStack[]): readonly Step[] {
  const steps: { unit: Unit; stacks: string[] }[] = [];
  for (const { stack, unit } of stacks) {
    const last = steps.at(-1);
    if (last?.unit.account.name === unit.account.name) last.stacks.push(stack.id);
    else steps.push({ unit, stacks: [stack.id] });
  }
  return steps;
}

// Exclusively: what a stack needs may belong to an account that the profile cannot deploy to.
function cdkCommand(verb: "deploy" | "destroy", { unit, stacks }: Step): string {
  return `npx cdk ${verb} --exclusively ${stacks.join(" ")} --profile ${unit.account.name}`;
}

function profiles(plan: Plan): readonly string[] {
  return [...new Set(plan.units.map(({ account }) => account.name))].map(markdownCode);
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function commands(lines: readonly string[]): string {
  return ["```sh", ...lines, "```"].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(markdownText));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], filler: string) => {
    const padded = row.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler));
    return `| ${padded.join(" | ")} |`;
  };
  const [first = [], ...others] = cells.map((row) => line(row, " "));
  const rule = line(
    head.map(() => "---"),
    "-",
  );
  return [first, rule, ...others].join("\n");
}
