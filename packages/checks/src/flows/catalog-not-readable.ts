import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf } from "./denials.ts";
import { newGrants, tableReference } from "./new-grant.ts";
import { broken, code, grouped, labelOf } from "./said.ts";
import { tableOf } from "./things.ts";

export const catalogNotReadable: FlowCheck = {
  code: "flows/catalog-not-readable",
  rules: ["ATH-006"],
  severity: "error",
  summary: "Whoever queries a table may read it in the Glue Data Catalog.",

  *run(subject) {
    const { world } = subject;
    const all = denialsOf(subject, "catalog").flatMap((denial) => {
      const table = tableOf(world, denial.declared);
      return table === undefined ? [] : [{ ...denial, table }];
    });
    const keyOf = ({ judged: { question }, table }: (typeof all)[number]): string =>
      `${question.principal.placed.resource.id} ${table.resource.database.id}`;
    for (const group of grouped(all, keyOf)) {
      const [{ judged, table }] = group;
      const { principal } = judged.question;
      const tables = [...new Map(group.map((one) => [one.table.resource.id, one.table])).values()];
      const [database = ""] = table.resource.names;
      yield {
        at: principal.placed.resource.at,
        message: say(
          "`{{principal}}` cannot read {{tables}} of database `{{database}}` in the Glue Data Catalog: none of its policies allows {{actions}}.",
          {
            principal: labelOf(principal),
            tables: code(tables.map(({ resource }) => resource.name)),
            database,
            actions: code(group.map(({ call }) => call.action)),
          },
        ),
        ...broken(
          group.map(({ declared }) => declared),
          tables
            .slice(0, 2)
            .map(({ resource }) => ({ at: resource.at, message: say("the table") })),
        ),
        ...newGrants(
          subject,
          principal,
          tables.map(({ resource: { names, id } }) => ({
            named: `reads-${names.join("-")}`,
            given: {
              table: tableReference(world, principal.placed.accountName, id),
              access: "read",
            },
          })),
        ),
      };
    }
  },
};
