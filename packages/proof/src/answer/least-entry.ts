import { say } from "@cloister/texts";
import type { Principal } from "../permission/caller.ts";
import { madeIdsIn } from "../policy/made-id.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { readable } from "../flow/gate-reason.ts";
import type { World } from "../world.ts";
import type { LeastEntry } from "./excess.ts";
import { referenceText } from "./reference-text.ts";

/** The least policy of a principal as an entry of its account's policies, each statement on a line of its own. */
export function leastEntry(
  world: World,
  { placed }: Principal,
  statements: readonly PolicyStatement[],
): LeastEntry {
  const { kind, name: awsName, names } = placed.resource;
  const [name = ""] = names;
  const value = (text: string): string => valueText(world, placed, text);
  const lines = statements.map((statement) => `    - ${statementText(statement, value)}`);
  const strange = lines.some((line) => line.includes(foreign));
  return {
    under: `accounts.${placed.accountName}.policies`,
    yaml: [
      `${plainOrQuoted(`least-${name}`)}:`,
      // AWS takes fewer characters in names than the topology does.
      ...(awsName === name ? [] : [`  name: ${plainOrQuoted(`least-${awsName}`)}`]),
      `  principals: [${plainOrQuoted(`${kind}/${name}`)}]`,
      "  statements:",
      ...lines,
    ].join("\n"),
    ...(strange
      ? {
          note: say(
            "AWS makes the ids in `<id of …>` elsewhere: write them here once they are known.",
          ),
        }
      : {}),
  };
}

type ValueText = (text: string) => string;

function statementText(statement: PolicyStatement, value: ValueText): string {
  const { effect, actions = [], resources = [], conditions } = statement;
  const limits = Object.entries(conditions ?? {}).map(([operator, keys]) => {
    const said = Object.entries(keys).map(
      ([key, values]) => `${quoted(key)}: ${list(values, value)}`,
    );
    return `${operator}: { ${said.join(", ")} }`;
  });
  const fields = [
    `effect: ${effect}`,
    `actions: ${list(actions, quoted)}`,
    `resources: ${list(resources, value)}`,
    ...(limits.length === 0 ? [] : [`conditions: { ${limits.join(", ")} }`]),
  ];
  return `{ ${fields.join(", ")} }`;
}

function list(texts: readonly string[], value: ValueText): string {
  return `[${texts.map(value).join(", ")}]`;
}

const foreign = "<id of ";

/** An id that AWS makes is a reference where a program can pass it on: in the same account and Region. */
function valueText(world: World, home: Principal["placed"], text: string): string {
  const [id] = madeIdsIn(text);
  const placed = id && world.byId.get(id.resource);
  if (id === undefined || placed === undefined) return quoted(readable(text));
  const isWhole = id.end === text.length && (id.start === 0 || placed.resource.kind === "key");
  const isHere = placed.account === home.account && placed.region === home.region;
  if (!isWhole || !isHere) return quoted(readable(text));
  const reference = referenceText(world, id.resource);
  return `{ ref: ${plainOrQuoted(reference.slice(reference.indexOf(":") + 1))} }`;
}

function plainOrQuoted(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : quoted(text);
}

/** In YAML, as in JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
