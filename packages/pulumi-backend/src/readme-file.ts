import type { GeneratedFile, Plan } from "@cloister/model";
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

/** What the program makes, how to configure and deploy it, and how to remove it again. */
export function readmeFile(
  plan: Plan,
  options: {
    readonly source: string;
    readonly findings: readonly string[];
    readonly stacks: readonly LocatedStack[];
  },
): GeneratedFile {
  const { source, findings, stacks } = options;
  const accounts = [...new Set(plan.units.map(({ account }) => account.name))];
  const paragraphs = [
    `# ${markdownText(plan.name)}`,
    ...(plan.description === undefined ? [] : [markdownText(plan.description)]),
    `A Pulumi program, generated from ${markdownCode(source)}. Edit the topology, not these files.`,
    ...aloneParagraph(plan),
    ...findingsSection(findings),
    "## What it makes",
    table(
      ["Component", "File", "Account", "Region", "Resources", "Needs"],
      stacks.map(({ stack, path, unit: { account, region } }) => [
        stack.id,
        path,
        `${account.name} (${account.id})`,
        region,
        String(stack.resources.length),
        stack.dependsOn.join(", "),
      ]),
    ),
    ...outsideSection(plan),
    "## Configure",
    "You need Node 22.18 or later, the `pulumi` command, and a place for Pulumi's state: `pulumi login` " +
      "takes Pulumi Cloud, `pulumi login s3://BUCKET` a bucket, `pulumi login --local` this machine.",
    shellCommands(["npm install", "pulumi login", "pulumi stack init dev"]),
    "`pulumi login --local` and a bucket ask for a passphrase when a stack begins: keep it, or give it in " +
      "`PULUMI_CONFIG_PASSPHRASE`.",
    `Then edit \`Pulumi.dev.yaml\`, which is yours and is not generated again. It says how ${listed(accounts.map(markdownCode))} ` +
      `${accounts.length === 1 ? "is" : "are"} reached: by a profile of the AWS command line, by a role ` +
      "to assume, or both. Each provider is allowed one account only, so that wrong credentials are " +
      "refused. For another environment, `pulumi stack init NAME` and give it a `Pulumi.NAME.yaml`.",
    "## Deploy",
    shellCommands(["pulumi preview", "pulumi up"]),
    ...orderParagraph(plan),
    ...objectsSection(plan),
    "## Remove",
    "What the topology retains stays in AWS, for you to delete by hand.",
    shellCommands(["pulumi destroy"]),
    ...leftovers(stacks, { blocked: "its VPC", deletes: "Athena", profile: "PROFILE" }),
  ];
  return { path: "README.md", text: `${paragraphs.join("\n\n")}\n` };
}

/** In which order Pulumi makes it, where the order matters between accounts. */
function orderParagraph({ units, deployOrder }: Plan): readonly string[] {
  const accounts = new Set(units.map(({ account }) => account.name));
  if (accounts.size < 2) return [];
  return [
    `One run reaches all accounts. Pulumi makes ${listed(deployOrder.map(markdownCode))} at the same time, ` +
      "unless one needs the other: a policy can only name principals that exist. Where each account has an administrator of its own, generate a program for " +
      "each with `--account NAME`.",
  ];
}
