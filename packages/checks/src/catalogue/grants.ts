import type { Rules } from "./decided.ts";

export const grantsRules: Rules = {};
