import type { Call } from "../permission/call.ts";
import type { Decision } from "../policy/decision.ts";

/** A call, and what policies say to it. */
export interface Decided {
  readonly call: Call;
  readonly decision: Decision;
}
