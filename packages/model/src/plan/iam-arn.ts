/** What AWS names by account, path and name. */
export interface IamThing {
  readonly kind: "user" | "role" | "policy";
  /** Begins and ends with `/`. */
  readonly path: string;
  readonly name: string;
}

/** The ARN of a user, a role or a customer managed policy. `account` is 12 digits. */
export function iamArn(
  { partition, account }: { readonly partition: string; readonly account: string },
  { kind, path, name }: IamThing,
): string {
  return `arn:${partition}:iam::${account}:${kind}${path}${name}`;
}
