import { say } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { eachText } from "../each-text.ts";

export const pseudoParameter: Check = {
  code: "plan/pseudo-parameter",
  rules: [],
  severity: "warning",
  summary: "No text has a pseudo parameter of CloudFormation, which would stay as it is written.",

  run({ topology }) {
    const found: Said[] = [];
    eachText(topology, (text, place) => {
      if (!text.includes("{")) return;
      const parameter = /\$\{AWS::\w+\}/.exec(text)?.[0];
      if (parameter === undefined) return;
      found.push({
        ...place(),
        message: say("This text contains `{{parameter}}`, which nothing replaces.", { parameter }),
        help: say("Write what it stands for, such as the account's id or the Region."),
      });
    });
    return found;
  },
};
