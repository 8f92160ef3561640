import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { Form } from "./form.ts";

type Database = ResourceOf<"database">;

export const databaseForm: Form = {
  kind: "database",
  noun: "Database",
  classes: [awsClass("glue", "CatalogDatabase")],
  values: { name: ["name"], arn: ["arn"] },
};

export function emitDatabase(database: Database): Emitted {
  return emitted({
    class: databaseForm.classes[0],
    args: { name: database.name, description: database.databaseDescription },
  });
}

export function readDatabase(claims: Claims): Database {
  return {
    ...claims.declared("database"),
    name: claims.text("name"),
    ...present({ databaseDescription: claims.optionalText("description") }),
  };
}
