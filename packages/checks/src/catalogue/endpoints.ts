import type { Rules } from "./decided.ts";

export const endpointsRules: Rules = {};
