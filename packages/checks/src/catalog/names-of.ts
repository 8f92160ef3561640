import type { Path, Plan, ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { namePlace } from "./name-place.ts";

type Thing = ResourceOf<"database"> | ResourceOf<"table">;

/** A name that the catalog gets from the topology. */
export interface CatalogName {
  readonly name: string;
  /** As a sentence begins: "Table `orders`". */
  readonly what: Text;
  readonly at: Path;
  readonly part?: "key" | "value";
}

/** The names of every database and table that is made; what exists is called what it is called. */
export function* namesOf(plan: Plan): Iterable<CatalogName & { readonly thing: Thing }> {
  for (const thing of resourcesOf(plan, "database")) {
    if (thing.existing !== undefined) continue;
    const what = say("Database `{{database}}`", { database: nameOf(thing) });
    yield { thing, name: thing.name, what, ...namePlace(thing) };
  }
  for (const thing of madeTables(plan)) {
    const what = say("Table `{{table}}`", { table: nameOf(thing) });
    yield { thing, name: thing.name, what, ...namePlace(thing) };
  }
}

/** Tables of databases that do not exist yet. */
export function madeTables(plan: Plan): readonly ResourceOf<"table">[] {
  return resourcesOf(plan, "table").filter(({ existing }) => existing === undefined);
}

/** A column or partition key, and where the topology writes it. */
export interface PlacedColumn {
  readonly name: string;
  readonly type: string;
  readonly at: Path;
  readonly isKey: boolean;
}

/** The columns of a table, its partition keys last. */
export function columnsOf(table: ResourceOf<"table">): readonly PlacedColumn[] {
  const placed = (
    list: ResourceOf<"table">["columns"],
    field: "columns" | "partitionKeys",
  ): readonly PlacedColumn[] =>
    list.map((column) => ({
      ...column,
      at: [...table.at, field, column.name],
      isKey: field === "partitionKeys",
    }));
  return [...placed(table.columns, "columns"), ...placed(table.partitionKeys, "partitionKeys")];
}
