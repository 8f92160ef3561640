import type { Text } from "@cloister/texts";
import type { Client, Service } from "../network/way.ts";
import type { Call } from "../permission/call.ts";
import type { Principal } from "../permission/caller.ts";
import type { Hop } from "../proof.ts";

/** One leg of a flow, before it is judged. */
export interface Question {
  readonly from: Text;
  readonly to: Text;
  readonly principal: Principal;
  /** The network that the call leaves from, and what it calls; absent: no network of the topology takes part. */
  readonly network?: { readonly client: Client; readonly service: Service };
  /** A service calls with the caller's credentials; what stands in `aws:CalledVia` then. */
  readonly calledVia?: readonly string[];
  /** All of them are needed. */
  readonly calls: readonly Call[];
  /** What is known of the leg beside network and policies. */
  readonly facts?: readonly Hop[];
}
