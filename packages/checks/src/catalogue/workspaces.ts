import type { Rules } from "./decided.ts";

export const workspacesRules: Rules = {};
