import {
  allOfKind,
  closedText,
  excessOf,
  matrixCellText,
  matrixOf,
  referenceText,
  waysOut,
  type Excess,
  type Matrix,
  type World,
} from "@cloister/proof";
import { commas, say, verbatim, type Text } from "@cloister/texts";
import type { Cell, Section, Table } from "../book/book.ts";
import { code, columns, tableOf } from "./cells.ts";
import type { DocumentInput } from "./input.ts";

/** Who may use what, who may do too much, and which subnets are closed; undefined where there is nothing of it. */
export function access({ plan, world }: DocumentInput): Section | undefined {
  const matrix = matrixTable(matrixOf(world));
  const blocks = [
    ...matrix.map((table) => table),
    ...(matrix.length === 0
      ? []
      : [
          {
            is: "paragraph",
            text: say(
              'By permissions alone: whether the network lets a call through, the flows above prove. "some": objects of certain keys or tags only. "?": not known.',
            ),
          } as const,
        ]),
    ...excessTable(excessOf(plan)),
    ...closedTable(world),
  ];
  if (blocks.length === 0) return undefined;
  return { id: "access", title: say("Who may do what"), blocks, sections: [] };
}

/** The longer side stands in rows. */
function matrixTable({ columns: things, rows }: Matrix): readonly Table[] {
  if (things.length === 0 || rows.length === 0) return [];
  const cell = (row: number, column: number): Cell => {
    const found = rows[row]?.cells[column];
    return found === undefined ? [] : [matrixCellText(found, things[column])];
  };
  const title = say("Access matrix");
  const name = "matrix";
  return rows.length >= things.length
    ? tableOf({
        name,
        title,
        columns: [{ title: say("User or role") }, ...things.map((thing) => nameColumn(thing.name))],
        rows: rows.map((row, at) => [
          code(row.name),
          ...things.map((_, column) => cell(at, column)),
        ]),
      })
    : tableOf({
        name,
        title,
        columns: [{ title: say("Resource") }, ...rows.map((row) => nameColumn(row.name))],
        rows: things.map((thing, column) => [
          code(thing.name),
          ...rows.map((_, at) => cell(at, column)),
        ]),
      });
}

function nameColumn(name: string) {
  return { title: verbatim(name) };
}

const most = 4;

function excessTable(all: readonly Excess[]): readonly Table[] {
  return tableOf({
    name: "excess",
    title: say("Permissions beyond the declared flows"),
    columns: columns(
      say("User or role"),
      say("On resources of this design"),
      say("By statement of its policies"),
    ),
    rows: all.map(({ name, onResources, onEverything, besides }) => [
      code(name),
      short(
        onResources.map(({ resource, actions, some, perhaps }) => {
          const sure = actions.length + some.length;
          return sure === 0
            ? say("`{{resource}}`: {{actions}}, under conditions or not known", {
                resource,
                actions: actionCount(perhaps.length),
              })
            : say("`{{resource}}`: {{actions}}", { resource, actions: actionCount(sure) });
        }),
      ),
      short(
        [...onEverything, ...besides].map(({ policy, statement, actions }) =>
          say("{{policy}}, statement {{number}}: {{actions}}", {
            policy,
            number: statement,
            actions: firstOf(actions),
          }),
        ),
      ),
    ]),
  });
}

function actionCount(count: number): Text {
  return count === 1 ? say("1 action") : say("{{count}} actions", { count });
}

function firstOf(actions: readonly (string | Text)[]): Text {
  const shown = commas(
    actions.slice(0, most).map((action) => (typeof action === "string" ? `\`${action}\`` : action)),
  );
  const count = actions.length - most;
  return count > 0
    ? say("{{items}} and {{count}} more", { items: shown, count })
    : say("{{items}}", { items: shown });
}

function short(lines: readonly Text[]): Cell {
  if (lines.length === 0) return [say("none")];
  const count = lines.length - most;
  return count > 0 ? [...lines.slice(0, most), say("and {{count}} more", { count })] : [...lines];
}

/** The subnets of Studio, those that are isolated, and those that are expected to be closed. */
function closedTable(world: World): readonly Table[] {
  const ofStudio = new Set(
    allOfKind(world, "studio").flatMap(({ resource }) => resource.subnets.map(({ id }) => id)),
  );
  const subnets = allOfKind(world, "subnet").filter(
    ({ resource }) => ofStudio.has(resource.id) || resource.intent.tier === "isolated",
  );
  return tableOf({
    name: "closed",
    title: say("Ways from closed subnets to the internet"),
    columns: columns(
      say("Subnet"),
      say("Result"),
      say("Ways to the internet"),
      say("Reached without the internet"),
    ),
    rows: subnets.map(({ resource }) => {
      const { closed, ways, endpoints } = waysOut(world, resource.id);
      const services = [...new Set(endpoints.map(({ service }) => service))];
      return [
        code(referenceText(world, resource.id)),
        [{ verdict: closed, text: closedText(closed) }],
        ways.length === 0
          ? [say("none")]
          : ways.flatMap(({ hops }) => hops.map(({ reason }) => reason)),
        services.length === 0
          ? [say("nothing")]
          : services.map((service) => ({ code: service.replace(/^com\.amazonaws\.[^.]+\./, "") })),
      ];
    }),
  });
}
