import type { Path, ResourceOf, Topology } from "@cloister/model";
import type { Subject } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { tableNames, type TableName } from "./table-names.ts";

/** A saved query, with the tables that it names. */
export interface Query {
  readonly resource: ResourceOf<"named-query">;
  /** The topology's name for it. */
  readonly name: string;
  readonly sql: string;
  /** Where its SQL is written. */
  readonly at: Path;
  readonly tables: readonly TableName[];
}

const known = new WeakMap<Topology, readonly Query[]>();

/** Every saved query. Read once, because several checks ask. */
export function queriesOf({ topology, plan }: Subject): readonly Query[] {
  const found = known.get(topology);
  if (found !== undefined) return found;
  const queries = resourcesOf(plan, "named-query").map((resource): Query => {
    const { sql, at } = resource;
    const [, account = "", , database = "", , name = ""] = at;
    const written = topology.accounts[account]?.databases[database]?.queries[name];
    return {
      resource,
      name: nameOf(resource),
      sql,
      at: typeof written === "string" ? at : [...at, "sql"],
      tables: tableNames(sql),
    };
  });
  known.set(topology, queries);
  return queries;
}
