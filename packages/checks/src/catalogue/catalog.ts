import type { Rules } from "./decided.ts";

export const catalogRules: Rules = {};
