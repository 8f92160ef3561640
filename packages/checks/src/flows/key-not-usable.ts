import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf } from "./denials.ts";
import { broken, code, grouped, labelOf } from "./said.ts";

export const keyNotUsable: FlowCheck = {
  code: "flows/key-not-usable",
  rules: ["ATH-029", "KMS-001"],
  severity: "error",
  summary:
    "Whoever uses encrypted objects may use their key, by its own policies and by the key's.",

  *run(subject) {
    const all = denialsOf(subject, "key").flatMap((denial) => {
      const key = find(subject.world, "key", denial.call.policy?.resource ?? "");
      return key === undefined ? [] : [{ ...denial, key }];
    });
    const keyOf = ({ judged, gate, key }: (typeof all)[number]): string =>
      `${judged.question.principal.placed.resource.id} ${gate.layer} ${key.resource.id}`;
    for (const group of grouped(all, keyOf)) {
      const [{ judged, gate, key }] = group;
      const { principal } = judged.question;
      const { resource, accountName } = principal.placed;
      const name = key.resource.names[0] ?? "";
      const values = {
        principal: labelOf(principal),
        key: name,
        actions: code(group.map(({ call }) => call.action)),
      };
      const isOfKey = gate.layer === "key-policy";
      const isForeign = key.account !== principal.placed.account;
      const reference = isForeign ? `${key.accountName}:${name}` : name;
      yield {
        at: isOfKey ? key.resource.at : resource.at,
        message: isOfKey
          ? say(
              "The policy of key `{{key}}` does not allow `{{principal}}` {{actions}}, so objects under it cannot be used.",
              values,
            )
          : say(
              "None of the policies of `{{principal}}` allows {{actions}} with key `{{key}}`, so objects under it cannot be used.",
              values,
            ),
        ...broken(
          group.map(({ declared }) => declared),
          [
            isOfKey
              ? { at: resource.at, message: say("who needs the key") }
              : { at: key.resource.at, message: say("the key") },
          ],
        ),
        help: isOfKey
          ? say(
              "Let the key's policy allow it: of another account, both the key's policy and the caller's own have to.",
            )
          : say("Add a grant of `key: {{key}}` for it to account `{{account}}`.", {
              key: reference,
              account: accountName,
            }),
      };
    }
  },
};
