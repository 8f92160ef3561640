import * as z from "zod";
import { reference } from "./names.ts";

/** A literal, or `{ ref: kind/name }` for an id that AWS makes (VPC, endpoint, key, security group). */
const policyValue = z.union([
  z.string(),
  z.strictObject({
    ref: reference.describe("Something of this account whose id or ARN AWS makes."),
  }),
]);

const oneOrMany = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);

const conditionValue = z.union([policyValue, z.array(policyValue), z.boolean(), z.number()]);

export const statement = z.strictObject({
  sid: z.string().optional().describe("The statement's id: letters and digits."),
  effect: z.enum(["Allow", "Deny"]).describe("`Allow` or `Deny`."),
  principals: oneOrMany(z.string())
    .optional()
    .describe(
      "Who, in a policy of a resource: ARNs, account ids, services (`athena.amazonaws.com`), references or `*`.",
    ),
  notPrincipals: oneOrMany(z.string()).optional().describe("Everyone but these."),
  actions: oneOrMany(z.string()).optional().describe("IAM actions, for example `s3:GetObject`."),
  notActions: oneOrMany(z.string()).optional().describe("Every action but these."),
  resources: oneOrMany(policyValue)
    .optional()
    .describe(
      "ARNs, with wildcards, or `{ ref: kind/name }`. A resource's own policy may leave it out: then it is that resource.",
    ),
  notResources: oneOrMany(policyValue).optional().describe("Everything but these."),
  conditions: z
    .record(z.string(), z.record(z.string(), conditionValue))
    .optional()
    .describe("Operator, then condition key, then values."),
});
export type StatementInput = z.output<typeof statement>;

export const policyDocument = z.strictObject({
  statements: z.array(statement).min(1).describe("Raw IAM statements, taken as they are."),
});
