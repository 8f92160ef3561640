import type { Rules } from "./decided.ts";

export const loggingRules: Rules = {};
