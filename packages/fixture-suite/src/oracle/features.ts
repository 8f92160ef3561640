import type { Principals } from "@cloister/model";
import type { Policy, PolicyStatement } from "@cloister/proof";
import type { Case } from "./cases.ts";

/** What of the policy language a case uses, each once. */
export function featuresOf({ call, context, policies }: Case): readonly string[] {
  const { caller, resourceAccount } = call;
  const all = policiesOf({ call, context, policies });
  const statements = all.flatMap((policy) => policy.statements);
  return [
    ...new Set([
      `caller: ${caller.kind}`,
      `service: ${call.action.split(":")[0] ?? ""}`,
      ...(caller.kind === "service"
        ? []
        : [caller.account === resourceAccount ? "same account" : "across accounts"]),
      ...(policies.boundary === undefined ? [] : ["permissions boundary"]),
      ...(policies.resource === undefined ? [] : [`resource policy: ${call.resourceKind}`]),
      ...(policies.endpoint === undefined ? [] : [`endpoint policy: ${policies.endpoint.type}`]),
      ...statements.flatMap(statementFeatures),
      ...statements.flatMap((statement) => conditionFeatures(statement, context)),
    ]),
  ];
}

/** Every policy of a case. */
export function policiesOf({ policies }: Case): readonly Policy[] {
  const { identity, boundary, resource, endpoint } = policies;
  return [...identity, ...[boundary, resource, endpoint?.policy].flatMap((policy) => policy ?? [])];
}

function statementFeatures(its: PolicyStatement): readonly string[] {
  const names = [...(its.actions ?? []), ...(its.notActions ?? [])];
  const resources = [...(its.resources ?? []), ...(its.notResources ?? [])];
  return [
    `effect: ${its.effect}`,
    ...(its.notActions === undefined ? [] : ["NotAction"]),
    ...(its.notResources === undefined ? [] : ["NotResource"]),
    ...(its.notPrincipals === undefined ? [] : ["NotPrincipal"]),
    ...(its.conditions === undefined ? [] : ["conditions"]),
    ...(names.some((name) => name.includes("*")) ? ["* in an action"] : []),
    ...(names.some((name) => name.includes("?")) ? ["? in an action"] : []),
    ...(resources.some((name) => name.includes("*")) ? ["* in a resource"] : []),
    ...(resources.some((name) => name.includes("?")) ? ["? in a resource"] : []),
    ...(resources.some((name) => name.includes("${aws:")) ? ["variable in a resource"] : []),
    ...principalFeatures(its.principals ?? its.notPrincipals ?? {}),
  ];
}

function principalFeatures({ aws = [], service = [] }: Principals): readonly string[] {
  return [
    ...(service.length > 0 ? ["principal: service"] : []),
    ...aws.map((name) => {
      if (name === "*") return "principal: everybody";
      if (/^\d{12}$/.test(name)) return "principal: account id";
      return name.endsWith(":root") ? "principal: account" : "principal: user or role";
    }),
  ];
}

function conditionFeatures(
  { conditions = {} }: PolicyStatement,
  context: Case["context"],
): readonly string[] {
  const held = new Map(Object.entries(context).map(([key, list]) => [key.toLowerCase(), list]));
  return Object.entries(conditions).flatMap(([operator, byKey]) => [
    `operator: ${operator.replace(/^.*:|IfExists$/g, "")}`,
    ...(operator.endsWith("IfExists") ? ["IfExists"] : []),
    ...(operator.includes(":") ? [operator.slice(0, operator.indexOf(":"))] : []),
    ...Object.entries(byKey).flatMap(([key, values]) => [
      presence(held.get(key.toLowerCase())),
      ...(values.some((value) => value.includes("${aws:")) ? ["variable in a condition"] : []),
    ]),
  ]);
}

function presence(values: readonly string[] | undefined): string {
  if (values === undefined) return "key: absent";
  return values.length === 1 ? "key: one value" : "key: several values";
}
