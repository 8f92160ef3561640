export { loadAssembly } from "./load-assembly.ts";
export { runCdk, runCdkPrograms, type CdkProgram, type CdkRun } from "./run-cdk.ts";
export { compare, type Comparison, type Difference } from "./compare.ts";
export {
  effectiveCloud,
  effectivePlan,
  type Effective,
  type EffectiveCloud,
  type EffectiveResource,
} from "./effective.ts";
export type { TemplateSpecification } from "./template-specification.ts";
export { validateTemplate } from "./validate-template.ts";
