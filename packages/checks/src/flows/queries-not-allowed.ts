import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf } from "./denials.ts";
import { newGrants } from "./new-grant.ts";
import { broken, code, grouped, labelOf } from "./said.ts";
import { workgroupOf } from "./things.ts";

export const queriesNotAllowed: FlowCheck = {
  code: "flows/queries-not-allowed",
  rules: ["ATH-005"],
  severity: "error",
  summary: "Whoever is expected to query with Athena may run queries in the workgroup.",

  *run(subject) {
    const { world } = subject;
    const all = denialsOf(subject, "queries").map((denial) => ({
      ...denial,
      workgroup: workgroupOf(world, denial.declared),
    }));
    const keyOf = ({ judged: { question }, workgroup }: (typeof all)[number]): string =>
      `${question.principal.placed.resource.id} ${workgroup?.resource.id ?? ""}`;
    for (const group of grouped(all, keyOf)) {
      const [{ judged, workgroup }] = group;
      const { principal } = judged.question;
      const name = workgroup?.resource.names[0] ?? "primary";
      yield {
        at: principal.placed.resource.at,
        message: say(
          "`{{principal}}` may not run queries in workgroup `{{workgroup}}`: none of its policies allows {{actions}}.",
          {
            principal: labelOf(principal),
            workgroup: name,
            actions: code(group.map(({ call }) => call.action)),
          },
        ),
        ...broken(
          group.map(({ declared }) => declared),
          workgroup === undefined
            ? []
            : [{ at: workgroup.resource.at, message: say("the workgroup") }],
        ),
        ...(workgroup === undefined
          ? {}
          : workgroup.resource.resultLocation === undefined
            ? {
                help: say(
                  "Grant it a workgroup that has a `resultLocation`: `access: query` brings what its results need.",
                ),
              }
            : newGrants(subject, principal, [
                { named: `queries-${name}`, given: { workgroup: name, access: "query" } },
              ])),
      };
    }
  },
};
