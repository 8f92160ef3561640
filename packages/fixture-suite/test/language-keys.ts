import { topologyJsonSchema } from "@cloister/model";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

const schema: Schema = topologyJsonSchema();

/** Every key of the language, each with the map that it is of: `sid of { sid, effect, … }`. */
export function knownKeys(): readonly string[] {
  return [...new Set(keysOf(schema))];
}

/** The keys of the language that a document writes. */
export function writtenKeys(document: unknown): Iterable<string> {
  return writtenIn(schema, document);
}

/**
 * A map of the language is known by its keys, wherever it may stand: raw statements occur in many places. What is
 * silenced is the same on every thing, and needs something to silence.
 */
function nameOf({ properties = {} }: Schema, key: string): string {
  if (key === "silence") return key;
  return `${key} of { ${Object.keys(properties).join(", ")} }`;
}

function* keysOf(part: Schema): Iterable<string> {
  for (const branch of part.anyOf ?? []) yield* keysOf(branch);
  for (const [key, value] of Object.entries(part.properties ?? {})) {
    yield nameOf(part, key);
    yield* keysOf(value);
  }
  if (typeof part.additionalProperties === "object") yield* keysOf(part.additionalProperties);
  if (part.items) yield* keysOf(part.items);
}

function* writtenIn(part: Schema, value: unknown): Iterable<string> {
  for (const branch of part.anyOf ?? []) yield* writtenIn(branch, value);
  if (Array.isArray(value)) {
    if (part.items) for (const item of value) yield* writtenIn(part.items, item);
    return;
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const field = part.properties?.[key];
    if (field) {
      yield nameOf(part, key);
      yield* writtenIn(field, inner);
    } else if (typeof part.additionalProperties === "object") {
      yield* writtenIn(part.additionalProperties, inner);
    }
  }
}
