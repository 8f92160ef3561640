export { expectationFindings } from "./answer/expectation-findings.ts";
export { changeWithout } from "./answer/change-without.ts";
export type { Change, Effect, Repair, RepairEndpoint } from "./answer/change.ts";
export { costOf, type Cost, type CostItem } from "./answer/cost.ts";
export { excessOf } from "./answer/excess-of.ts";
export type { Excess, ExcessStatement, ExcessUse } from "./answer/excess.ts";
export type { Expected, Remedy } from "./answer/expected.ts";
export { grantedFlowsOf } from "./answer/goals.ts";
export {
  judgeExpectation,
  judgeExpectations,
  unjudgedExpectations,
} from "./answer/judge-expectations.ts";
export { mayPutSomewhere } from "./answer/may-put.ts";
export { matrixOf } from "./answer/matrix-of.ts";
export type { Cell, Column, Matrix, Row } from "./answer/matrix.ts";
export { repairNow } from "./answer/repair-now.ts";
export { remediesFor } from "./answer/remedies.ts";
export { proofKnowledge } from "./facts/knowledge.ts";
export { addTo, grouped } from "./grouped.ts";
export { byAccountId } from "./by-account-id.ts";
export type { Decided } from "./flow/decided.ts";
export type { Judged } from "./flow/judge.ts";
export { prove, startOf, type Proven } from "./flow/prove.ts";
export type { Question } from "./flow/question.ts";
export { ask as askCall } from "./permission/ask.ts";
export type { Call } from "./permission/call.ts";
export { principalOf, type Principal } from "./permission/caller.ts";
export { bucketPolicy, bucketsByName } from "./permission/resource-policies.ts";
export { passage } from "./network/passage.ts";
export type { Client, Passage, Service, Way } from "./network/way.ts";
export { waysOut, type WaysOut } from "./network/ways-out.ts";
export { holdingsOf, type Holdings } from "./permission/holdings.ts";
export { decide } from "./policy/decide.ts";
export type { Because, Decision, Gate, GateLayer, NearMiss, PolicySet } from "./policy/decision.ts";
export {
  placeOfStatement,
  type Citation,
  type Policy,
  type PolicyStatement,
} from "./policy/policy.ts";
export type { Caller, KeyValue, Request } from "./policy/request.ts";
export type { Detail, Hop, Layer, Leg, Proof, StartNeed } from "./proof.ts";
export type { Verdict } from "./verdict.ts";
export { without } from "./without.ts";
export {
  allOfKind,
  find,
  worldOf,
  worldOfCloud,
  worldOfPlan,
  type Placed,
  type World,
} from "./world.ts";
export {
  proofJson,
  repairJson,
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
export type { JsonPlace, JsonRendering, Locate, Rendering } from "./render/rendering.ts";
export { repairLines } from "./render/repair-text.ts";
export { traceText, type TraceOptions, type Traced } from "./render/trace-text.ts";
export { verdictText } from "./render/verdict-text.ts";
export { closedText, waysOutText } from "./render/ways-out-text.ts";
