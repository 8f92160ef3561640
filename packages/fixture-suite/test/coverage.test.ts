import { readFileSync } from "node:fs";
import { join } from "node:path";
import { allChecks } from "@cloister/checks";
import { jsonSchema, type Kind } from "@cloister/model";
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
  expect([...made].sort()).toEqual(Object.keys(kinds).sort());
});

it("writes every key of the language in some fixture", () => {
  const known = new Set<string>();
  keysOf(jsonSchema(), "", known);
  const written = new Set(
    fixtures.flatMap(({ directory, options: { files, overlays } }) =>
      [...files, ...overlays].flatMap((file) => [
        ...pathsOf(
          jsonSchema(),
          parse(readFileSync(join(directory, file), "utf8"), { logLevel: "silent", strict: false }),
          "",
        ),
      ]),
    ),
  );
  expect([...known].filter((path) => !written.has(path))).toEqual([]);
});

it("has an executed page for every check", () => {
  // That both verdicts are executed is a test of the checks themselves.
  expect(allChecks.length).toBeGreaterThan(30);
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

function keysOf(schema: Schema, path: string, found: Set<string>): void {
  for (const branch of schema.anyOf ?? []) keysOf(branch, path, found);
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    found.add(`${path}.${key}`);
    keysOf(value, `${path}.${key}`, found);
  }
  if (typeof schema.additionalProperties === "object")
    keysOf(schema.additionalProperties, `${path}.*`, found);
  if (schema.items) keysOf(schema.items, `${path}[]`, found);
}

function* pathsOf(schema: Schema, value: unknown, path: string): Iterable<string> {
  for (const branch of schema.anyOf ?? []) yield* pathsOf(branch, value, path);
  if (Array.isArray(value)) {
    if (schema.items) for (const item of value) yield* pathsOf(schema.items, item, `${path}[]`);
    return;
  }
  if (value === null || typeof value !== "object") return;
  for (const [key, inner] of Object.entries(value)) {
    const field = schema.properties?.[key];
    if (field) {
      yield `${path}.${key}`;
      yield* pathsOf(field, inner, `${path}.${key}`);
    } else if (typeof schema.additionalProperties === "object") {
      yield* pathsOf(schema.additionalProperties, inner, `${path}.*`);
    }
  }
}
