import * as z from "zod";
import { secureDefaults } from "./defaults.ts";
import {
  awsName,
  description,
  entryName,
  reference,
  region,
  stack,
  tags,
  remarks,
} from "./names.ts";

const profile = z.strictObject({
  executionRole: reference.optional().describe("Default: the domain's."),
  securityGroups: z.array(reference).default([]).describe("In addition to the domain's."),
  tags: tags.optional(),
  ...remarks,
});

export const studio = z.strictObject({
  name: awsName.optional(),
  description: description.optional(),
  region: region.optional().describe("Default: the VPC's."),
  mode: z
    .enum(["VpcOnly", "PublicInternetOnly"])
    .default(secureDefaults.studio.mode)
    .describe(
      "`VpcOnly` sends all traffic through the VPC; `PublicInternetOnly` through a network of SageMaker's own.",
    ),
  authMode: z
    .enum(["IAM", "SSO"])
    .default(secureDefaults.studio.authMode)
    .describe("How users sign in. `SSO` needs IAM Identity Center."),
  vpc: reference.describe("The VPC."),
  subnets: z.array(reference).min(1).describe("Private subnets of the VPC."),
  securityGroups: z
    .array(reference)
    .default([])
    .describe("Security groups of the apps. `default` is the VPC's own."),
  executionRole: reference.describe("The role that notebooks run with."),
  key: reference.optional().describe("The KMS key of the EFS volume and of the apps' disks."),
  sourceIdentity: z
    .boolean()
    .default(false)
    .describe("CloudTrail shows the user profile's name, not only the shared role."),
  profiles: z
    .union([z.array(entryName), z.record(entryName, profile)])
    .default([])
    .describe("User profiles: names, or name to details."),
  stack: stack.optional(),
  tags: tags.optional(),
  ...remarks,
});

export type StudioInput = z.output<typeof studio>;
export type ProfileInput = z.output<typeof profile>;
