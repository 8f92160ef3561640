import { cdk } from "../../packages/cdk-backend/dist/index.js";
import { checkFixture, findFixtures } from "../../packages/fixture-suite/dist/index.js";
import { pulumi } from "../../packages/pulumi-backend/dist/index.js";

const introduction = `# Back ends

What each kind of resource of a plan becomes in an AWS CDK app and in a Pulumi program, taken from the programs of the
fixtures. That both make the same cloud is tested: every program of every fixture is run, what comes out is read back, and
it must be the plan.

| | AWS CDK | Pulumi |
| --- | --- | --- |
| a plan's stack | a \`Stack\` in \`lib/<account>/\` | a \`ComponentResource\` in \`components/<account>/\` |
| an account and Region | the stack's \`env\` | an \`aws.Provider\` that is allowed this account only |
| stacks that wait for each other | \`addStackDependency\`, or what they hand to each other | \`dependsOn\` of the component |
| a resource that waits for another | \`addResourceDependency\`, \`node.addDependency\` | \`dependsOn\` |
| a reference inside an account and Region | a property of the construct | an output, between components as an argument |
| a reference to another account | a literal name or ARN | a literal name or ARN |
| what is retained | the removal policy \`RETAIN\` | \`retainOnDelete\`, on every part |

## Where they differ

- **Security groups.** CloudFormation lets everything out where a group says nothing of egress, so the CDK app has a rule
  that matches no packet. Pulumi's provider takes EC2's own rule away.
- **Buckets.** Pulumi makes encryption, versioning, public access and ownership as resources of their own. A bucket policy
  waits for the public access block, and an object for the encryption, as they do inside CloudFormation's one resource.
- **What both leave to S3.** S3 encrypts every bucket, with its own keys unless something else is said. A program that says
  nothing of encryption, or of blocked public access in a CDK app, therefore makes the same bucket as one that says so.
- **Versioning taken back.** CloudFormation suspends it when a bucket is no longer \`versioned\`. In Pulumi it is a part that is
  retained with its bucket, so it stays enabled: suspend it by hand.
- **Objects from local files.** The CDK app uploads a folder with a function of its own; it cannot give objects tags, nor
  take keys that are no path of a file: [\`cdk/object-without-tags\`](../packages/cdk-backend/pages/cdk/object-without-tags.md),
  [\`cdk/object-not-uploaded\`](../packages/cdk-backend/pages/cdk/object-not-uploaded.md). Pulumi's
  provider takes every key and its tags, but cleans a key as if it were a path:
  [\`pulumi/object-not-uploaded\`](../packages/pulumi-backend/pages/pulumi/object-not-uploaded.md).
- **Names.** Pulumi's SDK cannot write a tag called \`toString\`:
  [\`pulumi/name-not-written\`](../packages/pulumi-backend/pages/pulumi/name-not-written.md).
- **User profiles.** Pulumi's provider wants the execution role of a profile that has security groups of its own, so it is
  written although it is the Studio's.
- **Attachments of policies.** In the CDK app they belong to the policy or the principal; in Pulumi they are resources.
- **Empty lists.** Athena cannot read a table without a list of partition keys. CloudFormation has to be told an empty one,
  Pulumi's provider sends it by itself.
- **Accepted findings.** The CDK app tells the tools that read it what the topology \`acknowledge\`s: cdk-nag and CDK's own
  validation by \`Validations.of(…).acknowledge\`, Checkov and cfn-nag by the metadata of each resource. No tool asks a Pulumi
  program, so there the same stands in a comment.
- **Catalog ids.** CloudFormation has to be told the account of a database or table; Pulumi's provider knows it.
`;

/** `docs/backends.md`: for each kind what makes it, and a sample of both programs. */
export function backendsReference() {
  const samples = samplesByKind();
  const kinds = Object.keys(cdk.forms).filter((kind) => kind !== "default-security-group");
  const rows = kinds.map(
    (kind) => `| [${kind}](#${kind}) | ${cdkCell(kind)} | ${pulumiCell(kind)} |`,
  );
  const table = ["| kind | AWS CDK | Pulumi |", "| --- | --- | --- |", ...rows].join("\n");
  const sections = kinds.map((kind) => section(kind, samples.get(kind)));
  return [introduction, "## Kinds\n", `${table}\n`, ...sections].join("\n");
}

function cdkCell(kind) {
  const form = cdk.forms[kind];
  if (form !== undefined) {
    const level = form.level === "L1" ? "" : " (L2)";
    return `\`${classText(form.construct)}\`${level}: ${form.types.map((type) => `\`${type}\``).join(", ")}`;
  }
  return kind === "object"
    ? "a file of its bucket's `s3deploy.BucketDeployment`"
    : "a property of the policy or the principal";
}

function pulumiCell(kind) {
  const { classes, parts = {} } = pulumi.forms[kind];
  const all = [...classes, ...Object.values(parts).map((part) => part.class)];
  return [...new Set(all.map(({ code }) => `\`${classText(code)}\``))].join(", ");
}

/** `ec2.CfnSubnet` */
function classText(code) {
  return code.kind === "member" ? `${classText(code.target)}.${code.name}` : code.local;
}

/** For each kind the fixture that says most about it in the fewest resources. */
function samplesByKind() {
  const samples = new Map();
  for (const fixture of findFixtures().filter(({ name }) => !/^(?:fix|language)\//.test(name))) {
    const { plan } = checkFixture(fixture).compilation;
    const stacks = plan?.units.flatMap((unit) => unit.stacks) ?? [];
    const size = stacks.reduce((sum, { resources }) => sum + resources.length, 0);
    for (const { resources } of stacks) {
      for (const resource of resources) {
        if ((samples.get(resource.kind)?.size ?? Infinity) <= size) continue;
        samples.set(resource.kind, { size, fixture, plan, resource });
      }
    }
  }
  return samples;
}

function section(kind, sample) {
  if (sample === undefined) throw new Error(`No fixture makes a ${kind}.`);
  const { fixture, plan, resource } = sample;
  const blocks = [
    { title: "In the CDK app", classes: cdkClasses(kind), backend: cdk },
    { title: "In the Pulumi program", classes: pulumiClasses(kind), backend: pulumi },
  ].map(({ title, classes, backend }) => {
    const texts = backend.emit(plan, { source: "topology.yaml" }).flatMap(({ text }) => text ?? []);
    const statements = classes.flatMap((name) => firstStatement(texts, name, resource) ?? []);
    if (statements.length === 0)
      throw new Error(`${backend.name} writes no ${classes.join(", ")}.`);
    return `${title}:\n\n\`\`\`ts\n${statements.join("\n")}\n\`\`\`\n`;
  });
  return [`### ${kind}\n`, `From \`${fixture.name}\`.\n`, ...blocks].join("\n");
}

function cdkClasses(kind) {
  if (kind === "attachment") return ["attachToRole", "attachToUser", "addManagedPolicy"];
  if (kind === "object") return ["s3deploy.BucketDeployment"];
  if (kind === "security-group-rule")
    return ["ec2.CfnSecurityGroupIngress", "ec2.CfnSecurityGroupEgress"];
  return [classText(cdk.forms[kind].construct)];
}

function pulumiClasses(kind) {
  const { classes, parts = {} } = pulumi.forms[kind];
  return [...classes, ...Object.values(parts).map((part) => part.class)].map(({ code }) =>
    classText(code),
  );
}

/** The first statement that makes the class, without its indentation. */
function firstStatement(texts, name, resource) {
  const last = resource.names.at(-1);
  for (const text of texts) {
    const lines = text.split("\n");
    const starts = lines.flatMap((line, index) => (line.includes(`${name}(`) ? [index] : []));
    const start =
      starts.find((index) =>
        lines
          .slice(index, index + 3)
          .join("")
          .includes(last),
      ) ?? starts[0];
    if (start === undefined) continue;
    const indent = /^ */.exec(lines[start])[0];
    const end = lines.findIndex(
      (line, index) => index >= start && line.startsWith(indent) && line.endsWith(";"),
    );
    return lines
      .slice(start, end + 1)
      .map((line) => line.slice(indent.length))
      .join("\n");
  }
  return undefined;
}
