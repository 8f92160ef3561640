import type { Rules } from "./decided.ts";

export const athenaRules: Rules = {};
