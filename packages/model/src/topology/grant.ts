import * as z from "zod";
import { awsName, reference, remarks } from "./names.ts";

export const grant = z.strictObject({
  name: awsName.optional(),
  description: z
    .string()
    .max(1000)
    .optional()
    .describe("AWS's own description of the policy that it becomes."),
  principals: z
    .array(reference)
    .min(1)
    .describe("Users and roles of this account that get the permission."),
  bucket: reference.optional().describe("A bucket, of this or another account (`y:NAME`)."),
  table: reference
    .optional()
    .describe("A table (`DATABASE/TABLE`): brings its catalog, data and key permissions."),
  database: reference.optional().describe("All tables of a database."),
  workgroup: reference.optional().describe("A workgroup: brings the permissions on its results."),
  key: reference.optional().describe("A KMS key."),
  access: z
    .enum(["read", "write", "query"])
    .optional()
    .describe(
      "The complete set of actions for that use: `read`, `write` (which includes reading), `query` (workgroups).",
    ),
  actions: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Exactly these actions, in one statement, instead of `access`."),
  prefix: z.string().optional().describe("Buckets only: only keys that begin so."),
  ...remarks,
});
export type GrantInput = z.output<typeof grant>;
