import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const primaryWorkgroupExists: Check = {
  code: "athena/primary-workgroup-exists",
  rules: [],
  severity: "error",
  summary: "The workgroup `primary`, which every account has, is not made again.",

  *run({ plan }) {
    for (const workgroup of resourcesOf(plan, "workgroup")) {
      if (workgroup.name !== "primary" || workgroup.existing !== undefined) continue;
      const isRenamed = nameOf(workgroup) !== workgroup.name;
      yield {
        ...(isRenamed ? { at: [...workgroup.at, "name"] } : { at: workgroup.at, part: "key" }),
        message: say(
          "Workgroup `{{workgroup}}` cannot be made: every account has a workgroup `primary` already.",
          { workgroup: nameOf(workgroup) },
        ),
        help: say(
          "Write `existing: { resultLocation: none }` to refer to the one that is there, or choose another name.",
        ),
      };
    }
  },
};
