import type { Rules } from "./decided.ts";

export const networkRules: Rules = {};
