import { say } from "@cloister/texts";
import * as z from "zod";
import { database, workgroup } from "./analytics.ts";
import { expectation } from "./expect.ts";
import { facts } from "./facts.ts";
import { grant } from "./grant.ts";
import { managedPolicy, role, user } from "./identity.ts";
import { asMessage } from "./issue-text.ts";
import {
  accountId,
  description,
  entryName,
  region,
  remarks,
  stackPartName,
  tags,
} from "./names.ts";
import { vpc } from "./network.ts";
import { buckets, keys } from "./storage.ts";
import { studio } from "./studio.ts";

// Generated parsers are faster than interpreted ones only after thousands of objects, and cost tens of
// milliseconds to generate: more than reading a usual topology takes altogether.
z.config({ jitless: true });

const account = z.strictObject({
  description: description.optional(),
  id: accountId.describe("The account's 12 digits, in quotes."),
  region: region.optional().describe("Default: the topology's."),
  vpcs: z.record(stackPartName, vpc).default({}).describe("VPCs by name."),
  users: z.record(entryName, user).default({}).describe("IAM users by name."),
  roles: z.record(entryName, role).default({}).describe("IAM roles by name."),
  policies: z
    .record(entryName, managedPolicy)
    .default({})
    .describe("Customer managed policies by name, from raw statements."),
  studios: z
    .record(stackPartName, studio)
    .default({})
    .describe("SageMaker Studio domains by name."),
  buckets: buckets.default({}).describe("S3 buckets by name."),
  keys: keys.default({}).describe("KMS keys by name, which is also the alias."),
  workgroups: z.record(entryName, workgroup).default({}).describe("Athena workgroups by name."),
  databases: z.record(entryName, database).default({}).describe("Glue databases by name."),
  grants: z
    .record(entryName, grant)
    .default({})
    .describe(
      "The asking side of permissions. Each becomes a customer managed policy of that name.",
    ),
  tags: tags.optional(),
  ...remarks,
});

export const topologySchema = z.strictObject({
  cloister: z
    .literal(1, { error: asMessage(say("The version of the language is `1`.")) })
    .describe("The version of the language: `1`."),
  name: stackPartName.describe("The topology's name. It begins every stack's name."),
  description: description.optional(),
  region: region.describe("The Region of everything that does not name its own."),
  accounts: z.record(stackPartName, account).describe("AWS accounts by name."),
  tags: tags.optional().describe("Tags of everything."),
  ...remarks,
  expect: z
    .array(expectation)
    .default([])
    .describe("What must hold of the design. `cloister check` proves or refutes each."),
  facts: facts
    .optional()
    .describe("Facts of AWS that are newer, or other, than those that Cloister knows."),
});

/** What the user wrote, with defaults filled in and nothing resolved. */
export type Topology = z.output<typeof topologySchema>;
export type AccountInput = z.output<typeof account>;
