import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const notClosed: Check = {
  code: "studio/not-closed",
  rules: ["STU-001"],
  severity: "warning",
  summary: "A Studio domain sends its traffic through the VPC.",

  *run({ plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.mode === "VpcOnly") continue;
      yield {
        at: [...studio.at, "mode"],
        message: `Studio domain \`${nameOf(studio)}\` reaches the internet through a network of SageMaker's own, where no route, endpoint or security group of the topology applies.`,
        related: [
          { at: [...studio.at, "vpc"], message: "the VPC that only its home directories use" },
        ],
        help: "Remove `mode`: `VpcOnly` is the default.",
      };
    }
  },
};
