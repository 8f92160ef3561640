import type { Ref, ResourceOf } from "@cloister/model";
import { identityOf } from "@cloister/program";
import { call, member, statement } from "@cloister/typescript-writer";
import type { Code, Type } from "@cloister/typescript-writer";
import { iam } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedStatements } from "../emitted.ts";
import { managedPolicyCode } from "../managed-policy-code.ts";
import { constructId } from "../names.ts";
import type { References } from "../references.ts";

type Attachment = ResourceOf<"attachment">;
type Principal = ResourceOf<"role"> | ResourceOf<"user">;

/** A policy of the plan is told to whom it belongs; any other is added to its principal. */
export function emitAttachment(attachment: Attachment, references: References): EmittedStatements {
  const { policy, principal } = attachment;
  const arn = "arn" in policy ? policy.arn : references.resource(policy).existing;
  if (arn !== undefined) {
    const owner = references.construct(principal);
    if (owner === undefined) throw new Error(`bug: nothing of ${attachment.id} is made`);
    const name = constructId(attachment.names.at(-1) ?? "");
    const imported = managedPolicyCode(arn, { scope: owner, id: name });
    return { statements: [statement(call(member(owner, "addManagedPolicy"), [imported]))] };
  }
  const own = "arn" in policy ? undefined : references.construct(policy);
  if (own === undefined)
    throw new Error(`bug: the policy of ${attachment.id} is of another account or region`);
  const attach = member(own, principal.kind === "role" ? "attachToRole" : "attachToUser");
  return { statements: [statement(call(attach, [principalCode(principal, own, references)]))] };
}

function principalCode(
  principal: Attachment["principal"],
  scope: Type,
  references: References,
): Code {
  const own = references.construct(principal);
  if (own !== undefined) return own;
  const { kind, name } = references.resource<"role" | "user">(principal);
  const type = member(iam, kind === "role" ? "Role" : "User");
  const from = member(type, kind === "role" ? "fromRoleName" : "fromUserName");
  return call(from, [scope, constructId(`${kind} ${name}`), name]);
}

/** The attachments that a role or user itself lists. */
export function readManagedPolicyArns(claims: Claims, principal: Principal): readonly Attachment[] {
  return claims.texts("ManagedPolicyArns").map((arn) => {
    // Two policies may have one name, in different paths or accounts.
    const names = [principal.kind, principal.names[0] ?? "", arn];
    return attachmentOf(claims, names, { kind: principal.kind, id: principal.id }, { arn });
  });
}

/** The attachments that a policy itself lists. */
export function readPrincipals(
  claims: Claims,
  policy: ResourceOf<"managed-policy">,
): readonly Attachment[] {
  const lists = [
    claims.references("Roles", "role", "name"),
    claims.references("Users", "user", "name"),
  ];
  return lists.flat().map(({ kind, id }) => {
    // AWS allows no colon in the name of a principal that exists already; every id has one.
    const colon = id.indexOf(":");
    const name = colon < 0 ? id : id.slice(colon + `:${kind}/`.length);
    const principal = { kind, id: colon < 0 ? `${kind}/${name}` : id };
    const names = [kind, name, policy.names[0] ?? ""];
    return attachmentOf(claims, names, principal, { kind: policy.kind, id: policy.id });
  });
}

function attachmentOf(
  { stack }: Claims,
  names: readonly string[],
  principal: Ref<"role" | "user">,
  policy: Attachment["policy"],
): Attachment {
  const { id } = identityOf(stack.account, "attachment", names);
  return { kind: "attachment", id, names, at: [], principal, policy };
}
