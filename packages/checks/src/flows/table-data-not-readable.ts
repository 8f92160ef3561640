import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { bothHalves } from "./both-halves.ts";
import { newGrants, tableReference } from "./new-grant.ts";
import { objectDenials } from "./object-denials.ts";
import { broken, code, labelOf } from "./said.ts";
import { tableOf } from "./things.ts";

export const tableDataNotReadable: FlowCheck = {
  code: "flows/table-data-not-readable",
  rules: ["ATH-003"],
  severity: "error",
  summary: "Whoever queries a table may read the objects that its data is in.",

  *run(subject) {
    const { world } = subject;
    for (const one of objectDenials(subject)) {
      const { denials, principal, bucket, isMisleading } = one;
      if (isMisleading) continue;
      const [{ declared }] = denials;
      const table = tableOf(world, declared);
      if (table === undefined) continue;
      const { names, id, at } = table.resource;
      const reference = tableReference(world, principal.placed.accountName, id);
      yield {
        at: principal.placed.resource.at,
        message: say(
          "`{{principal}}` cannot read the data of table `{{table}}` in bucket `{{bucket}}`: Athena reads it with the permissions of its caller, and none of the policies of `{{principal}}` allows {{actions}}.",
          {
            principal: labelOf(principal),
            table: names.join("/"),
            bucket,
            actions: code(denials.map(({ call }) => call.action)),
          },
        ),
        ...broken(
          denials.map((one) => one.declared),
          [{ at: [...at, "location"], message: say("the data of the table") }],
        ),
        ...bothHalves(
          subject,
          one,
          newGrants(subject, principal, [
            { named: `reads-${names.join("-")}`, given: { table: reference, access: "read" } },
          ]),
        ),
      };
    }
  },
};
