import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf } from "./denials.ts";
import { broken, grouped, labelOf } from "./said.ts";
import { tableOf } from "./things.ts";

export const foreignCatalog: FlowCheck = {
  code: "flows/foreign-catalog",
  rules: ["ATH-027"],
  severity: "error",
  summary: "Tables are queried in the catalog of the account that queries them.",

  *run(subject) {
    const { world } = subject;
    const all = denialsOf(subject, "foreign-catalog").flatMap((denial) => {
      const table = tableOf(world, denial.declared);
      return table === undefined ? [] : [{ ...denial, table }];
    });
    const keyOf = ({ judged, table }: (typeof all)[number]): string =>
      `${judged.question.principal.placed.resource.id} ${table.resource.id}`;
    for (const group of grouped(all, keyOf)) {
      const [{ judged, table }] = group;
      const { principal } = judged.question;
      yield {
        at: table.resource.at,
        message: say(
          "`{{principal}}` of account `{{account}}` cannot read table `{{table}}`, which is in the catalog of account `{{owner}}`: no policy of that catalog lets it.",
          {
            principal: labelOf(principal),
            account: principal.placed.accountName,
            table: table.resource.names.join("/"),
            owner: table.accountName,
          },
        ),
        ...broken(
          group.map(({ declared }) => declared),
          [{ at: principal.placed.resource.at, message: say("who queries it") }],
        ),
        help: say(
          "Declare the table in a database of account `{{account}}`, with the same location; only its objects stay with their owner.",
          {
            account: principal.placed.accountName,
          },
        ),
      };
    }
  },
};
