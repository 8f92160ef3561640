/**
 * What AWS publishes of CloudFormation's resource types, as far as it is needed here. The database of
 * `@aws-cdk/aws-service-spec` is one; it is too large to come with the program.
 */
export interface TemplateSpecification {
  lookup(
    entity: "resource",
    index: "cloudFormationType",
    predicate: "equals",
    type: string,
  ): readonly SpecifiedObject[];
  get(entity: "typeDefinition", reference: TypeReference): SpecifiedObject;
}

export interface SpecifiedObject {
  readonly properties: Readonly<Record<string, SpecifiedProperty>>;
}

export interface SpecifiedProperty {
  readonly type: SpecifiedType;
  /** What it was before; still accepted. */
  readonly previousTypes?: readonly SpecifiedType[];
  readonly required?: boolean;
}

export interface TypeReference {
  readonly $ref: string;
}

export type SpecifiedType =
  | { readonly type: "string"; readonly allowedValues?: readonly string[] }
  | { readonly type: "integer"; readonly allowedValues?: readonly number[] }
  | { readonly type: "number" | "boolean" | "json" | "date-time" | "null" | "tag" }
  | { readonly type: "ref"; readonly reference: TypeReference }
  | { readonly type: "array" | "map"; readonly element: SpecifiedType }
  | { readonly type: "union"; readonly types: readonly SpecifiedType[] };
