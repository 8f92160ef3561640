import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const notEnforced: Check = {
  code: "athena/not-enforced",
  rules: ["ATH-009"],
  severity: "warning",
  summary:
    "Clients cannot override where a workgroup writes its results, and how they are encrypted.",

  *run({ plan }) {
    for (const workgroup of resourcesOf(plan, "workgroup")) {
      if (workgroup.enforce || workgroup.existing !== undefined) continue;
      const at = [...workgroup.at, "enforce"];
      const hasLocation = workgroup.resultLocation !== undefined;
      yield {
        at,
        message: say(
          "Workgroup `{{workgroup}}` lets every client choose where its results are written, and how they are encrypted.",
          { workgroup: nameOf(workgroup) },
        ),
        help: hasLocation
          ? say("Remove `enforce`: the workgroup's own settings hold by default.")
          : say(
              "Give it a `resultLocation` and remove `enforce`: its own settings hold by default.",
            ),
        ...(hasLocation ? { fix: { edits: [{ kind: "remove", at }] } } : {}),
      };
    }
  },
};
