import { expect, it } from "vitest";
import { costOf } from "../../src/answer/cost.ts";
import { worldOfPlan } from "../../src/world.ts";
import { planOfExample } from "../topologies.ts";

it("counts what is paid for by the hour: a NAT gateway, its address, and the zones of interface endpoints", () => {
  const { items, total } = costOf(worldOfPlan(planOfExample("closed-sagemaker-as-published")));
  expect(items.map(({ resource, units, hourly }) => [resource, units, hourly])).toEqual([
    ["x:nat-gateway/main/egress", 1, 0.062],
    ["x:elastic-ip/main/egress", 1, 0.005],
    ["x:interface-endpoint/main/xxxx-vpce-athena", 3, 0.014],
  ]);
  expect(total).toBeCloseTo(79.57, 2);
});
