import type { FlowCheck } from "../flow-check.ts";
import { missingHalves } from "./missing-halves.ts";
import { refusals } from "./refusals.ts";

export const oneSided: FlowCheck = {
  code: "grants/one-sided",
  rules: ["GRANT-001"],
  severity: "error",
  summary: "A grant across accounts is written on both sides.",
  judgesRemains: true,

  *run(subject) {
    yield* missingHalves(subject).map(({ said }) => said);
    yield* refusals(subject);
  },
};
