import { acceptedTexts, textProblem } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const invalidName: Check = {
  code: "athena/invalid-name",
  rules: ["ATH-011"],
  severity: "error",
  summary: "Names of workgroups are ones that Athena takes.",

  *run({ plan }) {
    for (const workgroup of resourcesOf(plan, "workgroup")) {
      const { at, name } = workgroup;
      const problem = textProblem(name, acceptedTexts.workgroupName);
      if (problem === undefined) continue;
      yield {
        ...(name === nameOf(workgroup) ? { at, part: "key" } : { at: [...at, "name"] }),
        message: say("`{{name}}` cannot be the name of a workgroup: {{problem}}.", {
          name,
          problem,
        }),
        help: say(
          "Athena takes {{taken}}. Put the name for AWS under `name:` and keep the other here.",
          { taken: acceptedTexts.workgroupName.taken },
        ),
      };
    }
  },
};
