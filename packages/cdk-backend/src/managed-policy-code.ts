import type { ResourceOf } from "@cloister/model";
import { call, identifier, member } from "@cloister/typescript-writer";
import type { Code, Type } from "@cloister/typescript-writer";
import { iam } from "./aws-cdk.ts";
import { importId } from "./names.ts";

const OF_AWS = /^arn:[^:]+:iam::aws:policy\/(.+)$/;

/** A managed policy that exists already: by name if it is AWS's own, by ARN under a scope if not. */
export function managedPolicyCode(
  arn: string,
  { scope, id }: { readonly scope: Type; readonly id: string },
): Code {
  const policies = member(iam, "ManagedPolicy");
  const [, name] = OF_AWS.exec(arn) ?? [];
  return name === undefined
    ? call(member(policies, "fromManagedPolicyArn"), [scope, id, arn])
    : call(member(policies, "fromAwsManagedPolicyName"), [name]);
}

/** The permissions boundary of a role or user; undefined if it has none. */
export function boundaryCode(principal: ResourceOf<"role"> | ResourceOf<"user">): Code | undefined {
  const { permissionsBoundary } = principal;
  if (permissionsBoundary === undefined) return undefined;
  const id = importId(principal, "permissions boundary");
  return managedPolicyCode(permissionsBoundary, { scope: identifier("this"), id });
}
