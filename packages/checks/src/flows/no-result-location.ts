import type { ResourceOf } from "@cloister/model";
import { find } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { FlowCheck, FlowSubject } from "../flow-check.ts";
import { declaredFlows, type Declared } from "./declared.ts";
import { broken, grouped } from "./said.ts";

export const noResultLocation: FlowCheck = {
  code: "flows/no-result-location",
  rules: ["ATH-001"],
  severity: "error",
  summary: "Queries run in a workgroup that says where results go, unless their client does.",

  *run(subject) {
    const without = withoutLocation(subject);
    for (const group of grouped(without, ({ workgroup }) => workgroup.id)) {
      const [{ workgroup }] = group;
      yield {
        at: workgroup.at,
        message: say(
          "Workgroup `{{workgroup}}` has no result location, so queries fail whose client gives none, as those of the console and of SDKs.",
          { workgroup: workgroup.name },
        ),
        ...broken(group.map(({ declared }) => declared)),
        help:
          workgroup.existing === undefined
            ? say("Give it a `resultLocation`.")
            : say(
                "Let queries run in a workgroup of the topology that has a `resultLocation`, or state the one of `{{workgroup}}` once it has one.",
                { workgroup: workgroup.name },
              ),
      };
    }
  },
};

interface Without {
  readonly declared: Declared;
  readonly workgroup: ResourceOf<"workgroup">;
}

/** The flows that fail because their workgroup has no result location, with that workgroup. */
export function withoutLocation(subject: FlowSubject): readonly Without[] {
  return declaredFlows(subject).flatMap((declared) => {
    if (!declared.isExpected) return [];
    const facts = declared.proven.judged.flatMap(({ question }) => question.facts ?? []);
    return facts.flatMap(({ verdict, resource = "" }) => {
      if (verdict !== "denied") return [];
      const workgroup = find(subject.world, "workgroup", resource)?.resource;
      return workgroup === undefined || workgroup.resultLocation !== undefined
        ? []
        : [{ declared, workgroup }];
    });
  });
}
