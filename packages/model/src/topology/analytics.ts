import { say } from "@cloister/texts";
import * as z from "zod";
import { secureDefaults } from "./defaults.ts";
import { asMessage } from "./issue-text.ts";
import { awsName, entryName, reference, region, stack, tags, remarks } from "./names.ts";

const s3Uri = z.string();

export const workgroup = z.strictObject({
  name: awsName.optional(),
  description: z.string().max(1024).optional().describe("AWS's own description of the workgroup."),
  region: region.optional().describe("Default: the account's."),
  resultLocation: s3Uri.optional().describe("Where results are written: `s3://BUCKET/PREFIX/`."),
  encryption: z
    .union([z.literal("sse-s3"), z.strictObject({ key: reference.describe("A key of `keys`.") })])
    .default(secureDefaults.workgroup.encryption)
    .describe("How results are encrypted."),
  enforce: z
    .boolean()
    .default(secureDefaults.workgroup.enforce)
    .describe("Clients cannot override location and encryption."),
  bytesScannedCutoff: z
    .number()
    .int()
    .min(10_000_000)
    .optional()
    .describe("A query that scans more bytes is cancelled."),
  stack: stack.optional(),
  existing: z
    .strictObject({
      resultLocation: s3Uri.describe("Its result location, or `none`."),
    })
    .optional()
    .describe("It exists already, like `primary`; these are its stated facts."),
  tags: tags.optional(),
  ...remarks,
});

const columns = z.record(z.string(), z.string());

const projection = z.strictObject({
  type: z.enum(["integer", "date", "enum", "injected"]).describe("How Athena finds the values."),
  range: z
    .string()
    .optional()
    .describe("`integer`, `date`: first and last value, separated by a comma."),
  values: z.array(z.string()).optional().describe("`enum`: the values."),
  digits: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("`integer`: how many digits, with leading zeros."),
  format: z.string().optional().describe("`date`: the format of the values."),
  interval: z.number().int().min(1).optional().describe("`integer`, `date`: the step."),
});

const table = z.strictObject({
  name: awsName.optional(),
  description: z
    .string()
    .max(2048)
    .optional()
    .describe("The catalog's own description of the table."),
  location: s3Uri.describe("Where its objects are: `s3://BUCKET/PREFIX/`."),
  format: z.enum(["parquet", "orc", "avro", "json", "csv"]).describe("The format of the objects."),
  columns: columns.default({}).describe("Column name to Hive type, in order."),
  partitionKeys: columns.default({}).describe("Partition column name to type, in order."),
  projection: z
    .record(z.string(), projection)
    .optional()
    .describe("Partition projection for each partition key."),
  storageTemplate: z
    .string()
    .optional()
    .describe("Projection: the location of one partition, with `${key}`."),
  ...remarks,
});

const sql = z
  .string()
  .regex(/\S/, { error: asMessage(say("A query has SQL.")) })
  .describe("One statement of Athena's SQL. Names with hyphens stand in double quotes.");

const query = z.strictObject({
  name: awsName.optional(),
  description: z.string().max(1024).optional().describe("AWS's own description of the query."),
  sql,
  workgroup: reference
    .optional()
    .describe(
      "The workgroup that lists it, of the same account and Region. Default: `primary`, which every account has.",
    ),
  ...remarks,
});

export const database = z.strictObject({
  name: awsName.optional(),
  description: z
    .string()
    .max(2048)
    .optional()
    .describe("The catalog's own description of the database."),
  region: region.optional().describe("Default: the account's."),
  tables: z.record(entryName, table).default({}).describe("Tables by name."),
  queries: z
    .record(entryName, z.union([sql, query]))
    .default({})
    .describe("Saved queries by name, which Athena's console lists: SQL, or SQL with details."),
  stack: stack.optional(),
  existing: z.literal(true).optional().describe("It exists already; its tables are stated facts."),
  ...remarks,
});

export type DatabaseInput = z.output<typeof database>;
export type TableInput = z.output<typeof table>;
export type QueryInput = z.output<typeof query>;
