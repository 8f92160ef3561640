import * as z from "zod";
import { resourceIdPattern, textProblem, type AcceptedText } from "../facts/accepted-texts.ts";

/** A text that AWS limits. `what` is whose it is: `the description of a role`. */
export function acceptedText(accepted: AcceptedText, what: string): z.ZodString {
  return z
    .string()
    .regex(accepted.pattern, {
      error: ({ input }) =>
        `${textProblem(String(input), accepted) ?? `${accepted.service} does not take this`} in ${what}: it takes ${accepted.taken}.`,
    })
    .max(accepted.longest);
}

/** The id of something that exists: `vpc-0123456789abcdef0`. `what` is what it is: `a VPC`. */
export function resourceId(prefix: string, what: string): z.ZodString {
  return z.string().regex(resourceIdPattern(prefix), {
    error: ({ input }) =>
      `\`${String(input)}\` is not the id of ${what}, which is \`${prefix}-\` and 8 or 17 of the digits 0 to 9 and a to f.`,
  });
}
