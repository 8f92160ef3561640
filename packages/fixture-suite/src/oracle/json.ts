import type { Principals } from "@cloister/model";
import type { Policy, PolicyStatement } from "@cloister/proof";

type Json = Readonly<Record<string, unknown>>;

/** The policy as AWS reads it. */
export function jsonOf({ statements }: Policy): Json {
  return { Version: "2012-10-17", Statement: statements.map(statementJson) };
}

/** As `jsonOf`; an endpoint's policy names everybody by a bare star. */
export function endpointJsonOf({ statements }: Policy): Json {
  return {
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({ ...statementJson(statement), Principal: "*" })),
  };
}

function statementJson(its: PolicyStatement): Json {
  return {
    Effect: its.effect,
    ...(its.principals === undefined ? {} : { Principal: principalJson(its.principals) }),
    ...(its.notPrincipals === undefined ? {} : { NotPrincipal: principalJson(its.notPrincipals) }),
    ...(its.actions === undefined ? {} : { Action: its.actions }),
    ...(its.notActions === undefined ? {} : { NotAction: its.notActions }),
    ...(its.resources === undefined ? {} : { Resource: its.resources }),
    ...(its.notResources === undefined ? {} : { NotResource: its.notResources }),
    ...(its.conditions === undefined ? {} : { Condition: its.conditions }),
  };
}

function principalJson({ aws, service, federated }: Principals): Json {
  return {
    ...(aws === undefined ? {} : { AWS: aws }),
    ...(service === undefined ? {} : { Service: service }),
    ...(federated === undefined ? {} : { Federated: federated }),
  };
}
