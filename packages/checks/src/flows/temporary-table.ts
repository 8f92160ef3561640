import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { clientAt, declaredFlows } from "./declared.ts";
import { grouped, labelOf } from "./said.ts";
import { tableOf } from "./things.ts";

export const temporaryTable: FlowCheck = {
  code: "flows/temporary-table",
  rules: ["ATH-023"],
  severity: "warning",
  summary:
    "Reading with awswrangler makes no tables, unless a grant of the topology says that it may.",

  *run(subject) {
    const makes = declaredFlows(subject).flatMap((declared) =>
      declared.isExpected
        ? declared.proven.judged.flatMap(({ question, decided }) =>
            decided.flatMap(({ call, decision }) => {
              if (call.action !== "glue:CreateTable" || decision.verdict !== "allowed") return [];
              const by = decision.gates.flatMap(({ because }) =>
                because.is === "allowed" ? [because.by] : [],
              )[0];
              // Whoever writes the policy means what it allows; one of AWS allows much besides.
              return by === undefined || by.policy.resource !== undefined
                ? []
                : [{ declared, principal: question.principal, by }];
            }),
          )
        : [],
    );
    const keyOf = ({ declared, principal }: (typeof makes)[number]): string =>
      `${principal.placed.resource.id} ${tableOf(subject.world, declared)?.resource.database.id ?? ""}`;
    for (const [{ declared, principal, by }] of grouped(makes, keyOf)) {
      const id = tableOf(subject.world, declared)?.resource.database.id ?? "";
      const database = find(subject.world, "database", id)?.resource;
      yield {
        at: clientAt(subject, declared),
        message: say(
          "awswrangler's default makes and drops a table in database `{{database}}` for each query that only reads, and `{{principal}}` may do so only because {{policy}} allows it.",
          {
            database: database?.names[0] ?? "",
            principal: labelOf(principal),
            policy: by.policy.name,
          },
        ),
        related: [
          ...(by.policy.at === undefined
            ? []
            : [{ at: by.policy.at, message: say("this allows it to change every table") }]),
          ...(database === undefined ? [] : [{ at: database.at, message: say("the database") }]),
        ],
        help: say("Read with `ctas_approach=False`, and say so here: `ctas: false`."),
      };
    }
  },
};
