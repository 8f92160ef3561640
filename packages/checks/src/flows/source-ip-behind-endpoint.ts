import { placeOfStatement } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf } from "./denials.ts";
import { broken, grouped } from "./said.ts";
import { citationKey, statementOf } from "./statement-of.ts";

export const sourceIpBehindEndpoint: FlowCheck = {
  code: "flows/source-ip-behind-endpoint",
  rules: ["EP-022"],
  severity: "error",
  summary:
    "A policy does not ask for `aws:SourceIp` of requests that arrive through a VPC endpoint.",

  *run(subject) {
    const all = denialsOf(subject, "source-ip").flatMap((denial) => {
      const by = statementOf(denial, "aws:sourceip");
      return by === undefined ? [] : [{ denial, by }];
    });
    for (const group of grouped(all, ({ by }) => citationKey(by))) {
      const [{ denial, by }] = group;
      const way = denial.judged.passage?.way;
      const endpoint = way === undefined || way.kind === "internet" ? "" : way.endpoint;
      const placed = subject.world.byId.get(endpoint)?.resource;
      yield {
        at: placeOfStatement(by) ?? denial.judged.question.principal.placed.resource.at,
        message: say(
          "This asks for `aws:SourceIp`, which requests through endpoint `{{endpoint}}` do not have, so it keeps them out.",
          { endpoint: placed?.names.at(-1) ?? endpoint },
        ),
        ...broken(
          group.map((one) => one.denial.declared),
          placed === undefined ? [] : [{ at: placed.at, message: say("the endpoint on the way") }],
        ),
        help: say("Ask for `aws:SourceVpce`, `aws:SourceVpc` or `aws:VpcSourceIp` instead."),
      };
    }
  },
};
