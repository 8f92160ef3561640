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
export { principalsOf as principalsNamed } from "./answer/admitted-outside.ts";
export { takersOf } from "./answer/becoming.ts";
export type { Cell, Column, Matrix, Row } from "./answer/matrix.ts";
export { repairNow } from "./answer/repair-now.ts";
export { remediesFor } from "./answer/remedies.ts";
export { proofKnowledge } from "./facts/knowledge.ts";
export { addTo, grouped } from "./grouped.ts";
export { byAccountId, renamed as renamedIds } from "./by-account-id.ts";
export type { Decided } from "./flow/decided.ts";
export type { Judged } from "./flow/judge.ts";
export { keyCalls } from "./flow/kms-calls.ts";
export { openCalls } from "./flow/open-questions.ts";
export { prove, startOf, verdictOf, type Proven } from "./flow/prove.ts";
export type { Question } from "./flow/question.ts";
export { ask as askCall } from "./permission/ask.ts";
export type { Call } from "./permission/call.ts";
export { principalOf, type Principal } from "./permission/caller.ts";
export {
  bucketPolicy,
  bucketsByName,
  keyPolicy,
  trustPolicy,
} from "./permission/resource-policies.ts";
export { passage } from "./network/passage.ts";
export type { Client, Passage, Service, Way } from "./network/way.ts";
export { waysOut, type WaysOut } from "./network/ways-out.ts";
export { holdingsOf, type Holdings } from "./permission/holdings.ts";
export { decide } from "./policy/decide.ts";
export { globCovers, globsMeet } from "./policy/globs.ts";
export { madeIdsIn } from "./policy/made-id.ts";
export type { Because, Decision, Gate, GateLayer, NearMiss, PolicySet } from "./policy/decision.ts";
export {
  placeOfStatement,
  type Citation,
  type Policy,
  type PolicyStatement,
} from "./policy/policy.ts";
export type { Caller, KeyValue, Request } from "./policy/request.ts";
export type { Detail, Hop, Layer, Leg, Proof, StartNeed } from "./proof.ts";
export { allOf, type Verdict } from "./verdict.ts";
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
export { entryYaml, excessText, policyJson } from "./render/excess-text.ts";
export { expectationsSummary, expectationsText } from "./render/expectations-text.ts";
export { flowText, flowTitle } from "./render/flow-text.ts";
export type { HopRow } from "./render/hop-lines.ts";
export { layerName } from "./render/layer-name.ts";
export { hopRow, legRows } from "./render/leg-rows.ts";
export { cellText as matrixCellText, matrixMarkdown, matrixText } from "./render/matrix-text.ts";
export { proofStyle, type ProofStyle } from "./render/proof-style.ts";
export {
  jsonPlace,
  wordsIn,
  type JsonPlace,
  type JsonRendering,
  type Locate,
  type Rendering,
} from "./render/rendering.ts";
export { padded, textWidth } from "./render/text-width.ts";
export { hanging, wrap } from "./render/wrap.ts";
export { repairLines } from "./render/repair-text.ts";
export { traceText, type TraceOptions, type Traced } from "./render/trace-text.ts";
export { verdictText } from "./render/verdict-text.ts";
export { closedText, waysOutText } from "./render/ways-out-text.ts";
export { referenceText } from "./answer/reference-text.ts";
export { plainStatements, resourceArn } from "./permission/texts.ts";
export { rulesOfGroup } from "./network/rules-of-group.ts";
export { blocksOf } from "./network/blocks-of.ts";
export { routeTableOf } from "./network/route-table-of.ts";
export { distinctTexts } from "./same-text.ts";
export { statementText } from "./flow/gate-reason.ts";
export { pathText } from "./render/remedy-lines.ts";
