import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { clientAt } from "./declared.ts";
import { denialsOf } from "./denials.ts";
import { broken, code, grouped, labelOf } from "./said.ts";
import { tableOf } from "./things.ts";

export const temporaryTableRefused: FlowCheck = {
  code: "flows/temporary-table-refused",
  rules: ["ATH-023"],
  severity: "error",
  summary: "Whoever reads with awswrangler's default may make and drop the table that it makes.",

  *run(subject) {
    const keyOf = (denial: (typeof all)[number]): string =>
      `${denial.judged.question.principal.placed.resource.id} ${tableOf(subject.world, denial.declared)?.resource.database.id ?? ""}`;
    const all = denialsOf(subject, "temporary-table");
    for (const group of grouped(all, keyOf)) {
      const [{ declared, judged }] = group;
      const { principal } = judged.question;
      const database = tableOf(subject.world, declared)?.resource.names[0] ?? "";
      yield {
        at: clientAt(subject, declared),
        message: say(
          "awswrangler makes and drops a table in database `{{database}}` for each query, and nothing allows `{{principal}}` {{actions}} there.",
          {
            database,
            principal: labelOf(principal),
            actions: code(group.map(({ call }) => call.action)),
          },
        ),
        ...broken(
          group.map((one) => one.declared),
          [{ at: principal.placed.resource.at, message: say("who lacks it") }],
        ),
        help: say(
          "Read with `ctas_approach=False`, and say so here: `ctas: false`. Whoever really needs the table gets a grant of the database with `access: write`.",
        ),
      };
    }
  },
};
