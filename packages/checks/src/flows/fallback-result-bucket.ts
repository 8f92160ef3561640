import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { declaredFlows } from "./declared.ts";
import { broken, grouped } from "./said.ts";
import { bucketOfCall } from "./things.ts";

export const fallbackResultBucket: FlowCheck = {
  code: "flows/fallback-result-bucket",
  rules: ["ATH-024"],
  severity: "warning",
  summary:
    "Results of awswrangler go where a workgroup says, not to a bucket that it makes itself.",

  *run(subject) {
    const using = declaredFlows(subject).flatMap((declared) => {
      if (!declared.isExpected || declared.proven.flow.athena?.name !== "awswrangler") return [];
      const { judged } = declared.proven;
      const workgroup = judged
        .flatMap(({ question }) => question.facts ?? [])
        .flatMap(({ resource = "" }) => find(subject.world, "workgroup", resource) ?? [])
        .find(({ resource }) => resource.resultLocation === undefined)?.resource;
      const call = judged
        .flatMap(({ question }) => question.calls)
        .find(({ target }) => target === "result-bucket");
      return workgroup === undefined || call === undefined
        ? []
        : [{ declared, workgroup, bucket: bucketOfCall(call) }];
    });
    for (const group of grouped(using, ({ workgroup }) => workgroup.id)) {
      const [{ workgroup, bucket }] = group;
      const { related = [] } = broken(group.map(({ declared }) => declared));
      yield {
        at: workgroup.at,
        message: say(
          "Workgroup `{{workgroup}}` has no result location, so awswrangler makes bucket `{{bucket}}` and writes results there: outside the topology, under a name that anybody can guess.",
          { workgroup: workgroup.name, bucket },
        ),
        related: related.map(({ at }) => ({ at, message: say("this query writes there") })),
        help: say(
          "Let queries run in a workgroup of the topology that enforces a `resultLocation`: `workgroup: NAME`.",
        ),
      };
    }
  },
};
