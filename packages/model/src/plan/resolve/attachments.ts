import { iamArn } from "../iam-arn.ts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Ref } from "../reference.ts";
import { idOf } from "./declarations.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";

/** Attaches the policies that users and roles name themselves. Comes after all policies are placed. */
export function resolveAttachments(scope: Scope): void {
  const { accountName, account } = scope;
  for (const [kind, section] of [
    ["user", account.users],
    ["role", account.roles],
  ] as const) {
    for (const [name, { policies }] of Object.entries(section)) {
      for (const [index, text] of policies.entries()) {
        const at = ["accounts", accountName, `${kind}s`, name, "policies", index];
        const entry = lookUp(scope, ["policy"], text, { at });
        const policy = refTo(entry, "managed-policy");
        if (entry === undefined || policy === undefined) continue;
        const principal = { kind, id: idOf(accountName, kind, [name]) };
        attach(scope, {
          principal,
          principalName: name,
          policy,
          policyName: entry.names[0] ?? "",
          at,
        });
      }
    }
  }
}

export interface NewAttachment {
  readonly principal: Ref<"user"> | Ref<"role">;
  readonly principalName: string;
  readonly policy: Ref<"managed-policy">;
  readonly policyName: string;
  readonly at: Path;
}

/**
 * Attaches a policy of the topology; said twice, it is attached once. A policy that exists is attached
 * where its principal is made, and one that exists to a principal that exists is only a stated fact.
 */
export function attach(
  scope: Scope,
  { principal, principalName, policy, policyName, at }: NewAttachment,
): void {
  const { accountName, account, partition, region, sink } = scope;
  const names = [principal.kind, principalName, policyName];
  const attachment = {
    kind: "attachment",
    id: idOf(accountName, "attachment", names),
    names,
    at,
    principal,
  } as const;
  const input = account.policies[policyName];
  const principals = principal.kind === "user" ? account.users : account.roles;
  if (!input?.existing) {
    sink.place({ account: accountName, region, stack: "permissions" }, { ...attachment, policy });
    return;
  }
  const arn = iamArn(
    { partition, account: account.id },
    { kind: "policy", path: input.path, name: input.name ?? policyName },
  );
  const place = { account: accountName, region, stack: "identities" };
  if (principals[principalName]?.existing) sink.exists(place, { ...attachment, policy: { arn } });
  else sink.place(place, { ...attachment, policy: { arn } });
}
