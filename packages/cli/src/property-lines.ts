import type { PolicyDocument, Resource } from "@cloister/model";
import { inlineValue, type Shown } from "./inline-value.ts";
import { statementLines } from "./statement-lines.ts";

/** What every resource has, and what its title or the topology itself already shows. */
const shownElsewhere: ReadonlySet<string> = new Set(["kind", "id", "names", "at"]);

const widestLine = 100;

/** Every property of a resource, one below the other: defaults and references as they were resolved. */
export function propertyLines(resource: Resource, shown: Shown): readonly string[] {
  const title = resource.names.join("/");
  return Object.entries(resource).flatMap(([name, value]: [string, unknown]) => {
    const isTitle = name === "name" && value === title;
    return isTitle || shownElsewhere.has(name) || isNothing(value)
      ? []
      : linesOf(name, value, shown);
  });
}

function isNothing(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function linesOf(name: string, value: unknown, { account, indent }: Shown): readonly string[] {
  const inner = { account, indent: `${indent}  ` };
  if (isPolicyDocument(value)) {
    const { statements } = value;
    if (statements.length === 0) return [`${indent}${name}: not stated`];
    return [`${indent}${name}:`, ...statements.flatMap((one) => statementLines(one, inner))];
  }
  const line = `${indent}${name}: ${inlineValue(value, account)}`;
  if (!Array.isArray(value) || line.length <= widestLine) return [line];
  const items = value.map((item: unknown) => `${inner.indent}${inlineValue(item, account)}`);
  return [`${indent}${name}:`, ...items];
}

/** In a plan nothing else has statements. */
function isPolicyDocument(value: unknown): value is PolicyDocument {
  return typeof value === "object" && value !== null && "statements" in value;
}
