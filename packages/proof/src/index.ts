export { expectationFindings } from "./answer/expectation-findings.ts";
export { changeWithout } from "./answer/change-without.ts";
export type { Change, Effect, Repair, RepairEndpoint } from "./answer/change.ts";
export { excessOf } from "./answer/excess-of.ts";
export type { Excess, ExcessStatement, ExcessUse } from "./answer/excess.ts";
export type { Expected, Remedy } from "./answer/expected.ts";
export { judgeExpectation, judgeExpectations } from "./answer/judge-expectations.ts";
export { matrixOf } from "./answer/matrix-of.ts";
export type { Cell, Column, Matrix, Row } from "./answer/matrix.ts";
export { repairNow } from "./answer/repair-now.ts";
export { remediesFor } from "./answer/remedies.ts";
export { byAccountId } from "./by-account-id.ts";
export { prove, type Proven } from "./flow/prove.ts";
export { passage } from "./network/passage.ts";
export type { Client, Passage, Service, Way } from "./network/way.ts";
export { waysOut, type WaysOut } from "./network/ways-out.ts";
export { decide } from "./policy/decide.ts";
export type { Because, Decision, Gate, GateLayer, NearMiss, PolicySet } from "./policy/decision.ts";
export type { Citation, Policy, PolicyStatement } from "./policy/policy.ts";
export type { Caller, KeyValue, Request } from "./policy/request.ts";
export type { Detail, Hop, Layer, Leg, Proof } from "./proof.ts";
export type { Verdict } from "./verdict.ts";
export { without } from "./without.ts";
export { worldOf, worldOfCloud, worldOfPlan, type Placed, type World } from "./world.ts";
export {
  proofJson,
  waysOutJson,
  changeJson,
  excessJson,
  expectedJson,
} from "./render/answer-json.ts";
export { changeText } from "./render/change-text.ts";
export { excessText } from "./render/excess-text.ts";
export { expectationsSummary, expectationsText } from "./render/expectations-text.ts";
export { flowText, flowTitle } from "./render/flow-text.ts";
export { matrixMarkdown, matrixText } from "./render/matrix-text.ts";
export { proofStyle, type ProofStyle } from "./render/proof-style.ts";
export type { JsonPlace, Locate, Rendering } from "./render/rendering.ts";
export { repairLines } from "./render/repair-text.ts";
export { traceText, type TraceOptions, type Traced } from "./render/trace-text.ts";
export { waysOutText } from "./render/ways-out-text.ts";
