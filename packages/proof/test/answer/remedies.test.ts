import type { AthenaClient, Flow } from "@cloister/model";
import { expect, it } from "vitest";
import { remediesFor } from "../../src/answer/remedies.ts";
import { prove } from "../../src/flow/prove.ts";
import { worldOfPlan } from "../../src/world.ts";
import { planOfExample } from "../topologies.ts";

/** The grants that are offered for reading the own table at the subnet of Studio. */
function grantsOffered(example: string, athena: AthenaClient): readonly string[] {
  const world = worldOfPlan(planOfExample(example));
  const flow: Flow = {
    who: { kind: "role", id: "x:role/access-role" },
    use: "read",
    target: { kind: "table", table: { kind: "table", id: "x:table/db-xxxx/table2025" } },
    at: { kind: "subnet", id: "x:subnet/main/private-1" },
    athena,
  };
  const offered = remediesFor(world, prove(world, flow));
  return offered.map(({ yaml }) => yaml.slice(0, yaml.indexOf(":")));
}

const workgroup = { kind: "workgroup", id: "x:workgroup/analysis" } as const;

it("offers the grant of a table that cannot be read", () => {
  expect(
    grantsOffered("closed-sagemaker-as-published", { name: "awswrangler", ctas: true }),
  ).toContain("read-db-xxxx-table2025");
});

it("offers no grant of a table where only its client's temporary table is denied", () => {
  expect(grantsOffered("closed-sagemaker", { name: "awswrangler", ctas: true, workgroup })).toEqual(
    [],
  );
});

it("offers nothing for what is allowed", () => {
  expect(
    grantsOffered("closed-sagemaker", { name: "awswrangler", ctas: false, workgroup }),
  ).toEqual([]);
});
