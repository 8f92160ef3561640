export { loadAssembly } from "./load-assembly.ts";
export { runCdk, runCdkPrograms, type CdkProgram, type CdkRun } from "./run-cdk.ts";
export {
  runPulumi,
  runPulumiPrograms,
  type PulumiProgram,
  type PulumiResult,
} from "./run-pulumi.ts";
export { runPulumiQuick } from "./run-pulumi-quick.ts";
export { compare, renderDifference, type Comparison, type Difference } from "./compare.ts";
export {
  effectiveCloud,
  effectivePlan,
  type Effective,
  type EffectiveCloud,
  type EffectiveResource,
} from "./effective.ts";
export type { TemplateSpecification } from "./template-specification.ts";
export { validateTemplate } from "./validate-template.ts";
