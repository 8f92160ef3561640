import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { member } from "@cloister/typescript-writer";
import { athena } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import type { Form } from "./form.ts";

type NamedQuery = ResourceOf<"named-query">;

export const namedQueryForm: Form = {
  kind: "named-query",
  scope: "NamedQueries",
  noun: "NamedQuery",
  construct: member(athena, "CfnNamedQuery"),
  types: ["AWS::Athena::NamedQuery"],
  level: "L1",
  values: { id: { property: "attrNamedQueryId", template: ["NamedQueryId"] } },
};

export function emitNamedQuery(query: NamedQuery, references: References): EmittedConstruct {
  return {
    construct: namedQueryForm.construct,
    props: {
      name: query.name,
      description: query.queryDescription,
      database: references.value(query.database, "name"),
      workGroup: query.workgroup && references.value(query.workgroup, "name"),
      queryString: query.sql,
    },
  };
}

export function readNamedQuery(claims: Claims): NamedQuery {
  return {
    ...claims.declared("named-query"),
    database: claims.reference("Database", "database", "name"),
    name: claims.text("Name"),
    ...present({
      queryDescription: claims.optionalText("Description"),
      workgroup: claims.optionalReference("WorkGroup", "workgroup", "name"),
    }),
    sql: claims.text("QueryString"),
  };
}
