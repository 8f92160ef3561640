import type { Text } from "@cloister/texts";
import type { IfDenied, Target } from "../facts/athena.ts";
import type { Way } from "../network/way.ts";
import type { Policy } from "../policy/policy.ts";
import type { KeyValue } from "../policy/request.ts";

/** Who makes the request on whose behalf. */
export type Origin =
  /** The caller's own client; `way` is how it leaves its subnet, absent outside every VPC. */
  | { readonly kind: "client"; readonly way?: Way }
  /** The caller's own client, where no network lets it out: how it would call is not known. */
  | { readonly kind: "stopped" }
  /**
   * A service with the caller's credentials. `calledVia`: the services that stand in `aws:CalledVia`, which
   * holds only some of them: Athena does, S3 does not.
   */
  | { readonly kind: "service"; readonly calledVia: readonly string[] };

/** One request of a flow. */
export interface Call {
  readonly action: string;
  /** The ARN that the action is checked against; `*` for actions without resources. */
  readonly resource: string;
  /** What the least policy for it names, where that is more than one resource: `arn:aws:s3:::bucket/prefix/*`. */
  readonly scope?: string;
  /** How messages call the resource: `s3://bucket/key`. */
  readonly shown: Text;
  /** 12 digits; undefined: not known who owns it. */
  readonly owner: string | undefined;
  readonly region: string;
  readonly resourceKind: "key" | "role" | "other";
  /** The policy of the resource. */
  readonly policy: Policy | undefined;
  /** Condition keys of the service, in lower case, such as `s3:prefix`. */
  readonly keys: ReadonlyMap<string, KeyValue>;
  /** Of a query: what of it the action is checked against. */
  readonly target?: Target;
  /** What a denial means; absent: what needs the call fails. */
  readonly ifDenied?: IfDenied;
  /** Whatever the caller can choose of the request is not known. */
  readonly isOpen?: true;
  /** AWS answers whatever identity policies say; an endpoint's policy still counts. */
  readonly needsNoPermission?: true;
}
