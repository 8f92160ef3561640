import type { Rules } from "./decided.ts";

export const deploymentRules: Rules = {};
