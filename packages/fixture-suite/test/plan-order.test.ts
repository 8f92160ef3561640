import { refsOf } from "@cloister/model";
import { expect, it } from "vitest";
import { checkFixture, findFixtures } from "../src/index.ts";

for (const fixture of findFixtures()) {
  it(`${fixture.name}: every resource and stack comes after what it needs`, () => {
    const { plan } = checkFixture(fixture).compilation;
    if (plan === undefined) return;
    const stacks = new Map(
      plan.units.flatMap((unit) => unit.stacks.map((stack) => [stack.id, stack])),
    );
    const known = new Set(plan.existing.map(({ resource }) => resource.id));
    const deployed = new Set<string>();
    for (const id of plan.deployOrder) {
      const stack = stacks.get(id);
      expect(stack?.dependsOn.filter((other) => !deployed.has(other))).toEqual([]);
      for (const resource of stack?.resources ?? []) {
        const missing = [...refsOf(resource)].filter((ref) => !known.has(ref.id));
        expect(
          missing.map((ref) => ref.id),
          resource.id,
        ).toEqual([]);
        known.add(resource.id);
      }
      deployed.add(id);
    }
    expect(deployed).toEqual(new Set(stacks.keys()));
  });
}
