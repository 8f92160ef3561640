import {
  hopRow,
  legRows,
  waysOut,
  type Expected,
  type HopRow,
  type Leg,
  type Proven,
} from "@cloister/proof";
import { commas, say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Inline, Table } from "../book/book.ts";
import { columns, inRow, tableOf, verdictInline } from "./cells.ts";
import { flowId } from "./expectation-text.ts";
import type { DocumentInput } from "./input.ts";
import { placeInline } from "./places.ts";
import { policySectionOf } from "./policy-json.ts";

/** Where a leg was shown first, by all that is said of it. */
export type SeenLegs = Map<string, { readonly flow: number; readonly leg: number }>;

type Row = readonly [what: Cell, verdict: Cell, why: Cell, at: Cell];

interface Shown {
  readonly one: Expected;
  /** From 0. */
  readonly index: number;
  readonly seen: SeenLegs;
}

/** Every leg of a proof, and what decides it; a leg that was shown before is only named. */
export function proofTable(input: DocumentInput, shown: Shown): readonly Table[] {
  const { one, index } = shown;
  const name = `proof-${index + 1}`;
  const titles = columns(say("Decided by"), say("Verdict"), say("Why"), say("Written at"));
  const { proof } = one;
  if (proof === undefined) {
    const rows = merged(rowsWithoutLegs(input, one).map((row) => cellsOf(input, row)));
    return tableOf({ name, columns: titles, rows });
  }
  return tableOf({
    name,
    columns: [{ title: say("Leg"), align: "right" }, ...titles],
    rows: proof.legs.flatMap((leg, at) =>
      rowsOfLeg(input, { leg, proof }, { ...shown, at }).map((row) => [
        [verbatim(String(at + 1))],
        ...row,
      ]),
    ),
  });
}

/** Of a closed subnet, all that routes its traffic; else what decides. */
function rowsWithoutLegs({ world }: DocumentInput, one: Expected): readonly HopRow[] {
  const { expectation, deciding } = one;
  return expectation.kind === "closed"
    ? waysOut(world, expectation.subnet.id).proof.map(hopRow)
    : deciding.map(hopRow);
}

interface ShownLeg {
  readonly leg: Leg;
  readonly proof: Proven;
}

function rowsOfLeg(
  input: DocumentInput,
  { leg, proof }: ShownLeg,
  { index, at, seen }: Shown & { readonly at: number },
): readonly Row[] {
  const judged = proof.judged.find((one) => one.leg === leg);
  const rows = merged(legRows(leg, judged, { isFull: false }).map((row) => cellsOf(input, row)));
  const between = inRow([leg.from, leg.to], " → ");
  const key = JSON.stringify([proof.flow.who.id, between, leg.does, rows]);
  const before = seen.get(key);
  if (before === undefined) seen.set(key, { flow: index, leg: at });
  const first = before ?? { flow: index, leg: at };
  const isRepeated = first.flow !== index;
  const head: Row = [
    [say("leg")],
    [verdictInline(leg.verdict)],
    [between, ...actionsLine(leg), ...(isRepeated ? [sameAs(first)] : [])],
    [],
  ];
  return isRepeated ? [head] : [head, ...rows];
}

function sameAs({ flow, leg }: { readonly flow: number; readonly leg: number }): Inline {
  return {
    link: flowId(flow),
    text: say("The same as leg {{leg}} of flow {{flow}}.", { leg: leg + 1, flow: flow + 1 }),
  };
}

/** What is said by one policy in one place stands in one row. */
function merged(rows: readonly Row[]): readonly Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) {
    const [what, verdict, why, at] = row;
    const key = JSON.stringify([what, verdict, at]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? row : [what, verdict, [...known[2], ...why], at]);
  }
  return [...groups.values()];
}

const mostActions = 6;

/** What is called in a leg; a start is no action. */
function actionsLine({ does, starts }: Leg): Cell {
  if (starts !== undefined || does === "") return [];
  const actions = does.split(", ");
  const items = commas(actions.slice(0, mostActions).map((action) => `\`${action}\``));
  const count = actions.length - mostActions;
  const text: Text =
    count > 0 ? say("{{items}} and {{count}} more", { items, count }) : say("{{items}}", { items });
  return [text];
}

function cellsOf(input: DocumentInput, row: HopRow): Row {
  const { label, layer, verdict, reason, at, resource = "", details = [] } = row;
  // What lacks a policy is shown as well, and a role's own one says who may become it.
  const isHolder = input.world.byId.get(resource)?.resource.kind === "role";
  const link =
    layer === "trust-policy" || !isHolder ? policySectionOf(input.world, resource) : undefined;
  const links: readonly Inline[] = link === undefined ? [] : [{ link, text: say("the policy") }];
  return [
    [label],
    [verdictInline(verdict)],
    [reason, ...details.map((detail) => detail.reason)],
    [...(at === undefined ? [] : [placeInline(input, at)]), ...links],
  ];
}
