import { readFileSync } from "node:fs";
import { join } from "node:path";
import { topologyJsonSchema, type Kind } from "@cloister/model";
import { parse } from "yaml";
import { expect, it } from "vitest";
import { checkFixture, findFixtures } from "../src/index.ts";

const fixtures = findFixtures();
const checked = fixtures.map(checkFixture);

it("makes every kind of resource in some fixture", () => {
  const made = new Set(
    checked.flatMap(
      ({ compilation: { plan } }) =>
        plan?.units.flatMap(({ stacks }) =>
          stacks.flatMap(({ resources }) => resources.map(({ kind }) => kind)),
        ) ?? [],
    ),
  );
  const kinds: Readonly<Record<Exclude<Kind, "default-security-group">, true>> = {
    alias: true,
    attachment: true,
    bucket: true,
    "bucket-policy": true,
    database: true,
    "elastic-ip": true,
    "gateway-endpoint": true,
    "interface-endpoint": true,
    "internet-gateway": true,
    "internet-gateway-attachment": true,
    key: true,
    "managed-policy": true,
    "nat-gateway": true,
    object: true,
    role: true,
    route: true,
    "route-table": true,
    "route-table-association": true,
    "security-group": true,
    "security-group-rule": true,
    studio: true,
    subnet: true,
    table: true,
    user: true,
    "user-profile": true,
    vpc: true,
    "vpc-cidr": true,
    workgroup: true,
  };
  expect([...made].toSorted()).toEqual(Object.keys(kinds).toSorted());
});

it("writes every key of the language in some fixture", () => {
  const schema: Schema = topologyJsonSchema();
  const known = new Set<string>();
  keysOf(schema, known);
  const written = new Set<string>();
  for (const { directory, options } of fixtures) {
    for (const file of [...options.files, ...options.overlays]) {
      const text = readFileSync(join(directory, file), "utf8");
      const value: unknown = parse(text, { logLevel: "silent", strict: false });
      for (const key of writtenIn(schema, value)) written.add(key);
    }
  }
  expect([...known].filter((key) => !written.has(key))).toEqual([]);
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** A map of the language is known by its keys, wherever it may stand: raw statements occur in many places. */
function nameOf(schema: Schema, key: string): string {
  return `${key} of { ${Object.keys(schema.properties ?? {}).join(", ")} }`;
}

function keysOf(schema: Schema, found: Set<string>): void {
  for (const branch of schema.anyOf ?? []) keysOf(branch, found);
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    found.add(nameOf(schema, key));
    keysOf(value, found);
  }
  if (typeof schema.additionalProperties === "object") keysOf(schema.additionalProperties, found);
  if (schema.items) keysOf(schema.items, found);
}

function* writtenIn(schema: Schema, value: unknown): Iterable<string> {
  for (const branch of schema.anyOf ?? []) yield* writtenIn(branch, value);
  if (Array.isArray(value)) {
    if (schema.items) for (const item of value) yield* writtenIn(schema.items, item);
    return;
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    const field = schema.properties?.[key];
    if (field) {
      yield nameOf(schema, key);
      yield* writtenIn(field, inner);
    } else if (typeof schema.additionalProperties === "object") {
      yield* writtenIn(schema.additionalProperties, inner);
    }
  }
}
