import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";
import { expect, it } from "vitest";
import { cloudForms, type Held } from "../src/resources/cloud-properties.ts";
import { effectOf } from "../src/resources/property-effect.ts";
import { replacementTable } from "../src/resources/replacement-table.ts";
import { fixtures } from "./topologies.ts";

const specification = await loadAwsServiceSpec();

function propertiesOf(type: string) {
  const [found] = specification.lookup("resource", "cloudFormationType", "equals", type);
  if (found === undefined) throw new Error(`${type} is not specified.`);
  return found.properties;
}

const answers = Object.entries(cloudForms).flatMap(([kind, { types, properties }]) =>
  Object.entries<Held>(properties).map(([property, held]) => ({ kind, types, property, held })),
);

it("has the table that the installed specification gives", () => {
  const script = fileURLToPath(
    new URL("../../../tools/generate-replacement-facts.mjs", import.meta.url),
  );
  expect(() => execFileSync(process.execPath, [script, "--check"])).not.toThrow();
});

it("has a row for every type", () => {
  const types = new Set(answers.flatMap((answer) => answer.types));
  expect([...types].toSorted()).toEqual(Object.keys(replacementTable).toSorted());
});

it("names only properties that the specification has", () => {
  const strange = answers.flatMap(({ kind, types, property, held }) =>
    typeof held === "string"
      ? []
      : held
          .filter((name) => !types.some((type) => Object.hasOwn(propertiesOf(type), name)))
          .map((name) => `${kind}.${property}: ${name}`),
  );
  expect(strange).toEqual([]);
});

it("agrees with the specification on what replaces", () => {
  for (const { types, held } of answers) {
    if (typeof held === "string") continue;
    for (const type of types) {
      for (const name of held) {
        const said = propertiesOf(type)[name]?.causesReplacement;
        expect(replacementTable[type]?.always.includes(name), `${type} ${name}`).toBe(
          said === "yes",
        );
        expect(replacementTable[type]?.maybe.includes(name), `${type} ${name}`).toBe(
          said === "maybe",
        );
      }
    }
  }
});

it("has an answer for every property that a plan holds, and none of them is unknown", () => {
  const unknown = new Set<string>();
  for (const { side } of fixtures()) {
    for (const resource of side.plan.units.flatMap(({ stacks }) =>
      stacks.flatMap(({ resources }) => resources),
    )) {
      for (const property of Object.keys(resource)) {
        if (["kind", "id", "names", "at", "existing"].includes(property)) continue;
        if (effectOf(resource.kind, property) === "unknown") {
          unknown.add(`${resource.kind}.${property}`);
        }
      }
    }
  }
  expect([...unknown]).toEqual([]);
  expect(answers.filter(({ held }) => held === "unknown")).toEqual([]);
});
