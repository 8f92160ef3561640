import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type NamedQuery = ResourceOf<"named-query">;

export const namedQueryForm: Form = {
  kind: "named-query",
  noun: "NamedQuery",
  classes: [awsClass("athena", "NamedQuery")],
  values: { id: ["id"] },
};

export function emitNamedQuery(query: NamedQuery, references: References): Emitted {
  return emitted({
    class: namedQueryForm.classes[0],
    args: {
      name: query.name,
      description: query.queryDescription,
      database: references.value(query.database, "name"),
      workgroup: query.workgroup && references.value(query.workgroup, "name"),
      query: query.sql,
    },
  });
}

export function readNamedQuery(claims: Claims): NamedQuery {
  return {
    ...claims.declared("named-query"),
    database: claims.reference("database", "database", "name"),
    name: claims.text("name"),
    ...present({
      queryDescription: claims.optionalText("description"),
      workgroup: claims.optionalReference("workgroup", "workgroup", "name"),
    }),
    sql: claims.text("query"),
  };
}
