import type { Origin } from "../permission/call.ts";

/** The services in `aws:CalledVia` where Athena calls with its user's credentials. */
export const viaAthena: readonly string[] = ["athena.amazonaws.com"];

/** Where Athena calls from. */
export const throughAthena: Origin = { kind: "service", calledVia: viaAthena };
