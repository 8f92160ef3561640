import type { Verdict } from "../verdict.ts";

/** Who may use what: permissions alone, from outside every VPC and without the ways that flows take. */
export interface Matrix {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** The plan's id. */
  readonly id: string;
  readonly kind: "bucket" | "table" | "workgroup";
  /** As references are written: `y:bucket/s3bucket-yyyy`. */
  readonly name: string;
}

export interface Row {
  /** The plan's id of a user or role. */
  readonly id: string;
  /** As references are written: `x:role/access-role`. */
  readonly name: string;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

/** Whether some of it may be read, and written; for a workgroup `read` is running queries, and nothing is written. */
export interface Cell {
  readonly read: Verdict;
  readonly write: Verdict;
  /** The uses that reach some objects only, such as those of certain keys or tags. */
  readonly partly?: readonly ("read" | "write")[];
}
