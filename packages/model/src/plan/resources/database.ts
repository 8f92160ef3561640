import type { Declared, MayExist } from "../declared.ts";

/** A database of the account's Glue Data Catalog. */
export interface Database extends Declared<"database">, MayExist {
  readonly name: string;
  readonly databaseDescription?: string;
}
