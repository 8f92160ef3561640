import { say } from "@cloister/texts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import type { RoleInput } from "../../topology/identity.ts";
import type { Conditions, PolicyDocument, Statement } from "../policy-document.ts";
import { resolvePolicy } from "./policy.ts";
import { principalArn } from "./principals.ts";
import type { Scope } from "./sink.ts";

type TrustInput = NonNullable<RoleInput["trust"]>;
type TrustEntry = Exclude<TrustInput, string | readonly unknown[]>;

/** The trust policy of a role, from its short forms and its raw statements. */
export function trustOf(
  scope: Scope,
  roleName: string,
  input: RoleInput,
  at: Path,
): PolicyDocument {
  if (input.trust === undefined && input.trustStatements.length === 0 && !input.existing) {
    scope.sink.report({
      code: "identity/role-without-trust",
      severity: "error",
      message: say("Role `{{roleName}}` says nothing of who may assume it.", { roleName }),
      at,
      help: say(
        "Add `trust:`, for example `trust: sagemaker` or `trust: { principal: user/NAME, mfa: true }`.",
      ),
    });
  }
  const trust = input.trust ?? [];
  const entries = Array.isArray(trust) ? trust : [trust];
  const short = entries.flatMap((entry, index) => {
    const place = Array.isArray(trust) ? [...at, "trust", index] : [...at, "trust"];
    return trustStatement(
      scope,
      roleName,
      typeof entry === "string" ? shortForm(entry) : entry,
      place,
    );
  });
  const raw = resolvePolicy(scope, input.trustStatements, {
    at: [...at, "trustStatements"],
    kind: "trust",
    region: scope.region,
    own: [],
  });
  return { statements: [...short, ...raw.statements] };
}

/** `sagemaker` is a service; what has a slash, a colon or 12 digits is a principal. */
function shortForm(text: string): TrustEntry {
  return /[/:]|^\d{12}$/.test(text) ? { principal: text } : { service: text };
}

function trustStatement(scope: Scope, roleName: string, entry: TrustEntry, at: Path): Statement[] {
  const { service, principal, mfa, externalId } = entry;
  if ((service === undefined) === (principal === undefined)) {
    scope.sink.report({
      code: "identity/trust-entry",
      severity: "error",
      message: say("An entry of `trust` names either a `service` or a `principal`."),
      at,
      help: say("Write exactly one of the two."),
    });
    return [];
  }
  const conditions: Record<string, Record<string, readonly string[]>> = {};
  if (mfa) conditions["Bool"] = { "aws:MultiFactorAuthPresent": ["true"] };
  if (externalId !== undefined) conditions["StringEquals"] = { "sts:ExternalId": [externalId] };
  const when: { readonly conditions?: Conditions } =
    Object.keys(conditions).length === 0 ? {} : { conditions };
  if (service !== undefined) {
    const actions =
      service.startsWith("sagemaker") && setsSourceIdentity(scope, roleName)
        ? ["sts:AssumeRole", "sts:SetSourceIdentity"]
        : ["sts:AssumeRole"];
    return [
      {
        effect: "Allow",
        principals: { service: [service.includes(".") ? service : `${service}.amazonaws.com`] },
        actions,
        ...when,
      },
    ];
  }
  const arn =
    principal === undefined
      ? undefined
      : principalArn(scope, principal, typeof entry === "object" ? [...at, "principal"] : at);
  return arn === undefined
    ? []
    : [{ effect: "Allow", principals: { aws: [arn] }, actions: ["sts:AssumeRole"], ...when }];
}

/** A Studio that passes on its users' names needs the right to do so. */
function setsSourceIdentity({ account }: Scope, roleName: string): boolean {
  return Object.values(account.studios).some(
    ({ sourceIdentity, executionRole, profiles }) =>
      sourceIdentity &&
      [
        executionRole,
        ...(Array.isArray(profiles)
          ? []
          : Object.values(profiles).map((profile) => profile.executionRole)),
      ].some((role) => role !== undefined && role.slice(role.lastIndexOf("/") + 1) === roleName),
  );
}
