import type { Rules } from "./decided.ts";

export const identityRules: Rules = {};
