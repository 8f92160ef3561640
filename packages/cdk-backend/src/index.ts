import { limits } from "./limits.ts";
import { emit } from "./program.ts";
import { read } from "./read-assembly.ts";
import { forms } from "./resources/resource.ts";

/** AWS CDK: writes a plan as an app, and reads what the app synthesises back into the plan's terms. */
export const cdk = { name: "cdk", forms, limits, emit, read } as const;

export type { CloudAssembly } from "./cloud-assembly.ts";
export type { Form } from "./resources/form.ts";
