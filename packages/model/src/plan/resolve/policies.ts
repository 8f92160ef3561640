import type { ManagedPolicy } from "../resources/managed-policy.ts";
import { idOf } from "./directory.ts";
import { attach } from "./identity.ts";
import { resolvePolicy } from "./policy.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";

/** The customer managed policies that are written as raw statements. */
export function resolvePolicies(scope: Scope): void {
  const { accountName, account, region, sink } = scope;
  const place = { account: accountName, region, stack: "permissions" };
  for (const [name, input] of Object.entries(account.policies)) {
    const at = ["accounts", accountName, "policies", name];
    const statements = input.statements ?? [];
    if (statements.length === 0 && !input.existing) {
      sink.report({
        code: "identity/empty-policy",
        severity: "error",
        message: `Policy \`${name}\` has no statements.`,
        at,
        help: "Add `statements:`, or `existing: true` if the policy is there already.",
      });
      continue;
    }
    const policy: ManagedPolicy = {
      kind: "managed-policy",
      id: idOf(accountName, "managed-policy", [name]),
      names: [name],
      at,
      name: input.name ?? name,
      path: input.path,
      ...(input.description === undefined ? {} : { policyDescription: input.description }),
      document: resolvePolicy(scope, statements, {
        at: [...at, "statements"],
        kind: "identity",
        region,
        own: [],
      }),
    };
    if (input.existing) {
      sink.exists(place, {
        ...policy,
        existing: `arn:${scope.partition}:iam::${account.id}:policy${policy.path}${policy.name}`,
      });
    } else {
      sink.place(place, policy);
    }
    for (const [index, text] of input.principals.entries()) {
      const principalAt = [...at, "principals", index];
      const entry = lookUp(scope, ["role", "user"], text, { at: principalAt });
      const principal = refTo(entry, "role") ?? refTo(entry, "user");
      if (entry === undefined || principal === undefined) continue;
      attach(scope, {
        principal,
        principalName: entry.names[0] ?? "",
        policy: { kind: "managed-policy", id: policy.id },
        policyName: name,
        at: principalAt,
      });
    }
  }
}
