import { say } from "@cloister/texts";
import * as z from "zod";
import { acceptedTexts, policyPath } from "../facts/accepted-texts.ts";
import { acceptedText } from "./accepted.ts";
import { secureDefaults } from "./defaults.ts";
import { asMessage } from "./issue-text.ts";
import { awsName, reference, tags, remarks } from "./names.ts";
import { statement } from "./policy.ts";

const identityBase = {
  name: awsName.optional(),
  path: z
    .string()
    .regex(/^\/([\x21-\x7e]+\/)?$/, {
      error: asMessage(say("An IAM path begins and ends with `/`.")),
    })
    .default("/")
    .describe("IAM path."),
  managedPolicies: z
    .array(z.string())
    .default([])
    .describe(
      "AWS managed policies by name (`AmazonAthenaFullAccess`), or any managed policy by ARN.",
    ),
  policies: z.array(reference).default([]).describe("Policies of this account's `policies`."),
  permissionsBoundary: z
    .string()
    .optional()
    .describe("The boundary: a policy of this account, an AWS managed policy, or an ARN."),
  existing: z.literal(true).optional().describe("It exists already and is only referred to."),
  tags: tags.optional(),
  ...remarks,
};

export const user = z.strictObject(identityBase);

const trustEntry = z.strictObject({
  service: z
    .string()
    .optional()
    .describe("An AWS service, short (`sagemaker`) or full (`sagemaker.amazonaws.com`)."),
  principal: reference.optional().describe("A user, role or account of the topology, or an ARN."),
  mfa: z.boolean().optional().describe("Only with multi-factor authentication."),
  externalId: z
    .string()
    .min(2)
    .max(1224)
    .optional()
    .describe("The external id that a third party must give."),
});

export const role = z.strictObject({
  description: acceptedText(acceptedTexts.roleDescription, say("the description of a role"))
    .optional()
    .describe("AWS's own description of the role."),
  trust: z
    .union([z.string(), trustEntry, z.array(z.union([z.string(), trustEntry])).min(1)])
    .optional()
    .describe(
      "Who may assume it: a service's short name (`sagemaker`), `{ principal: user/NAME, mfa: true }`, or a list of such.",
    ),
  trustStatements: z
    .array(statement)
    .default([])
    .describe("Further raw statements of the trust policy."),
  maxSessionHours: z
    .number()
    .min(1)
    .max(12)
    .default(secureDefaults.role.maxSessionHours)
    .describe("Longest session, in hours."),
  ...identityBase,
});

export const managedPolicy = z.strictObject({
  name: awsName.optional(),
  description: z.string().max(1000).optional().describe("AWS's own description of the policy."),
  path: z
    .string()
    .regex(policyPath.pattern, {
      error: asMessage(
        say(
          "The path of a policy begins and ends with `/`, and has letters, digits and `.,+@=_-` between.",
        ),
      ),
    })
    .default("/")
    .describe("IAM path."),
  statements: z.array(statement).min(1).optional().describe("Raw IAM statements."),
  principals: z.array(reference).default([]).describe("Users and roles that it is attached to."),
  existing: z.literal(true).optional().describe("It exists already and is only referred to."),
  ...remarks,
});

export type UserInput = z.output<typeof user>;
export type RoleInput = z.output<typeof role>;
export type ManagedPolicyInput = z.output<typeof managedPolicy>;
