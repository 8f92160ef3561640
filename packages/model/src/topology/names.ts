import * as z from "zod";
import { parseCidr, describeCidrProblem } from "../network/cidr.ts";
import { entryNameProblem } from "./entry-name.ts";

/** A name of the user's own: any script, but never what separates the parts of a reference. */
export const entryName = z.string().check((context) => {
  const name = context.value;
  const problem = entryNameProblem(name);
  if (problem) context.issues.push({ code: "custom", message: problem, input: name });
});

/** A name that becomes part of a stack's name, which AWS limits to letters, digits and hyphens. */
export const stackPartName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, {
  error: (issue) =>
    `The name \`${String(issue.input)}\` becomes part of a stack's name: use a letter, then letters, digits and hyphens, at most 63.`,
});

/** An IPv4 or IPv6 block. Only the notation is judged here; ranges and sizes are checks. */
export const cidr = z.string().check((context) => {
  if (parseCidr(context.value)) return;
  context.issues.push({
    code: "custom",
    message: describeCidrProblem(context.value),
    input: context.value,
  });
});

/** `account:kind/name`, `kind/name`, or just the name where the field implies the kind. */
export const reference = z.string().min(1, { error: "A reference must not be empty." });

export const accountId = z.string().regex(/^\d{12}$/, {
  error: (issue) => `An account id has exactly 12 digits; \`${String(issue.input)}\` has not.`,
});

/** AWS's name of the thing, where it must differ from the name in the topology. */
export const awsName = z.string().min(1).describe("AWS's name for it. Default: its name here.");

export const tags = z
  .record(z.string().min(1).max(128), z.string().max(256))
  .describe("Tags, added to those of the account and of the topology.");

export const description = z
  .string()
  .describe("What it is for. Becomes a comment in the generated code.");

export const region = z.string().regex(/^[a-z]{2,4}(-[a-z]+)+-\d$/, {
  error: (issue) =>
    `\`${String(issue.input)}\` is not the name of an AWS Region, such as \`ap-northeast-1\`.`,
});

export const stack = stackPartName.describe(
  "A stack of its own for this, instead of the default one.",
);

/** What may be written on each thing about findings in it. */
export const remarks = {
  silence: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "Warnings that are accepted here, and in what is inside: the code of each, and the reason.",
    ),
  acknowledge: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "Findings of other tools that are accepted for this, such as `AwsSolutions-S1`: the id of each rule, and the reason. Generated code carries them.",
    ),
};
