import { say } from "@cloister/texts";
import * as z from "zod";
import { asMessage } from "./issue-text.ts";
import { reference } from "./names.ts";

const what = z.string().min(1, { error: asMessage(say("It must not be empty.")) });

const uses = {
  read: what
    .optional()
    .describe(
      "A table (`x:table/DATABASE/TABLE`), a bucket (`x:bucket/NAME`), or `s3://BUCKET/KEY`; a key that ends in `/` means every object below it.",
    ),
  write: what
    .optional()
    .describe("A bucket, or `s3://BUCKET/KEY`; a key that ends in `/` means any object below it."),
  query: reference.optional().describe("A workgroup (`x:workgroup/NAME`) to run queries in."),
  open: reference
    .optional()
    .describe(
      "A Studio domain (`x:studio/NAME`) to open in a browser; without `at` from the internet.",
    ),
};

const flow = z.strictObject({
  who: reference.describe("A user or role: `x:role/access-role`."),
  at: reference
    .optional()
    .describe("The subnet that it runs in. Left out: outside every VPC, as the console does."),
  ...uses,
  through: z
    .literal("athena")
    .optional()
    .describe("Athena reads for it. A table is always read so."),
  client: z
    .enum(["awswrangler", "console", "sdk"])
    .optional()
    .describe("Athena's client. Default: `awswrangler` in a subnet, else `console`."),
  workgroup: reference
    .optional()
    .describe("The workgroup of its queries. Default: `primary` of its account."),
  ctas: z
    .boolean()
    .optional()
    .describe(
      "`awswrangler` only: `false` stands for `ctas_approach=False`; its default makes and drops a table for each query.",
    ),
  securityGroups: z
    .array(reference)
    .min(1)
    .optional()
    .describe("The client's security groups. Default: those of the Studio domain in the subnet."),
});

const only = z.strictObject({
  principals: z.array(reference).describe("The users and roles that may; nobody else may."),
  read: uses.read,
  write: uses.write,
});

export const expectation = z.strictObject({
  description: z.string().optional().describe("Why it must hold."),
  can: flow.optional().describe("This works: the network, the permissions and what it relies on."),
  cannot: flow.optional().describe("This is denied."),
  only: only.optional().describe("Nobody of the topology but these may."),
  closed: reference.optional().describe("A subnet that has no way to the internet."),
});

export type ExpectationInput = z.output<typeof expectation>;
export type FlowInput = z.output<typeof flow>;
export type OnlyInput = z.output<typeof only>;
