import type { CloudAssembly } from "@cloister/cdk-backend";

/** One value of a template, and what it is changed to. */
export interface Change {
  /** The resource's type and the keys that lead to the value. */
  readonly label: string;
  readonly file: string;
  readonly path: readonly string[];
  readonly value: string;
}

/** A change for every value of every resource, and a new property for each. */
export function* changesOf({ templates }: CloudAssembly): Iterable<Change> {
  for (const [file, template] of templates) {
    for (const [logicalId, resource] of Object.entries(fieldsOf(fieldsOf(template)["Resources"]))) {
      const type = String(fieldsOf(resource)["Type"]);
      for (const inner of [...leavesOf(resource, []), ["Properties", "Unknown"], ["Unknown"]]) {
        const path = ["Resources", logicalId, ...inner];
        yield { label: `${type} ${inner.join(".")}`, file, path, value: "changed" };
      }
    }
  }
}

/** The assembly with the change in it. */
export function changed(assembly: CloudAssembly, { file, path, value }: Change): CloudAssembly {
  const template = replaced(assembly.templates.get(file), path, value);
  return { ...assembly, templates: new Map(assembly.templates).set(file, template) };
}

function* leavesOf(value: unknown, path: readonly string[]): Iterable<readonly string[]> {
  if (typeof value !== "object" || value === null) {
    yield path;
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, key]);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      String(index) === key ? replaced(item, rest, by) : item,
    );
  }
  return { ...fieldsOf(value), [key]: replaced(fieldsOf(value)[key], rest, by) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
