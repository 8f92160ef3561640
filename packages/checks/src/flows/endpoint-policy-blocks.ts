import { and, inEnglish, say, type Text } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { denialsOf, type Denial } from "./denials.ts";
import { broken, code, grouped } from "./said.ts";
import { blockedStarts } from "./studio-starts.ts";

export const endpointPolicyBlocks: FlowCheck = {
  code: "flows/endpoint-policy-blocks",
  rules: ["EP-014"],
  severity: "error",
  summary: "The policy of an endpoint lets through what the topology declares to work.",

  *run(subject) {
    const all = denialsOf(subject, "endpoint-policy").flatMap((denial) => {
      const way = denial.judged.passage?.way;
      return way === undefined || way.kind === "internet"
        ? []
        : [{ denial, endpoint: way.endpoint }];
    });
    for (const group of grouped(all, ({ endpoint }) => endpoint)) {
      const [{ endpoint, denial }] = group;
      const placed = subject.world.byId.get(endpoint)?.resource;
      if (placed === undefined) continue;
      yield {
        at: [...placed.at, "policy"],
        message: say(
          "The policy of endpoint `{{endpoint}}` does not let {{actions}} through, which the topology declares to work.",
          {
            endpoint: placed.names.at(-1) ?? "",
            actions: code(group.map((one) => one.denial.call.action)),
          },
        ),
        ...broken(
          group.map((one) => one.denial.declared),
          [
            {
              at: denial.judged.question.principal.placed.resource.at,
              message: say("who calls through it"),
            },
          ],
        ),
        help: group.some((one) => one.denial.gate.because.is === "explicit-deny")
          ? say("Take the Deny away, or except these callers from it by a condition.")
          : say("Add a statement that allows it on {{resources}}.", {
              resources: and(resourcesOf(group.map((one) => one.denial))),
            }),
      };
    }
    for (const { studio, hop, broken: declared } of blockedStarts(subject)) {
      const placed = subject.world.byId.get(hop.resource ?? "")?.resource;
      if (placed === undefined) continue;
      yield {
        at: [...placed.at, "policy"],
        message: say(
          "The policy of endpoint `{{endpoint}}` does not let through what Studio `{{studio}}` calls to start.",
          {
            endpoint: placed.names.at(-1) ?? "",
            studio: studio.name,
          },
        ),
        ...broken(declared, [{ at: studio.at, message: say("the Studio domain") }]),
        help: say("Allow `sagemaker:CreateApp` and what else Studio calls there."),
      };
    }
  },
};

function resourcesOf(denials: readonly Denial[]): readonly Text[] {
  const shown = denials.map(({ call }) => call.shown);
  return [...new Map(shown.map((text) => [inEnglish(text), text])).values()];
}
