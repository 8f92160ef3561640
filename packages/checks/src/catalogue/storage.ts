import type { Rules } from "./decided.ts";

export const storageRules: Rules = {};
