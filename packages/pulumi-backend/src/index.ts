import { answer } from "./answer.ts";
import { limits } from "./limits.ts";
import { emit } from "./program.ts";
import { read } from "./read-run.ts";
import { forms } from "./resources/resource.ts";

/** Pulumi: writes a plan as a program, and reads what the program registers back into the plan's terms. */
export const pulumi = { name: "pulumi", forms, limits, emit, read, answer } as const;

export type { Answer } from "./answer.ts";
export type { Form, PartForm } from "./resources/form.ts";
export type { PulumiRun, Registration } from "./registration.ts";
