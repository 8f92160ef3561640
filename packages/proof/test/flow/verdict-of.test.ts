import type { Flow } from "@cloister/model";
import { expect, it } from "vitest";
import { prove, verdictOf } from "../../src/flow/prove.ts";
import { allOfKind, worldOfPlan, type World } from "../../src/world.ts";
import { planOfExample } from "../topologies.ts";

it.for(["closed-sagemaker", "closed-sagemaker-as-published"])(
  "the verdict alone is the proof's, on all flows of %s",
  (example) => {
    const world = worldOfPlan(planOfExample(example));
    const flows = flowsOf(world);
    const verdicts = new Set(flows.map((flow) => prove(world, flow).verdict));
    expect(verdicts).toContain("denied");
    expect(verdicts).toContain("allowed");
    for (const flow of flows) expect(verdictOf(world, flow)).toBe(prove(world, flow).verdict);
  },
);

/** Everybody reads and writes every bucket and queries every table, in a subnet and outside. */
function flowsOf(world: World): readonly Flow[] {
  const ids = (kind: "bucket" | "table" | "workgroup" | "subnet") =>
    allOfKind(world, kind).map(({ resource }) => resource.id);
  const places = [
    {},
    ...ids("subnet").map((id) => ({ at: { kind: "subnet", id }, securityGroups: [] }) as const),
  ];
  const principals = [...allOfKind(world, "user"), ...allOfKind(world, "role")];
  const uses = [
    ...allOfKind(world, "bucket").flatMap(({ resource: { name } }) =>
      (["read", "write"] as const).map((use) => ({
        use,
        target: { kind: "objects", bucket: name, key: "", below: true } as const,
      })),
    ),
    ...ids("table").flatMap((id) =>
      ids("workgroup").map((workgroup) => ({
        use: "read" as const,
        target: { kind: "table", table: { kind: "table", id } } as const,
        athena: {
          name: "sdk",
          ctas: false,
          workgroup: { kind: "workgroup", id: workgroup },
        } as const,
      })),
    ),
  ];
  return principals.flatMap(({ resource: { kind, id } }) =>
    places.flatMap((place) => uses.map((use): Flow => ({ who: { kind, id }, ...place, ...use }))),
  );
}
