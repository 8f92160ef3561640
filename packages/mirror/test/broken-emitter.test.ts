import { cdk } from "@cloister/cdk-backend";
import type { GeneratedFile, Plan } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import { expect, it } from "vitest";
import { renderDifference } from "../src/compare.ts";
import { runPulumiQuick } from "../src/run-pulumi-quick.ts";
import { networkPlan } from "./plans/network.ts";
import { storagePlan } from "./plans/storage.ts";
import { pulumiDifferences, runPulumiPlans } from "./run-pulumi-plans.ts";
import { differencesOf, synthesise } from "./synthesise.ts";
import type { Emitter } from "./write-program.ts";

/** One thing that an emitter gets wrong. */
interface Mistake {
  readonly plan: Plan;
  /** What the emitter should write. Every file that has it is changed; there must be one. */
  readonly right: string | RegExp;
  readonly wrong: string;
  readonly differences: readonly string[];
}

function broken(backend: Emitter, { right, wrong }: Mistake): Emitter {
  return {
    emit: (plan, options) => {
      const before = backend.emit(plan, options);
      const after = before.map((file): GeneratedFile => {
        return "text" in file ? { ...file, text: file.text.replace(right, wrong) } : file;
      });
      expect(after).not.toEqual(before);
      return after;
    },
  };
}

const key = "111111111111:key/data";
const wanted = `{"type":"sse-kms","key":"${key}"}`;
const bucket = "111111111111:bucket/s3bucket-kms";
const unencrypted = `${bucket} encryption is ${wanted} in the plan, {"type":"sse-s3"} in the program.`;
const opened = "111111111111:security-group-rule/main/studio/egress-udp-53-fd00::-8";
const openedPeer = `${opened} peer is {"cidr":"fd00::/8"} in the plan, {"cidr":"::/0"} in the program.`;
const vpc = "111111111111:vpc/main dnsSupport is true in the plan, false in the program.";

const cdkMistakes: readonly Mistake[] = [
  {
    plan: storagePlan,
    right:
      /encryption: s3\.BucketEncryption\.KMS,\s+encryptionKey: dataKey,\s+bucketKeyEnabled: true/,
    wrong: "encryption: s3.BucketEncryption.S3_MANAGED",
    differences: [`cdk: ${unencrypted}`],
  },
  {
    plan: networkPlan,
    right: '"fd00::/8"',
    wrong: '"::/0"',
    differences: [`cdk: ${openedPeer}`],
  },
  {
    plan: networkPlan,
    right: "enableDnsSupport: true",
    wrong: "enableDnsSupport: false",
    differences: [`cdk: ${vpc}`],
  },
];

const pulumiMistakes: readonly Mistake[] = [
  {
    plan: storagePlan,
    right:
      /sseAlgorithm: "aws:kms",\s+kmsMasterKeyId: dataKey\.arn,\s+\},\s+bucketKeyEnabled: true,/,
    wrong: 'sseAlgorithm: "AES256" },',
    differences: [`pulumi: ${unencrypted}`],
  },
  {
    plan: networkPlan,
    right: '"fd00::/8"',
    wrong: '"::/0"',
    differences: [`pulumi: ${openedPeer}`],
  },
  {
    plan: networkPlan,
    right: "enableDnsSupport: true",
    wrong: "enableDnsSupport: false",
    differences: [`pulumi: ${vpc}`],
  },
  {
    plan: networkPlan,
    right: "dependsOn: [mainGatewayAttachment]",
    wrong: "",
    differences: [
      'pulumi: 111111111111:nat-gateway/main/egress after is "111111111111:internet-gateway-attachment/main" in the plan, absent in the program.',
    ],
  },
];

it("names resource, property and back end of what a CDK app gets wrong", async () => {
  const assemblies = await synthesise(cdkMistakes.map((one) => [one.plan, broken(cdk, one)]));
  const rendered = assemblies.map((assembly, index) => {
    const plan = cdkMistakes[index]?.plan;
    if (plan === undefined) throw new Error("there is no plan");
    if (typeof assembly === "string") throw new Error(assembly);
    return differencesOf(plan, assembly).map((one) => renderDifference(cdk.name, one));
  });
  expect(rendered).toEqual(cdkMistakes.map(({ differences }) => differences));
}, 120_000);

it("names resource, property and back end of what a Pulumi program gets wrong", async () => {
  const programs = pulumiMistakes.map((one) => [one.plan, broken(pulumi, one)] as const);
  const runs = await runPulumiPlans(programs, runPulumiQuick);
  const rendered = runs.map((run, index) => {
    const plan = pulumiMistakes[index]?.plan;
    if (plan === undefined) throw new Error("there is no plan");
    return pulumiDifferences(plan, run).map((one) => renderDifference(pulumi.name, one));
  });
  expect(rendered).toEqual(pulumiMistakes.map(({ differences }) => differences));
}, 120_000);

it("names the whole resource where no property differs", () => {
  const subject = "111111111111:vpc/main";
  const message = "is in the plan, but the program does not make it.";
  expect(renderDifference("cdk", { subject, property: "", message })).toBe(
    `cdk: ${subject} ${message}`,
  );
});
