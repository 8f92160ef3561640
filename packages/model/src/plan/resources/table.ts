import type { Declared, MayExist } from "../declared.ts";
import type { Ref } from "../reference.ts";

export interface Column {
  readonly name: string;
  /** A Hive type: `bigint`, `array<string>`. */
  readonly type: string;
}

/** An external table of the Glue Data Catalog. */
export interface Table extends Declared<"table">, MayExist {
  readonly database: Ref<"database">;
  readonly name: string;
  readonly tableDescription?: string;
  readonly location: string;
  readonly format: "parquet" | "orc" | "avro" | "json" | "csv";
  readonly columns: readonly Column[];
  readonly partitionKeys: readonly Column[];
  /** Table parameters without `classification`, which follows from the format; keys in code unit order. */
  readonly parameters: Readonly<Record<string, string>>;
}
