import { say, sentences } from "@cloister/texts";
import { iamArn } from "../iam-arn.ts";
import type { Finding, Path } from "../../diagnostics/diagnostic.ts";
import { certain, guess, suggestionOf } from "../../diagnostics/did-you-mean.ts";
import { awsManagedPolicyNames, awsManagedPolicyPath } from "../../facts/aws-managed-policies.ts";
import type { RoleInput, UserInput } from "../../topology/identity.ts";
import type { Ref } from "../reference.ts";
import type { Role } from "../resources/role.ts";
import type { User } from "../resources/user.ts";
import { arnOfEntry } from "./arns.ts";
import { attachAll, type ManagedPolicyUse } from "./managed-policies.ts";
import { idOf } from "./declarations.ts";
import { setTo } from "./set-to.ts";
import { lookUp, refTo, type Place, type Scope } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { inOrderOfTrust } from "./trust-order.ts";
import { trustOf } from "./trust.ts";
import { describedAs } from "./described.ts";

/** Users and roles with their trust and AWS managed policies. */
export function resolveIdentities(scope: Scope): void {
  const { accountName, account, sink } = scope;
  const place = { account: accountName, region: scope.region, stack: "identities" };
  for (const [name, input] of Object.entries(account.users)) {
    const user = {
      kind: "user",
      id: idOf(accountName, "user", [name]),
      names: [name],
      at: ["accounts", accountName, "users", name],
      name: input.name ?? name,
      path: input.path,
      ...boundaryOf(scope, input, ["accounts", accountName, "users", name, "permissionsBoundary"]),
      tags: tagsOf(scope, input.tags),
    } as const;
    if (input.existing)
      sink.exists(place, {
        ...user,
        existing: iamArn({ partition: scope.partition, account: account.id }, user),
      });
    else sink.place(place, user);
    attachManagedPolicies(scope, place, { kind: "user", id: user.id }, name, input, user.at);
  }
  const roles = Object.entries(account.roles).map(([name, input]): Role => {
    const at = ["accounts", accountName, "roles", name];
    return {
      kind: "role",
      id: idOf(accountName, "role", [name]),
      names: [name],
      at,
      name: input.name ?? name,
      path: input.path,
      ...describedAs(input, "roleDescription"),
      trust: trustOf(scope, name, input, at),
      maxSessionSeconds: Math.round(input.maxSessionHours * 3600),
      ...boundaryOf(scope, input, [...at, "permissionsBoundary"]),
      tags: tagsOf(scope, input.tags),
    };
  });
  for (const role of inOrderOfTrust(scope, roles)) {
    const [name = ""] = role.names;
    const input = account.roles[name];
    if (input === undefined) throw new Error(`bug: role ${role.id} is not in the topology.`);
    if (input.existing)
      sink.exists(place, {
        ...role,
        existing: iamArn({ partition: scope.partition, account: account.id }, role),
      });
    else sink.place(place, role);
    attachManagedPolicies(scope, place, { kind: "role", id: role.id }, name, input, role.at);
  }
}

function boundaryOf(
  scope: Scope,
  input: UserInput | RoleInput,
  at: Path,
): Pick<User, "permissionsBoundary" | "after"> {
  const text = input.permissionsBoundary;
  if (text === undefined) return {};
  if (text.startsWith("arn:")) {
    const owner = /^arn:[^:]*:iam::(\d{12}):/.exec(text)?.[1];
    if (owner === undefined || owner === scope.account.id) return { permissionsBoundary: text };
    reportForeignBoundary(scope, text, { at });
    return {};
  }
  const path = awsManagedPolicyPath(text);
  if (path !== undefined)
    return { permissionsBoundary: `arn:${scope.partition}:iam::aws:policy/${path}` };
  const entry = lookUp(scope, ["policy"], text, { at });
  const arn = entry && arnOfEntry(scope.topology, entry);
  const policy = refTo(entry, "managed-policy");
  if (entry === undefined || arn === undefined || policy === undefined) return {};
  if (entry.account !== scope.accountName) {
    reportForeignBoundary(scope, text, {
      at,
      related: [{ at: entry.at, message: say("The policy.") }],
    });
    return {};
  }
  const existing = scope.account.policies[entry.names[0] ?? ""]?.existing;
  return existing ? { permissionsBoundary: arn } : { permissionsBoundary: arn, after: [policy] };
}

function reportForeignBoundary(
  scope: Scope,
  text: string,
  place: Pick<Finding, "at" | "related">,
): void {
  scope.sink.report({
    code: "identity/foreign-boundary",
    severity: "error",
    message: say(
      "Policy `{{text}}` is of another account; a permissions boundary is a policy of the account of its user or role, or one of AWS.",
      { text },
    ),
    ...place,
    help: say("Declare the policy under `policies` of account `{{accountName}}`.", {
      accountName: scope.accountName,
    }),
  });
}

function attachManagedPolicies(
  scope: Scope,
  place: Place,
  principal: Ref<"user"> | Ref<"role">,
  name: string,
  input: UserInput | RoleInput,
  at: Path,
): void {
  const uses = input.managedPolicies.flatMap((text, index): readonly ManagedPolicyUse[] => {
    const arn = managedPolicyArn(scope, text, [...at, "managedPolicies", index]);
    return arn === undefined ? [] : [{ arn, at: [...at, "managedPolicies", index] }];
  });
  attachAll(scope, { place, principal, name, existing: input.existing === true, uses });
}

function managedPolicyArn(scope: Scope, text: string, at: Path): string | undefined {
  if (text.startsWith("arn:")) return text;
  const path = awsManagedPolicyPath(text);
  if (path !== undefined) return `arn:${scope.partition}:iam::aws:policy/${path}`;
  const meant = guess(text.slice(text.lastIndexOf("/") + 1), awsManagedPolicyNames());
  scope.sink.report({
    code: "identity/unknown-managed-policy",
    rule: "IAM-003",
    severity: "error",
    message: sentences(
      say("`{{text}}` is not an AWS managed policy that is known here.", { text }),
      suggestionOf(meant),
    ),
    at,
    help: say("Write its ARN if it exists, or put a policy of your own under `policies`."),
    ...setTo(at, certain(meant)),
  });
  return undefined;
}
