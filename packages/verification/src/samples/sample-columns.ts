import type { ResourceOf } from "@cloister/model";
import { readHiveType, type HiveType } from "./hive-type.ts";

export interface SampleColumn {
  /** As the catalog holds it: in lower case. */
  readonly name: string;
  readonly type: HiveType;
}

/** The columns that are in the objects of a table, or the names of those whose types nobody reads. */
export function sampleColumns({
  columns,
}: ResourceOf<"table">):
  | { readonly columns: readonly SampleColumn[] }
  | { readonly unread: readonly string[] } {
  const found: SampleColumn[] = [];
  const unread: string[] = [];
  for (const { name, type: text } of columns) {
    const type = readHiveType(text);
    if (type === undefined) unread.push(name);
    else found.push({ name: name.toLowerCase(), type });
  }
  return unread.length > 0 ? { unread } : { columns: found };
}
