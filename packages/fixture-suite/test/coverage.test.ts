import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "@cloister/model";
import { parse } from "yaml";
import { expect, it } from "vitest";
import { checkFixture, findFixtures } from "../src/index.ts";
import { knownKeys, writtenKeys } from "./language-keys.ts";

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
    "named-query": true,
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
  const written = new Set<string>();
  for (const { directory, options } of fixtures) {
    for (const file of [...options.files, ...options.overlays]) {
      const text = readFileSync(join(directory, file), "utf8");
      const value: unknown = parse(text, { logLevel: "silent", strict: false });
      for (const key of writtenKeys(value)) written.add(key);
    }
  }
  expect(knownKeys().filter((key) => !written.has(key))).toEqual([]);
});
