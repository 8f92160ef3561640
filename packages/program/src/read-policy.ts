import type { Conditions, PolicyDocument, Principals, Statement } from "@cloister/model";
import { present } from "./present.ts";
import type { Properties } from "./properties.ts";

/** The IAM policy that a property holds. Undefined if there is none. */
export function readPolicy(owner: Properties, property: string): PolicyDocument | undefined {
  const document = owner.object(property);
  if (document === undefined) return undefined;
  if (document.text("Version") !== "2012-10-17") {
    document.report("Version", "It is not the version 2012-10-17.");
  }
  return { statements: document.objects("Statement").map(readStatement) };
}

function readStatement(statement: Properties): Statement {
  const effect = statement.text("Effect");
  if (effect !== "Allow" && effect !== "Deny") {
    statement.report("Effect", "It is neither `Allow` nor `Deny`.");
  }
  const optional = <T>(property: string, read: (property: string) => T) =>
    statement.has(property) ? read(property) : undefined;
  return {
    effect: effect === "Deny" ? "Deny" : "Allow",
    ...present({
      sid: statement.optionalText("Sid"),
      principals: optional("Principal", (property) => readPrincipals(statement, property)),
      notPrincipals: optional("NotPrincipal", (property) => readPrincipals(statement, property)),
      actions: optional("Action", statement.texts),
      notActions: optional("NotAction", statement.texts),
      resources: optional("Resource", statement.values),
      notResources: optional("NotResource", statement.values),
      conditions: optional("Condition", () => readConditions(statement)),
    }),
  };
}

function readPrincipals(statement: Properties, property: string): Principals {
  if (statement.isText(property)) {
    // `*` alone means the same as `{ "AWS": "*" }`.
    if (statement.text(property) !== "*") statement.report(property, "It is not `*`.");
    return { aws: ["*"] };
  }
  const principals = statement.object(property);
  if (principals === undefined) return {};
  const list = (name: string) => (principals.has(name) ? principals.texts(name) : undefined);
  return present({ aws: list("AWS"), service: list("Service"), federated: list("Federated") });
}

function readConditions(statement: Properties): Conditions {
  const operators = statement.object("Condition");
  return Object.fromEntries(
    (operators?.names ?? []).map((operator) => {
      const keys = operators?.object(operator);
      const entries = (keys?.names ?? []).map((key) => [key, keys?.values(key) ?? []] as const);
      return [operator, Object.fromEntries(entries)] as const;
    }),
  );
}
