import { say } from "@cloister/texts";
import { iamArn } from "../iam-arn.ts";
import type { Ref } from "../reference.ts";
import { principalArnsOf } from "../refs.ts";
import type { Role } from "../resources/role.ts";
import { idOf } from "./declarations.ts";
import type { Scope } from "./sink.ts";

type Trusted = Ref<"user"> | Ref<"role">;

/** Roles of one account, each after the roles that it trusts and with a note of whom it waits for. */
export function inOrderOfTrust(scope: Scope, roles: readonly Role[]): readonly Role[] {
  const trusted = trustedIn(scope);
  const byId = new Map(roles.map((role) => [role.id, role]));
  const sequence: Role[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (role: Role): void => {
    state.set(role.id, "open");
    const after: Trusted[] = [];
    for (const ref of new Set(principalArnsOf(role).flatMap((arn) => trusted.get(arn) ?? []))) {
      const other = byId.get(ref.id);
      if (other !== undefined && state.get(other.id) === "open") {
        reportCircle(scope, role, other);
        continue;
      }
      if (other !== undefined && state.get(other.id) === undefined) visit(other);
      after.push(ref);
    }
    state.set(role.id, "done");
    const all = [...(role.after ?? []), ...after];
    sequence.push(all.length === 0 ? role : { ...role, after: all });
  };
  for (const role of roles) if (state.get(role.id) === undefined) visit(role);
  return sequence;
}

/** ARN to reference, for the users and roles that this topology makes in the account. */
function trustedIn({ account, accountName, partition }: Scope): ReadonlyMap<string, Trusted> {
  const arns = new Map<string, Trusted>();
  for (const [kind, section] of [
    ["user", account.users],
    ["role", account.roles],
  ] as const) {
    for (const [name, { path, name: awsName = name, existing }] of Object.entries(section)) {
      if (existing) continue;
      arns.set(iamArn({ partition, account: account.id }, { kind, path, name: awsName }), {
        kind,
        id: idOf(accountName, kind, [name]),
      });
    }
  }
  return arns;
}

function reportCircle({ sink }: Scope, role: Role, other: Role): void {
  sink.report({
    code: "identity/circular-trust",
    severity: "error",
    message:
      role.id === other.id
        ? say(
            "Role `{{role}}` trusts itself, and IAM refuses a principal that does not exist yet.",
            { role: role.name },
          )
        : say(
            "Roles `{{role}}` and `{{other}}` trust each other, and IAM refuses a principal that does not exist yet.",
            { role: role.name, other: other.name },
          ),
    at: [...role.at, "trust"],
    ...(role.id === other.id
      ? {}
      : {
          related: [{ at: [...other.at, "trust"], message: say("The other half of the circle.") }],
        }),
    help: say("Remove one of the two, or trust the account (`account/NAME`) instead of the role."),
  });
}
