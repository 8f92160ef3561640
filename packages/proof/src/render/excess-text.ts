import { escapeUnprintable } from "@cloister/model";
import type { Excess, ExcessStatement } from "../answer/excess.ts";
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
  return all.flatMap((excess, index) => [
    ...(index === 0 ? [] : [""]),
    style.strong(escapeUnprintable(excess.name)),
    ...beyondLines(excess, width),
    ...leastLines(excess, width),
  ]);
}

function beyondLines(
  { onResources, onEverything, besides }: Excess,
  width: number,
): readonly string[] {
  if (onResources.length + onEverything.length + besides.length === 0)
    return ["  It may do nothing beyond its declared flows."];
  const sure = onResources.flatMap(({ resource, actions, some }) => [
    ...(actions.length === 0 ? [] : [`${someOf(actions)} on ${resource}`]),
    ...(some.length === 0 ? [] : [`${someOf(some)} on some objects of ${resource}`]),
  ]);
  const perhaps = onResources.flatMap(({ resource, perhaps: actions }) =>
    actions.length === 0 ? [] : [`${someOf(actions)} on ${resource}`],
  );
  return [
    ...listLines("Beyond its declared flows it may:", sure, width),
    ...listLines(
      `${sure.length === 0 ? "Beyond its declared flows it may" : "It may also"}, under conditions or if what is not known allows it:`,
      perhaps,
      width,
    ),
    ...listLines(
      "Statements that speak of every resource allow what no flow of it needs:",
      onEverything.map(statementText),
      width,
    ),
    ...listLines(
      "Other statements allow more than its flows need, of less weight or on other resources:",
      besides.map(statementText),
      width,
    ),
  ];
}

function statementText({ policy, statement, actions, conditional }: ExcessStatement): string {
  return `${policy}, statement ${statement}: ${someOf(actions)}${conditional ? ", under a condition" : ""}`;
}

function listLines(head: string, items: readonly string[], width: number): readonly string[] {
  if (items.length === 0) return [];
  return [...hanging("  ", head, width), ...items.flatMap((item) => hanging("  - ", item, width))];
}

/** The entry in lines as they are, because they are to be copied. */
function leastLines({ entry, unserved }: Excess, width: number): readonly string[] {
  const [reason, ...more] = unserved;
  const others =
    more.length === 0
      ? ""
      : ` (and ${more.length} more such ${more.length === 1 ? "reason" : "reasons"})`;
  const stopped = (who: string): readonly string[] =>
    reason === undefined ? [] : hanging("  ", `${who}: ${reason}${others}`, width);
  if (entry === undefined) {
    return reason === undefined
      ? ["  No declared flow is its own, so it needs no policy."]
      : stopped("No policy of its own serves its declared flows");
  }
  const { under, yaml } = entry;
  return [
    `  The least policy ${reason === undefined ? "that serves" : "for"} its declared flows, under ${escapeUnprintable(under)}:`,
    ...yaml.split("\n").map((line) => `    ${escapeUnprintable(line)}`),
    ...stopped("It alone does not serve them all"),
  ];
}

function someOf(actions: readonly string[]): string {
  const more = actions.length - mostActions;
  const shown = actions.slice(0, mostActions).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
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
