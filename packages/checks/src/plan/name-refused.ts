import { acceptedTexts, textProblem } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const nameRefused: Check = {
  code: "plan/name-refused",
  rules: [],
  severity: "error",
  summary: "Names of keys are ones that KMS takes in an alias.",

  *run({ plan }) {
    for (const alias of resourcesOf(plan, "alias")) {
      const name = nameOf(alias);
      const problem = textProblem(name, acceptedTexts.aliasName);
      if (problem === undefined) continue;
      yield {
        at: alias.at,
        part: "key",
        message: say(
          "`{{name}}` cannot be the name of a key, which is also its alias: {{problem}}.",
          { name, problem },
        ),
        help: say("KMS takes {{taken}}. Rename the key.", {
          taken: acceptedTexts.aliasName.taken,
        }),
      };
    }
  },
};
