import {
  allOf,
  allOfKind,
  plainStatements,
  type PolicyStatement,
  type Verdict,
  type World,
} from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Cell, Table } from "../book/book.ts";
import { columns, distinct, inRow, tableOf, verdictInline } from "./cells.ts";
import { answerFor, callOf } from "./grant-asks.ts";
import { callsOfKey, meansKey } from "./grant-keys.ts";
import { holders, type GrantPair } from "./grant-pairs.ts";
import { holdersOf } from "./identities.ts";
import { toPolicy } from "./policy-json.ts";
import { actionsCell, conditionsCell, resourcesCell } from "./statement-cells.ts";

/** What grants permit beside what stands next to the policy of a bucket; in one account a single side is enough. */
export function otherGrants(world: World, pairs: readonly GrantPair[]): readonly Table[] {
  const rows = allOfKind(world, "managed-policy")
    .filter(({ resource }) => resource.at[2] === "grants")
    .flatMap(({ resource }): readonly (readonly Cell[])[] => {
      const shown = new Set(
        pairs.flatMap(({ policy, asking, key }) =>
          policy?.resource.id === resource.id ? [...asking, ...(key?.asking ?? [])] : [],
        ),
      );
      const others = plainStatements(world, resource.document).filter((one) => !shown.has(one));
      if (others.length === 0) return [];
      return [
        [
          [toPolicy(world, resource.id, { code: resource.name })],
          holdersOf(world, resource.id),
          others.map((statement) => inRow(actionsCell(statement))),
          distinct(others.flatMap((one) => [...resourcesCell(one), ...conditionsCell(one)])),
          [verdictInline(allOf(others.map((one) => verdictOf(world, resource.id, one))))],
        ],
      ];
    });
  return tableOf({
    name: "grant-list",
    columns: columns(
      say("Grant"),
      say("Principals"),
      say("Actions"),
      say("Resources and conditions"),
      say("Result"),
    ),
    rows,
  });
}

/** Whether all who hold it may do all that it says. */
function verdictOf(world: World, policy: string, statement: PolicyStatement): Verdict {
  const key = allOfKind(world, "key").find((one) => meansKey(world, one, statement));
  return allOf(
    holders(world, policy).flatMap((who) =>
      key === undefined
        ? verdictsOf(world, who, statement)
        : callsOfKey(world, key, [statement]).map((call) => answerFor(world, who, call).both),
    ),
  );
}

/** Of several resources each action means those that it knows: one of them must allow it. */
function verdictsOf(
  world: World,
  who: Parameters<typeof answerFor>[1],
  { actions = [], resources = [], conditions = {} }: PolicyStatement,
): readonly Verdict[] {
  const [first] = Object.values(conditions).flatMap((keys) => keys["s3:prefix"] ?? []);
  const prefix = first === undefined ? {} : { prefix: first };
  return actions.flatMap((action) => {
    const answers = resources.map(
      (resource) => answerFor(world, who, callOf(world, { action, resource, ...prefix })).both,
    );
    return answers.includes("allowed") ? ["allowed"] : answers;
  });
}
