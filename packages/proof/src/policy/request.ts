import type { Text } from "@cloister/texts";

/** Who calls. A role is always one of its sessions. */
export type Caller =
  | { readonly kind: "user"; readonly arn: string; readonly account: string }
  | { readonly kind: "role"; readonly arn: string; readonly account: string }
  | { readonly kind: "root"; readonly arn: string; readonly account: string }
  /** `sagemaker.amazonaws.com` itself, as in a trust policy. */
  | { readonly kind: "service"; readonly name: string };

/** What a request holds for a condition key. */
export type KeyValue =
  | { readonly is: "present"; readonly values: readonly string[] }
  /** One of these; which one is not known. */
  | { readonly is: "either"; readonly values: readonly string[] }
  /** One IP address somewhere in a block; which one is not known. */
  | { readonly is: "within"; readonly cidr: string }
  | { readonly is: "absent" }
  /** `missing` says what would have to be known, as the end of "It depends on what is not known: …". */
  | { readonly is: "unknown"; readonly missing: Text };

/** One call of an AWS API, as policies see it. */
export interface Request {
  readonly caller: Caller;
  /** `s3:GetObject`. */
  readonly action: string;
  /** The ARN that the action is checked against; `*` for actions without resources. */
  readonly resource: string;
  /** 12 digits: the account that owns the resource. */
  readonly resourceAccount: string;
  /** The request's value of a condition key, given in lower case: `aws:sourcevpce`. */
  readonly context: (key: string) => KeyValue;
}
