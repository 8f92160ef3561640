import { placeOfStatement } from "@cloister/proof";
import { opening, say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf } from "./denials.ts";
import { citationKey } from "./statement-of.ts";
import { broken, code, grouped, labelOf } from "./said.ts";

export const explicitDeny: FlowCheck = {
  code: "flows/explicit-deny",
  rules: ["GRANT-012"],
  severity: "error",
  summary: "No Deny forbids what the topology declares to work.",

  *run(subject) {
    const all = denialsOf(subject, "explicit-deny").flatMap((denial) => {
      const { because } = denial.gate;
      return because.is === "explicit-deny" ? [{ ...denial, by: because.by }] : [];
    });
    for (const group of grouped(all, ({ by }) => citationKey(by))) {
      const [{ by, judged }] = group;
      const at = placeOfStatement(by) ?? judged.question.principal.placed.resource.at;
      yield {
        at,
        message: say(
          "{{policy}} denies {{principals}} {{actions}}, which the topology declares to work: a Deny outweighs every Allow.",
          {
            policy: opening(by.policy.name),
            principals: code(group.map((one) => labelOf(one.judged.question.principal))),
            actions: code(group.map(({ call }) => call.action)),
          },
        ),
        ...broken(group.map(({ declared }) => declared)),
        help: say("Take the Deny away, or except these callers from it by a condition."),
      };
    }
  },
};
