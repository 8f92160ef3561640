import { say, sentences } from "@cloister/texts";
import * as z from "zod";
import { certain, guess, suggestionOf } from "../diagnostics/did-you-mean.ts";
import { regionNames } from "../facts/regions.ts";
import { describeCidrProblem, parseCidr, suggestCidr } from "../network/cidr.ts";
import { entryNameProblem } from "./entry-name.ts";
import { asMessage } from "./issue-text.ts";

/** A name of the user's own: any script, but never what separates the parts of a reference. */
export const entryName = z.string().check((context) => {
  const name = context.value;
  const problem = entryNameProblem(name);
  if (problem) context.issues.push({ code: "custom", message: asMessage(problem), input: name });
});

/** A name that becomes part of a stack's name, which AWS limits to letters, digits and hyphens. */
export const stackPartName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, {
  error: ({ input }) =>
    asMessage(
      say(
        "The name `{{name}}` becomes part of a stack's name: use a letter, then letters, digits and hyphens, at most 63.",
        { name: String(input) },
      ),
    ),
});

/** An IPv4 or IPv6 block. Only the notation is judged here; ranges and sizes are checks. */
export const cidr = z.string().check((context) => {
  if (parseCidr(context.value)) return;
  context.issues.push({
    code: "custom",
    message: asMessage(describeCidrProblem(context.value), suggestCidr(context.value)),
    input: context.value,
  });
});

/** `account:kind/name`, `kind/name`, or just the name where the field implies the kind. */
export const reference = z.string().min(1, {
  error: asMessage(say("A reference must not be empty.")),
});

export const accountId = z.string().regex(/^\d{12}$/, {
  error: ({ input }) =>
    asMessage(say("An account id has exactly 12 digits; `{{id}}` has not.", { id: String(input) })),
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
  error: ({ input }) => {
    const written = String(input);
    const meant = guess(written, regionNames);
    const problem = say(
      "`{{region}}` is not the name of an AWS Region, such as `ap-northeast-1`.",
      {
        region: written,
      },
    );
    return asMessage(sentences(problem, suggestionOf(meant)), certain(meant));
  },
});

export const stack = stackPartName.describe(
  "A stack of its own for this, instead of the default one.",
);

/**
 * The id of a rule of another tool: `AwsSolutions-S1`, `AwsSolutions-IAM5[Resource::*]`, `CKV_AWS_18`. What records them
 * gives `::`, brackets and some prefixes a meaning of its own.
 */
const externalRule = z
  .string()
  .regex(
    /^(?![Aa]nnotation::|Construct-Annotations::)[^\s:[\](){}]+(?:::[^\s:[\](){}]+)?(?:\[[^\s[\](){}]+\])?$/,
    {
      error: ({ input }) =>
        asMessage(
          say(
            "`{{id}}` is not the id of a rule: write it as the tool does, such as `AwsSolutions-S1`, or `AwsSolutions-IAM5[Resource::*]` for one of its findings.",
            { id: String(input) },
          ),
        ),
    },
  );

const reason = z.string().regex(/\S/, {
  error: asMessage(say("The reason is missing: say why the finding is accepted.")),
});

/** What may be written on each thing about findings in it. */
export const remarks = {
  silence: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      "Warnings that are accepted here, and in what is inside: the code of each, and the reason.",
    ),
  acknowledge: z
    .record(externalRule, reason)
    .optional()
    .describe(
      "Findings of other tools that are accepted for this, such as `AwsSolutions-S1`: the id of each rule, and the reason. Generated code carries them: those of an account or the topology in each of its stacks.",
    ),
};
