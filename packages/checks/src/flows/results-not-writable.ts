import { mayPutSomewhere } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck, FlowSubject } from "../flow-check.ts";
import type { Said } from "../check.ts";
import { denialsOf } from "./denials.ts";
import { newGrants } from "./new-grant.ts";
import { withoutLocation } from "./no-result-location.ts";
import { broken, code, grouped, labelOf } from "./said.ts";
import { bucketOfCall, workgroupOf } from "./things.ts";

export const resultsNotWritable: FlowCheck = {
  code: "flows/results-not-writable",
  rules: ["ATH-002"],
  severity: "error",
  summary: "Whoever runs queries may write their results.",

  *run(subject) {
    const all = denialsOf(subject, "results");
    const keyOf = ({ judged: { question }, call }: (typeof all)[number]): string =>
      `${question.principal.placed.resource.id} ${bucketOfCall(call)}`;
    for (const group of grouped(all, keyOf)) {
      const [{ declared, judged, call }] = group;
      const { principal } = judged.question;
      const workgroup = workgroupOf(subject.world, declared);
      yield {
        at: principal.placed.resource.at,
        message: say(
          "`{{principal}}` cannot write the results of its queries to bucket `{{bucket}}`: none of its policies allows {{actions}}.",
          {
            principal: labelOf(principal),
            bucket: bucketOfCall(call),
            actions: code(group.map((one) => one.call.action)),
          },
        ),
        ...broken(
          group.map((one) => one.declared),
          workgroup === undefined
            ? []
            : [{ at: workgroup.resource.at, message: say("the workgroup") }],
        ),
        ...(workgroup === undefined
          ? {}
          : newGrants(subject, principal, [
              {
                named: `queries-${workgroup.resource.names[0] ?? ""}`,
                given: { workgroup: workgroup.resource.names[0] ?? "", access: "query" },
              },
            ])),
      };
    }
    yield* nowhere(subject);
  },
};

/** Of a workgroup without a place for results it is asked whether there is any at all. */
function* nowhere(subject: FlowSubject): Iterable<Said> {
  const byPrincipal = grouped(
    withoutLocation(subject),
    ({ declared }) => declared.proven.flow.who.id,
  );
  for (const group of byPrincipal) {
    const [{ declared, workgroup }] = group;
    const { who } = declared.proven.flow;
    const principal = declared.proven.judged[0]?.question.principal;
    if (principal === undefined || mayPutSomewhere(subject.world, who)) continue;
    yield {
      at: principal.placed.resource.at,
      message: say(
        "`{{principal}}` cannot write the results of its queries anywhere: none of its policies allows `s3:PutObject`.",
        { principal: labelOf(principal) },
      ),
      ...broken(
        group.map((one) => one.declared),
        [{ at: workgroup.at, message: say("the workgroup") }],
      ),
      help: say(
        "Grant it a workgroup that has a `resultLocation`: `access: query` brings what its results need.",
      ),
    };
  }
}
