import { say, type Text } from "@cloister/texts";
import * as z from "zod";
import { resourceIdPattern, textProblem, type AcceptedText } from "../facts/accepted-texts.ts";
import { asMessage } from "./issue-text.ts";

/** A text that AWS limits. `what` is whose it is: `the description of a role`. */
export function acceptedText(accepted: AcceptedText, what: Text): z.ZodString {
  return z
    .string()
    .regex(accepted.pattern, {
      error: ({ input }) =>
        asMessage(
          say("{{problem}} in {{what}}: it takes {{taken}}.", {
            problem:
              textProblem(String(input), accepted) ??
              say("{{service}} does not take this", { service: accepted.service }),
            what,
            taken: accepted.taken,
          }),
        ),
    })
    .max(accepted.longest);
}

/** The id of something that exists: `vpc-0123456789abcdef0`. `what` is what it is: `a VPC`. */
export function resourceId(prefix: string, what: Text): z.ZodString {
  return z.string().regex(resourceIdPattern(prefix), {
    error: ({ input }) =>
      asMessage(
        say(
          "`{{id}}` is not the id of {{what}}, which is `{{prefix}}-` and 8 or 17 of the digits 0 to 9 and a to f.",
          { id: String(input), what, prefix },
        ),
      ),
  });
}
