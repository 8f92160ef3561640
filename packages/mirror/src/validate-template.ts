import type {
  SpecifiedObject,
  SpecifiedProperty,
  SpecifiedType,
  TemplateSpecification,
} from "./template-specification.ts";

/**
 * What CloudFormation would refuse in the template: unknown types and properties, missing properties,
 * values of another JSON type, values that are not among those allowed. One sentence each, led by
 * the place; none if all is well. An intrinsic function is taken for whatever it stands for.
 */
export function validateTemplate(
  template: unknown,
  specification: TemplateSpecification,
): readonly string[] {
  const resources = isObject(template) ? template["Resources"] : undefined;
  if (!isObject(resources)) return ["Resources: It is not an object."];
  return Object.entries(resources).flatMap(([logicalId, resource]) => {
    if (!isObject(resource)) return [`${logicalId}: It is not an object.`];
    return [...resourceProblems(resource, logicalId, specification)];
  });
}

const ATTRIBUTES = new Set([
  "Type",
  "Properties",
  "DependsOn",
  "Condition",
  "Metadata",
  "DeletionPolicy",
  "UpdateReplacePolicy",
  "CreationPolicy",
  "UpdatePolicy",
]);

function* resourceProblems(
  resource: JsonObject,
  logicalId: string,
  specification: TemplateSpecification,
): Iterable<string> {
  for (const name of Object.keys(resource)) {
    if (!ATTRIBUTES.has(name)) yield `${logicalId}.${name}: No resource has it.`;
  }
  const { Type: type, Properties: properties = {} } = resource;
  if (typeof type !== "string") {
    yield `${logicalId}.Type: It is not a text.`;
    return;
  }
  // What a custom resource takes is known to its function only, and the CDK removes its metadata.
  if (type.startsWith("Custom::") || type === "AWS::CDK::Metadata") return;
  const [found] = specification.lookup("resource", "cloudFormationType", "equals", type);
  if (found === undefined) {
    yield `${logicalId}.Type: There is no resource type \`${type}\`.`;
    return;
  }
  yield* objectProblems(properties, { shape: found, place: logicalId, specification });
}

interface Expected {
  readonly shape: SpecifiedObject;
  readonly place: string;
  readonly specification: TemplateSpecification;
}

function* objectProblems(
  value: unknown,
  { shape, place, specification }: Expected,
): Iterable<string> {
  if (!isObject(value)) {
    yield `${place}: It is not an object.`;
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const property = Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
    if (property === undefined) yield `${place}.${name}: There is no such property.`;
    else yield* propertyProblems(inner, property, `${place}.${name}`, specification);
  }
  for (const [name, { required }] of Object.entries(shape.properties)) {
    if (required === true && !(name in value)) yield `${place}.${name}: It is required.`;
  }
}

function propertyProblems(
  value: unknown,
  { type, previousTypes = [] }: SpecifiedProperty,
  place: string,
  specification: TemplateSpecification,
): readonly string[] {
  return anyOf([type, ...previousTypes], value, place, specification);
}

/** The problems with the first type, unless the value is of one of the others. */
function anyOf(
  types: readonly SpecifiedType[],
  value: unknown,
  place: string,
  specification: TemplateSpecification,
): readonly string[] {
  const all = types.map((type) => [...typeProblems(value, type, place, specification)]);
  return all.find((problems) => problems.length === 0) ?? all[0] ?? [];
}

function* typeProblems(
  value: unknown,
  type: SpecifiedType,
  place: string,
  specification: TemplateSpecification,
): Iterable<string> {
  if (isIntrinsic(value)) return;
  switch (type.type) {
    case "json":
      return;
    case "string":
    case "date-time":
      if (typeof value !== "string") yield `${place}: It is not a text.`;
      else if (type.type === "string") yield* notAllowed(value, type.allowedValues, place);
      return;
    case "integer":
      if (!Number.isInteger(value)) yield `${place}: It is not a whole number.`;
      else yield* notAllowed(Number(value), type.allowedValues, place);
      return;
    case "number":
      if (typeof value !== "number") yield `${place}: It is not a number.`;
      return;
    case "boolean":
      if (typeof value !== "boolean") yield `${place}: It is neither true nor false.`;
      return;
    case "null":
      if (value !== null) yield `${place}: It is not null.`;
      return;
    case "tag":
      yield* objectProblems(value, { shape: TAG, place, specification });
      return;
    case "ref": {
      const shape = specification.get("typeDefinition", type.reference);
      yield* objectProblems(value, { shape, place, specification });
      return;
    }
    case "array":
      if (!Array.isArray(value)) {
        yield `${place}: It is not a list.`;
        return;
      }
      for (const [index, item] of value.entries()) {
        yield* typeProblems(item, type.element, `${place}.${index}`, specification);
      }
      return;
    case "map":
      if (!isObject(value)) {
        yield `${place}: It is not an object.`;
        return;
      }
      for (const [key, item] of Object.entries(value)) {
        yield* typeProblems(item, type.element, `${place}.${key}`, specification);
      }
      return;
    case "union":
      yield* anyOf(type.types, value, place, specification);
  }
}

const text = { type: "string" } as const;
const TAG = {
  properties: { Key: { type: text, required: true }, Value: { type: text, required: true } },
};

function* notAllowed<T>(value: T, allowed: readonly T[] | undefined, place: string) {
  if (allowed === undefined || allowed.includes(value)) return;
  yield `${place}: \`${String(value)}\` is none of ${allowed.join(", ")}.`;
}

function isIntrinsic(value: unknown): boolean {
  if (!isObject(value)) return false;
  const [name, ...more] = Object.keys(value);
  return more.length === 0 && name !== undefined && (name === "Ref" || name.startsWith("Fn::"));
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
