import type { Declared } from "../declared.ts";
import type { Ref } from "../reference.ts";

/** A saved query of Athena. */
export interface NamedQuery extends Declared<"named-query"> {
  /** Where its unqualified names are looked up. */
  readonly database: Ref<"database">;
  readonly name: string;
  readonly queryDescription?: string;
  readonly sql: string;
  /** Absent: `primary`, which every account has. */
  readonly workgroup?: Ref<"workgroup">;
}
