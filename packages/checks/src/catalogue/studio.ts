import type { Rules } from "./decided.ts";

export const studioRules: Rules = {};
