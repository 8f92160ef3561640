import { say } from "@cloister/texts";
import type { Check } from "../check.ts";

export const accountIdTwice: Check = {
  code: "plan/account-id-twice",
  rules: [],
  severity: "error",
  summary: "No two accounts of the topology have one id.",

  *run({ topology }) {
    const taken = new Map<string, string>();
    for (const [name, { id }] of Object.entries(topology.accounts)) {
      const earlier = taken.get(id);
      if (earlier === undefined) {
        taken.set(id, name);
        continue;
      }
      yield {
        at: ["accounts", name, "id"],
        message: say("Accounts `{{account}}` and `{{other}}` have one id, `{{id}}`.", {
          account: earlier,
          other: name,
          id,
        }),
        related: [
          { at: ["accounts", earlier, "id"], message: say("the other account of this id") },
        ],
        help: say("Correct one of the ids, or write everything of the account in one entry."),
      };
    }
  },
};
