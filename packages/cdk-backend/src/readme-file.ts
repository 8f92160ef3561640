import type { GeneratedFile, Plan, Resource, Unit } from "@cloister/model";
import {
  aloneParagraph,
  findingsSection,
  leftovers,
  listed,
  markdownCode,
  markdownText,
  objectsSection,
  outsideSection,
  shellCommands,
  table,
} from "@cloister/program";
import type { LocatedStack } from "@cloister/program";

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
  const steps = deploySteps(plan, stacks);
  const paragraphs = [
    `# ${markdownText(plan.name)}`,
    ...(plan.description === undefined ? [] : [markdownText(plan.description)]),
    `An AWS CDK app, generated from ${markdownCode(source)}. Edit the topology, not these files.`,
    ...aloneParagraph(plan),
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
    ...outsideSection(plan),
    "## Deploy",
    "You need Node 20.19 or later, and for each account a profile of the AWS command line that may " +
      `deploy to it; here they are called ${listed(profiles(plan))}. Once for each account and region:`,
    shellCommands([
      "npm install",
      ...plan.units.map(
        ({ account, region }) =>
          `npx cdk bootstrap aws://${account.id}/${region} --profile ${account.name}`,
      ),
    ]),
    "Then, in this order, because a policy can only name principals that exist:",
    shellCommands(steps.map((step) => cdkCommand("deploy", step))),
    ...objectsSection(plan),
    "## Remove",
    "The other way round. What the topology retains stays in AWS, for you to delete by hand.",
    shellCommands(
      steps.toReversed().map((step) => {
        return cdkCommand("destroy", { ...step, stacks: step.stacks.toReversed() });
      }),
    ),
    ...leftovers(stacks, {
      blocked: "the stack of its VPC",
      deletes: "CloudFormation",
      profile: "ACCOUNT",
    }),
  ];
  return { path: "README.md", text: `${paragraphs.join("\n\n")}\n` };
}

/** An attachment becomes a property of what it attaches to, and AWS makes default security groups. */
function isMadeByItself({ kind }: Resource): boolean {
  return kind !== "attachment" && kind !== "default-security-group";
}

interface Step {
  readonly unit: Unit;
  readonly stacks: readonly string[];
}

/** Stacks that follow each other in one account go into one command, unless somebody else comes between. */
function deploySteps({ outside = [] }: Plan, stacks: readonly LocatedStack[]): readonly Step[] {
  const waiting = new Set(outside.flatMap(({ requiredBy }) => requiredBy));
  const steps: { unit: Unit; stacks: string[] }[] = [];
  for (const { stack, unit } of stacks) {
    const last = steps.at(-1);
    const follows = last?.unit.account.name === unit.account.name && !waiting.has(stack.id);
    if (follows) last.stacks.push(stack.id);
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
