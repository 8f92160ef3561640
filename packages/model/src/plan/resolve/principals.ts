import type { Path } from "../../diagnostics/diagnostic.ts";
import type { Principals } from "../policy-document.ts";
import { arnOfEntry } from "./arns.ts";
import { scalarsOf } from "./one-or-many.ts";
import { lookUp, type Scope } from "./sink.ts";

/** Principals as IAM groups them. Accounts, users and roles become ARNs. */
export function resolvePrincipals(
  scope: Scope,
  input: string | readonly string[] | undefined,
  at: Path,
): Principals | "unresolved" | undefined {
  if (input === undefined) return undefined;
  const aws: string[] = [];
  const service: string[] = [];
  const federated: string[] = [];
  for (const { value: text, place } of scalarsOf<string>(input, at)) {
    if (/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(text)) {
      service.push(text);
      continue;
    }
    if (PROVIDER.test(text)) {
      federated.push(text);
      continue;
    }
    const arn = principalArn(scope, text, place);
    if (arn === undefined) return "unresolved";
    aws.push(arn);
  }
  return {
    ...(aws.length > 0 ? { aws } : {}),
    ...(service.length > 0 ? { service } : {}),
    ...(federated.length > 0 ? { federated } : {}),
  };
}

// An identity provider is no principal of AWS's own.
const PROVIDER = /^arn:[^:]+:iam::\d{12}:(?:saml|oidc)-provider\//;

/** The ARN that a principal stands for: `*`, an ARN, 12 digits, `account/NAME`, a user or a role. */
export function principalArn(scope: Scope, text: string, at: Path): string | undefined {
  if (text === "*" || text.startsWith("arn:")) return text;
  if (/^\d{12}$/.test(text)) return `arn:${scope.partition}:iam::${text}:root`;
  if (text.startsWith("account/")) {
    const account = scope.topology.accounts[text.slice("account/".length)];
    if (account !== undefined) return `arn:${scope.partition}:iam::${account.id}:root`;
  }
  const entry = lookUp(scope, ["role", "user"], text, { at });
  return entry === undefined ? undefined : arnOfEntry(scope.topology, entry);
}
