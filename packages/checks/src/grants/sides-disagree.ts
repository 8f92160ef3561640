import type { FlowCheck } from "../flow-check.ts";
import { disagreements } from "./disagreements.ts";

export const sidesDisagree: FlowCheck = {
  code: "grants/sides-disagree",
  rules: ["GRANT-008"],
  severity: "error",
  summary: "Both sides of a grant across accounts allow the same actions and keys.",
  judgesRemains: true,

  *run(subject) {
    yield* disagreements(subject).map((told) => told.said);
  },
};
