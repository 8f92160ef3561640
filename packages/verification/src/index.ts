export type { Action, Check, Runner } from "./checks/check.ts";
export { credentialsText, principalText } from "./checks/runner.ts";
export type { KitFile } from "./files/kit-file.ts";
export { shellWord } from "./files/shell-words.ts";
export type { SampledTable, SampleObject } from "./samples/sample-objects.ts";
export { withSamples, type WithSamples } from "./samples/with-samples.ts";
export { verificationKit, type Kit, type KitOptions } from "./verification-kit.ts";
