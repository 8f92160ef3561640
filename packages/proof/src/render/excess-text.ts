import { escapeUnprintable } from "@cloister/model";
import type { Excess } from "../answer/excess.ts";
import { readable } from "../flow/gate-reason.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import type { Rendering } from "./rendering.ts";
import { hanging } from "./wrap.ts";

const mostActions = 8;

/** What every principal may do beyond its declared flows, and the least policy that serves them. */
export function excessText(
  all: readonly Excess[],
  { style, width }: Pick<Rendering, "style" | "width">,
): readonly string[] {
  if (all.length === 0) return ["The topology has no users and no roles."];
  return all.flatMap(({ name, onResources, onEverything, least }, index) => [
    ...(index === 0 ? [] : [""]),
    style.strong(escapeUnprintable(name)),
    ...(onResources.length + onEverything.length === 0
      ? ["  It may do nothing beyond its declared flows."]
      : []),
    ...(onResources.length === 0 ? [] : ["  Beyond its declared flows it may:"]),
    ...onResources.flatMap(({ resource, actions }) =>
      hanging("  - ", `${someOf(actions)} on ${resource}`, width),
    ),
    ...(onEverything.length === 0
      ? []
      : ["  Statements that speak of every resource allow what no flow of it needs:"]),
    ...onEverything.flatMap(({ policy, statement, actions, conditional }) =>
      hanging(
        "  - ",
        `${policy}, statement ${statement}: ${someOf(actions)}${conditional ? ", under a condition" : ""}`,
        width,
      ),
    ),
    ...(least.length === 0
      ? ["  No declared flow is its own, so it needs no policy."]
      : [
          "  The least policy that serves its declared flows:",
          ...least.flatMap((statement) => hanging("  - ", statementText(statement), width)),
        ]),
  ]);
}

function someOf(actions: readonly string[]): string {
  const more = actions.length - mostActions;
  const shown = actions.slice(0, mostActions).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function statementText({ effect, actions = [], resources = [], conditions = {} }: PolicyStatement) {
  const limits = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => `${key} ${operator} ${values.join(", ")}`),
  );
  const when = limits.length === 0 ? "" : ` if ${limits.join(" and ")}`;
  return readable(`${effect} ${actions.join(", ")} on ${resources.join(", ")}${when}`);
}

/** As IAM writes it; ids that AWS makes are called by the resource they will be of. */
export function policyJson(statements: readonly PolicyStatement[]) {
  return {
    Version: "2012-10-17",
    Statement: statements.map((statement) => {
      const { sid, effect, actions, notActions, resources, notResources, conditions } = statement;
      return {
        ...(sid === undefined ? {} : { Sid: sid }),
        Effect: effect,
        ...(actions === undefined ? {} : { Action: actions }),
        ...(notActions === undefined ? {} : { NotAction: notActions }),
        ...(resources === undefined ? {} : { Resource: resources.map(readable) }),
        ...(notResources === undefined ? {} : { NotResource: notResources.map(readable) }),
        ...(conditions === undefined ? {} : { Condition: readableConditions(conditions) }),
      };
    }),
  };
}

function readableConditions(conditions: NonNullable<PolicyStatement["conditions"]>) {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, values.map(readable)])),
    ]),
  );
}
