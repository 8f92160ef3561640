import { cdk } from "@cloister/cdk-backend";
import type { Acknowledged, Path, Plan, Resource, Stack } from "@cloister/model";
import { expect, it } from "vitest";
import { checkFixture, findFixtures } from "../src/index.ts";
import { nag, type NagFinding } from "./nag.ts";

const fixture = findFixtures().find(({ name }) => name === "examples/closed-sagemaker");
if (fixture === undefined) throw new Error("The example is gone.");
const { plan } = checkFixture(fixture).compilation;
if (plan === undefined) throw new Error("The example has no plan.");

const all = await nag(unacknowledged(plan));

it("says something of the example, so that the rest proves something", () => {
  expect(all.length).toBeGreaterThan(10);
});

it("says nothing that the example does not acknowledge", async () => {
  expect(await nag(plan)).toEqual([]);
});

it("says everything that the example acknowledges", () => {
  const said = new Set(all.flatMap((finding) => [keyOf(finding), stackKeyOf(finding)]));
  const needed = new Map<string, boolean>();
  for (const { written, key } of acknowledgedIn(plan)) {
    needed.set(written, said.has(key) || needed.get(written) === true);
  }
  const stale = [...needed].flatMap(([written, isNeeded]) => (isNeeded ? [] : [written]));
  expect(stale).toEqual([]);
});

/** Where the topology acknowledges a rule, or the reason where it does so for all of an account; and what it accepts. */
function* acknowledgedIn({
  units,
}: Plan): Iterable<{ readonly written: string; readonly key: string }> {
  for (const stack of units.flatMap(({ stacks }) => stacks)) {
    for (const [id, reason] of entriesOf(stack.acknowledged)) {
      yield { written: `${id}: ${reason}`, key: stackKeyOf({ id, path: `${stack.id}/` }) };
    }
    for (const resource of stack.resources) {
      for (const [id] of entriesOf(resource.acknowledged)) {
        const key = keyOf({ id, path: pathOf(stack, resource) });
        yield { written: `${thingOf(resource.at)}: ${id}`, key };
      }
    }
  }
}

const inner = new Set<unknown>(
  "subnets natGateways routeTables securityGroups endpoints tables queries profiles".split(" "),
);

/** A thing may become several resources; one of them is enough. */
function thingOf(at: Path): string {
  return at.slice(0, inner.has(at[4]) ? 6 : 4).join("/");
}

function entriesOf(acknowledged: Acknowledged = {}): readonly (readonly [string, string])[] {
  return Object.entries(acknowledged);
}

function keyOf({ id, path }: NagFinding): string {
  return `${path.replace(/\/Resource$/, "")} ${id}`;
}

function stackKeyOf({ id, path }: NagFinding): string {
  return `${path.slice(0, path.indexOf("/"))} ${id}`;
}

function pathOf(stack: Stack, { kind, names }: Resource): string {
  return [stack.id, cdk.forms[kind]?.scope, ...names].join("/");
}

function unacknowledged(given: Plan): Plan {
  const units = given.units.map((unit) => ({
    ...unit,
    stacks: unit.stacks.map((stack) => ({
      ...stack,
      acknowledged: {},
      resources: stack.resources.map((resource) => ({ ...resource, acknowledged: {} })),
    })),
  }));
  return { ...given, units };
}
