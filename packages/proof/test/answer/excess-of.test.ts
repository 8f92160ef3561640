import { expect, it } from "vitest";
import type { Plan } from "@cloister/model";
import { excessOf } from "../../src/answer/excess-of.ts";
import { prove } from "../../src/flow/prove.ts";
import type { PolicyStatement } from "../../src/policy/policy.ts";
import { worldOf, worldOfPlan, type World } from "../../src/world.ts";
import { planOfExample } from "../topologies.ts";

const plan = planOfExample("closed-sagemaker");
const world = worldOfPlan(plan);

/** The world in which a principal holds these statements and nothing else. */
function holding(principal: string, statements: readonly PolicyStatement[]): World {
  const rest = [...world.byId.values()].filter(
    ({ resource }) => resource.kind !== "attachment" || resource.principal.id !== principal,
  );
  const [held] = [...world.byId.values()].filter(({ resource }) => resource.kind === "attachment");
  const [policy] = [...world.byId.values()].filter(
    ({ resource }) => resource.kind === "managed-policy",
  );
  if (held?.resource.kind !== "attachment" || policy?.resource.kind !== "managed-policy") {
    throw new Error("The example attaches policies.");
  }
  const kind = principal.includes("user/") ? ("user" as const) : ("role" as const);
  const least = {
    ...policy.resource,
    id: "x:managed-policy/least",
    name: "least",
    document: { statements },
  };
  const attachment = {
    ...held.resource,
    id: "x:attachment/least",
    policy: { kind: "managed-policy" as const, id: least.id },
    principal: { kind, id: principal },
  };
  return worldOf(
    [...rest, { ...policy, resource: least }, { ...held, resource: attachment }],
    world.facts,
  );
}

function flowsOf({ expectations = [] }: Plan, principal: string) {
  return expectations.flatMap((one) =>
    one.kind === "can" && one.flow.who.id === principal ? [one.flow] : [],
  );
}

const principals = ["x:role/access-role", "x:role/analyst"];

function leastOf(principal: string): readonly PolicyStatement[] {
  return excessOf(plan).find((excess) => excess.principal === principal)?.least ?? [];
}

it.for(principals)("serves every declared flow of %s with the least policy", (principal) => {
  const rest = holding(principal, leastOf(principal));
  const flows = flowsOf(plan, principal);
  expect(flows.length).toBeGreaterThan(0);
  expect(flows.map((flow) => prove(rest, flow).verdict)).toEqual(flows.map(() => "allowed"));
});

it.for(principals)(
  "needs every action of the least policy of %s, or it is harmless or not known",
  (principal) => {
    const least = leastOf(principal);
    const optional = new Set<string>();
    for (const [index, statement] of least.entries()) {
      for (const action of statement.actions ?? []) {
        const fewer = (statement.actions ?? []).filter((other) => other !== action);
        const rest = holding(
          principal,
          fewer.length === 0
            ? least.toSpliced(index, 1)
            : least.with(index, { ...statement, actions: fewer }),
        );
        const verdicts = flowsOf(plan, principal).map((flow) => prove(rest, flow).verdict);
        if (!verdicts.some((verdict) => verdict !== "allowed")) optional.add(action);
      }
    }
    const harmless = [
      "athena:StopQueryExecution",
      "athena:ListDataCatalogs",
      "s3:GetBucketLocation",
    ];
    expect([...optional].filter((action) => !harmless.includes(action))).toEqual([]);
  },
);

it("gives nobody a least policy without a declared flow", () => {
  expect(leastOf("x:user/usr111")).toEqual([]);
});
