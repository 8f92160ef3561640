import type { Statement } from "../policy-document.ts";
import { keyActions, type KeyUse } from "./access.ts";
import { accountOf, arnOfEntry, regionOf } from "./arns.ts";
import type { Entry } from "./declarations.ts";
import type { Scope } from "./sink.ts";

/**
 * The identity side of using a key. A key of this account and Region is meant by its ARN. Another
 * account's key has an id that no program here can know, so it is meant by its alias.
 */
export function keyStatement(scope: Scope, key: Entry, use: KeyUse): Statement {
  const actions = keyActions(use);
  const arn = arnOfEntry(scope.topology, key);
  if (arn !== undefined) return { effect: "Allow", actions, resources: [arn] };
  const region = regionOf(scope.topology, key);
  // Policies of identities are deployed in the account's own Region.
  if (key.account === scope.accountName && region === scope.region) {
    return { effect: "Allow", actions, resources: [{ ref: key.ref, attribute: "arn" }] };
  }
  return {
    effect: "Allow",
    actions,
    resources: [`arn:${scope.partition}:kms:${region}:${accountOf(scope.topology, key).id}:key/*`],
    conditions: {
      "ForAnyValue:StringEquals": { "kms:ResourceAliases": [`alias/${key.names[0] ?? ""}`] },
    },
  };
}
