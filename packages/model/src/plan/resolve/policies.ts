import { say } from "@cloister/texts";
import { iamArn } from "../iam-arn.ts";
import type { ManagedPolicyInput } from "../../topology/identity.ts";
import type { ManagedPolicy } from "../resources/managed-policy.ts";
import { idOf } from "./declarations.ts";
import { attach } from "./attachments.ts";
import { resolvePolicy } from "./policy.ts";
import { lookUp, refTo, type Scope } from "./sink.ts";
import { describedAs } from "./described.ts";

/** The policies that users and roles have as permissions boundaries: IAM wants them to exist before. */
export function resolveBoundaries(scope: Scope): void {
  for (const name of boundariesOf(scope)) {
    const input = scope.account.policies[name];
    if (input === undefined) continue;
    placePolicy(scope, name, input, "identities");
    for (const index of input.principals.keys()) {
      scope.sink.report({
        code: "identity/boundary-also-attached",
        severity: "error",
        message: say(
          "Policy `{{name}}` is a permissions boundary, and a boundary that is also attached would have to exist before and after its principal.",
          { name },
        ),
        at: ["accounts", scope.accountName, "policies", name, "principals", index],
        help: say("Attach a policy of its own, or take this one as boundary only."),
      });
    }
  }
}

function boundariesOf({ account }: Scope): ReadonlySet<string> {
  const principals = [...Object.values(account.users), ...Object.values(account.roles)];
  const names = principals.flatMap(({ permissionsBoundary: text, existing }) =>
    text === undefined || existing ? [] : [text.slice(text.indexOf("/") + 1)],
  );
  return new Set(names.filter((name) => Object.hasOwn(account.policies, name)));
}

/** The other customer managed policies that are written as raw statements. */
export function resolvePolicies(scope: Scope): void {
  const boundaries = boundariesOf(scope);
  for (const [name, input] of Object.entries(scope.account.policies)) {
    if (boundaries.has(name)) continue;
    placePolicy(scope, name, input, "permissions");
    attachToPrincipals(scope, name, input);
  }
}

function placePolicy(scope: Scope, name: string, input: ManagedPolicyInput, stack: string): void {
  const { accountName, account, region, sink } = scope;
  const place = { account: accountName, region, stack };
  const at = ["accounts", accountName, "policies", name];
  const statements = input.statements ?? [];
  if (statements.length === 0 && !input.existing) {
    sink.report({
      code: "identity/empty-policy",
      severity: "error",
      message: say("Policy `{{name}}` has no statements.", { name }),
      at,
      help: say("Add `statements:`, or `existing: true` if the policy is there already."),
    });
    return;
  }
  const policy: ManagedPolicy = {
    kind: "managed-policy",
    id: idOf(accountName, "managed-policy", [name]),
    names: [name],
    at,
    name: input.name ?? name,
    path: input.path,
    ...describedAs(input, "policyDescription"),
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
      existing: iamArn(
        { partition: scope.partition, account: account.id },
        { ...policy, kind: "policy" },
      ),
    });
  } else {
    sink.place(place, policy);
  }
}

function attachToPrincipals(scope: Scope, name: string, input: ManagedPolicyInput): void {
  const at = ["accounts", scope.accountName, "policies", name];
  for (const [index, text] of input.principals.entries()) {
    const principalAt = [...at, "principals", index];
    const entry = lookUp(scope, ["role", "user"], text, { at: principalAt });
    const principal = refTo(entry, "role") ?? refTo(entry, "user");
    if (entry === undefined || principal === undefined) continue;
    attach(scope, {
      principal,
      principalName: entry.names[0] ?? "",
      policy: { kind: "managed-policy", id: idOf(scope.accountName, "managed-policy", [name]) },
      policyName: name,
      at: principalAt,
    });
  }
}
