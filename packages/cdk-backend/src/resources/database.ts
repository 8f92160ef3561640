import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { identifier, member, object } from "@cloister/typescript-writer";
import { glue } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type Database = ResourceOf<"database">;

export const databaseForm: Form = {
  kind: "database",
  scope: "Databases",
  noun: "Database",
  construct: member(glue, "CfnDatabase"),
  types: ["AWS::Glue::Database"],
  level: "L1",
  values: { name: { property: "ref", template: ["Ref"] } },
};

export function emitDatabase(database: Database, _references: References): EmittedConstruct {
  return {
    construct: databaseForm.construct,
    props: {
      catalogId: member(identifier("this"), "account"),
      databaseInput: object({ name: database.name, description: database.databaseDescription }),
    },
  };
}

export function readDatabase(claims: Claims): Database {
  claims.choice("CatalogId", [claims.stack.account]);
  const input = claims.object("DatabaseInput");
  return {
    ...claims.declared("database"),
    name: input?.text("Name") ?? "",
    ...present({ databaseDescription: input?.optionalText("Description") }),
  };
}
