import type { Rules } from "./decided.ts";

export const keysRules: Rules = {};
