import type { Kind } from "@cloister/model";

/** Which resource of the plan a construct is, by its place in the construct tree. */
export interface Identity {
  readonly kind: Kind;
  /** `account:kind/name…`, with the account's 12 digits. */
  readonly id: string;
  readonly names: readonly string[];
}

export function identityOf(account: string, kind: Kind, names: readonly string[]): Identity {
  return { kind, names, id: `${account}:${kind}/${names.join("/")}` };
}
