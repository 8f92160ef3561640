export { compile, type Compilation } from "./compile.ts";
export type { Sources } from "./source/sources.ts";
export { applyEdits, applyFixes, replacementsOf, type Applied } from "./edit/apply-fixes.ts";
export { mend, whyLeft, type Examination, type Mended } from "./edit/mend.ts";
export type { Replacement } from "./edit/replacement.ts";
export { isComplete } from "./is-complete.ts";
export { quickCompile } from "./quick-compile.ts";
export type {
  Diagnostic,
  Edit,
  Finding,
  Fix,
  Path,
  RelatedFinding,
  Severity,
  Written,
} from "./diagnostics/diagnostic.ts";
export { certain, didYouMean, guess, suggest, suggestionOf } from "./diagnostics/did-you-mean.ts";
export { displayWidth } from "./diagnostics/display-width.ts";
export { escapeUnprintable } from "./diagnostics/escape-unprintable.ts";
export { toJson, type JsonDiagnostic } from "./diagnostics/render-json.ts";
export { renderSummary, renderText } from "./diagnostics/render-text.ts";
export { causesOf, foldConsequences, type Folded } from "./diagnostics/fold-consequences.ts";
export { sortDiagnostics } from "./diagnostics/sort.ts";
export { toValue, type Document } from "./document/document.ts";
export { readDocument } from "./document/read-document.ts";
export type { ReadResult } from "./document/read-result.ts";
export { resolveFinding } from "./document/to-diagnostic.ts";
export { positionAt } from "./source/position.ts";
export type { SourceFile } from "./source/source-file.ts";
export type { Span } from "./source/span.ts";
export { expandEndpointService, gatewayServices } from "./facts/endpoint-services.ts";
export {
  hiveFormatOf,
  hiveFormats,
  type HiveFormat,
  type HiveFormatName,
} from "./facts/hive-formats.ts";
export {
  acceptedTags,
  refusedInTags,
  reservedTagPrefix,
  type AcceptedTags,
} from "./facts/accepted-tags.ts";
export { acceptedTexts, textProblem, type AcceptedText } from "./facts/accepted-texts.ts";
export { awsManagedPolicyPath } from "./facts/aws-managed-policies.ts";
export { knowledge, type Knowledge } from "./facts/knowledge.ts";
export { partitionOf } from "./facts/partition.ts";
export {
  dockerBridge,
  privateFamilies,
  refusedAddition,
  refusedAdditions,
  sharedRange,
} from "./facts/network-ranges.ts";
export {
  endpointQuotas,
  iamQuotas,
  limitOf,
  networkPrefixes,
  s3Quotas,
  stackQuotas,
  vpcQuotas,
  type Quota,
} from "./facts/quotas.ts";
export { isZoneId, regionFacts } from "./facts/regions.ts";
export { s3PrefixList } from "./facts/s3-prefix-lists.ts";
export type { Stated } from "./facts/stated.ts";
export { workspacesRanges } from "./facts/workspaces-ranges.ts";
export { workspacesZones } from "./facts/workspaces-zones.ts";
export { arnOf, type Home } from "./plan/arn.ts";
export type { Cloud, CloudResource, Unread } from "./plan/cloud.ts";
export type { Acknowledged, Declared, Tags } from "./plan/declared.ts";
export type { GeneratedFile } from "./plan/generated-file.ts";
export { onlyAccount } from "./plan/only-account.ts";
export type { Expectation } from "./plan/expectation.ts";
export type { AthenaClient, Flow, FlowTarget, ObjectsTarget, Use } from "./plan/flow.ts";
export type {
  ExistingResource,
  GrantedFlow,
  OutsideStack,
  Plan,
  PlannedAccount,
  Stack,
  Unit,
} from "./plan/plan.ts";
export type {
  Conditions,
  PolicyDocument,
  PolicyValue,
  Principals,
  Statement,
} from "./plan/policy-document.ts";
export type { Ref } from "./plan/reference.ts";
export { isRef, principalArnsOf, refsIn, refsOf, refsOfPolicy } from "./plan/refs.ts";
export type { Kind, Resource, ResourceOf } from "./plan/resource.ts";
export type { SecurityGroupPeer, SecurityGroupRef } from "./plan/resources/security-group-rule.ts";
export type { BucketEncryption } from "./plan/resources/bucket.ts";
export type { Column } from "./plan/resources/table.ts";
export { questionsAbout, type Questions, type UseInput } from "./plan/resolve/questions.ts";
export { parseS3Uri, type S3Place } from "./plan/resolve/s3-uri.ts";
export type { StatedFacts, StatedPolicy, StatedPrices } from "./plan/stated-facts.ts";
export { topologyJsonSchema } from "./topology/json-schema.ts";
export { incompleteAfter } from "./topology/incomplete.ts";
export { topologySchema, type AccountInput, type Topology } from "./topology/topology.ts";
export { secureDefaults } from "./topology/defaults.ts";
export type {
  EndpointInput,
  SecurityGroupInput,
  SubnetInput,
  VpcInput,
} from "./topology/network.ts";
export type { BucketInput, KeyInput } from "./topology/storage.ts";
export type { FlowInput } from "./topology/expect.ts";
export type { GrantInput } from "./topology/grant.ts";
export type { StatementInput } from "./topology/policy.ts";
export {
  canonicalCidr,
  contains,
  intersects,
  parseCidr,
  usableAddresses,
  type Cidr,
  type Ipv4Cidr,
  type Ipv6Cidr,
} from "./network/cidr.ts";
export { overlappingPairs } from "./network/overlaps.ts";
