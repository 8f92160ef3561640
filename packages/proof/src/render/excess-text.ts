import { escapeUnprintable, type Principals } from "@cloister/model";
import { commas, say, type Text, type Value } from "@cloister/texts";
import type { Excess, ExcessStatement, LeastEntry } from "../answer/excess.ts";
import { readable } from "../flow/gate-reason.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { hanging } from "./wrap.ts";

type ExcessRendering = Pick<Rendering, "style" | "width" | "language">;

const mostActions = 8;

/** What every principal may do beyond its declared flows, and the least policy that serves them. */
export function excessText(all: readonly Excess[], rendering: ExcessRendering): readonly string[] {
  const { style } = rendering;
  if (all.length === 0) return [wordsIn(rendering)(say("The topology has no users and no roles."))];
  return all.flatMap((excess, index) => [
    ...(index === 0 ? [] : [""]),
    style.strong(escapeUnprintable(excess.name)),
    ...beyondLines(excess, rendering),
    ...leastLines(excess, rendering),
  ]);
}

function beyondLines(
  { onResources, onEverything, besides }: Excess,
  rendering: ExcessRendering,
): readonly string[] {
  if (onResources.length + onEverything.length + besides.length === 0)
    return [`  ${wordsIn(rendering)(say("It may do nothing beyond its declared flows."))}`];
  const sure = onResources.flatMap(({ resource, actions, some }) => [
    ...(actions.length === 0
      ? []
      : [say("{{actions}} on {{resource}}", { actions: someOf(actions), resource })]),
    ...(some.length === 0
      ? []
      : [
          say("{{actions}} on some objects of {{resource}}", {
            actions: someOf(some),
            resource,
          }),
        ]),
  ]);
  const perhaps = onResources.flatMap(({ resource, perhaps: actions }) =>
    actions.length === 0
      ? []
      : [say("{{actions}} on {{resource}}", { actions: someOf(actions), resource })],
  );
  return [
    ...listLines(say("Beyond its declared flows it may:"), sure, rendering),
    ...listLines(
      sure.length === 0
        ? say(
            "Beyond its declared flows it may, under conditions or if what is not known allows it:",
          )
        : say("It may also, under conditions or if what is not known allows it:"),
      perhaps,
      rendering,
    ),
    ...listLines(
      say("Statements that speak of every resource allow what no flow of it needs:"),
      onEverything.map(statementText),
      rendering,
    ),
    ...listLines(
      say("Other statements allow more than its flows need, of less weight or on other resources:"),
      besides.map(statementText),
      rendering,
    ),
  ];
}

function statementText({ policy, statement, actions, conditional }: ExcessStatement): Text {
  const names = { policy, number: statement, actions: someOf(actions) };
  return conditional
    ? say("{{policy}}, statement {{number}}: {{actions}}, under a condition", names)
    : say("{{policy}}, statement {{number}}: {{actions}}", names);
}

function listLines(
  head: Text,
  items: readonly Text[],
  rendering: ExcessRendering,
): readonly string[] {
  if (items.length === 0) return [];
  const words = wordsIn(rendering);
  return [
    ...hanging("  ", words(head), rendering),
    ...items.flatMap((item) => hanging("  - ", words(item), rendering)),
  ];
}

/** The entry in lines as they are, because they are to be copied. */
function leastLines({ entry, unserved }: Excess, rendering: ExcessRendering): readonly string[] {
  const words = wordsIn(rendering);
  const reason = unservedText(unserved);
  if (entry === undefined) {
    return reason === undefined
      ? [`  ${words(say("No declared flow is its own, so it needs no policy."))}`]
      : hanging(
          "  ",
          words(say("No policy of its own serves its declared flows: {{reason}}", { reason })),
          rendering,
        );
  }
  const place = { place: entry.under };
  const head =
    reason === undefined
      ? say("The least policy that serves its declared flows, under {{place}}:", place)
      : say("The least policy for its declared flows, under {{place}}:", place);
  const yaml = entryYaml(entry, rendering).split("\n");
  return [
    `  ${escapeUnprintable(words(head))}`,
    ...yaml.map((line) => `    ${escapeUnprintable(line)}`),
    ...(reason === undefined
      ? []
      : hanging(
          "  ",
          words(say("It alone does not serve them all: {{reason}}", { reason })),
          rendering,
        )),
  ];
}

/** The first of the reasons, and how many there are. */
function unservedText([reason, ...more]: readonly Text[]): Text | undefined {
  if (reason === undefined || more.length === 0) return reason;
  return more.length === 1
    ? say("{{reason}} (and 1 more such reason)", { reason })
    : say("{{reason}} (and {{count}} more such reasons)", { reason, count: more.length });
}

/** An entry with its note. */
export function entryYaml({ yaml, note }: LeastEntry, page: Pick<Rendering, "language">): string {
  return note === undefined ? yaml : `# ${wordsIn(page)(note)}\n${yaml}`;
}

function someOf(actions: readonly (string | Text)[]): Value {
  const shown = commas(actions.slice(0, mostActions));
  const count = actions.length - mostActions;
  return count > 0 ? say("{{items}} and {{count}} more", { items: shown, count }) : shown;
}

/** As IAM writes it; ids that AWS makes are called by the resource they will be of. */
export function policyJson(statements: readonly PolicyStatement[]) {
  return {
    Version: "2012-10-17",
    Statement: statements.map((statement) => {
      const { sid, effect, principals, notPrincipals, actions, notActions } = statement;
      const { resources, notResources, conditions } = statement;
      return {
        ...(sid === undefined ? {} : { Sid: sid }),
        Effect: effect,
        ...(principals === undefined ? {} : { Principal: principalsJson(principals) }),
        ...(notPrincipals === undefined ? {} : { NotPrincipal: principalsJson(notPrincipals) }),
        ...(actions === undefined ? {} : { Action: actions }),
        ...(notActions === undefined ? {} : { NotAction: notActions }),
        ...(resources === undefined ? {} : { Resource: resources.map(readable) }),
        ...(notResources === undefined ? {} : { NotResource: notResources.map(readable) }),
        ...(conditions === undefined ? {} : { Condition: readableConditions(conditions) }),
      };
    }),
  };
}

function principalsJson({ aws, service, federated }: Principals) {
  return {
    ...(aws === undefined ? {} : { AWS: aws.map(readable) }),
    ...(service === undefined ? {} : { Service: service }),
    ...(federated === undefined ? {} : { Federated: federated }),
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
