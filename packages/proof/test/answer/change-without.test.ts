import { expect, it } from "vitest";
import { changeWithout as changeOf } from "../../src/answer/change-without.ts";
import type { Change } from "../../src/answer/change.ts";
import { without } from "../../src/without.ts";
import { allOfKind, find, worldOfPlan } from "../../src/world.ts";
import { telling, type Told } from "../told.ts";
import { planOf, planOfExample } from "../topologies.ts";
import { readFileSync } from "node:fs";

const asPublished = planOfExample("closed-sagemaker-as-published");
const doneRight = planOfExample("closed-sagemaker");
const nat = "x:nat-gateway/main/egress";
const changeWithout = telling(changeOf);
const withoutNat = changeWithout(asPublished, nat);

function broken(change: Told<Change>): readonly string[] {
  return change.effects
    .filter(({ before, after }) => before === "allowed" && after !== "allowed")
    .map(({ text }) => text);
}

it("breaks Studio and its flows without the NAT gateway", () => {
  expect(broken(withoutNat)).toEqual([
    "Studio `lab` starts",
    "x:role/access-role can read x:table/db-xxxx/cross_table2025 through Athena with awswrangler at x:subnet/main/private-1",
    "x:role/access-role can read s3://s3bucket-yyyy/01_test/parquet/2025/ at x:subnet/main/private-1",
    "x:role/access-role can read s3://s3bucket-yyyy/ at x:subnet/main/private-1, as granted",
  ]);
});

it("closes the subnet without the NAT gateway", () => {
  expect(withoutNat.effects.find(({ text }) => text.endsWith("is closed"))).toMatchObject({
    before: "denied",
    after: "allowed",
  });
});

it("repairs with the four endpoints in private 1, and says what it costs", () => {
  const endpoints = withoutNat.repair?.endpoints ?? [];
  expect(endpoints.map(({ service }) => service).toSorted()).toEqual([
    "glue",
    "sagemaker.api",
    "sagemaker.runtime",
    "sts",
  ]);
  for (const { type, subnets, zones } of endpoints) {
    expect([type, subnets, zones]).toEqual(["interface", ["private-1"], ["apne1-az2"]]);
  }
  const { removed = 0, added = 0 } = withoutNat.repair?.monthly ?? {};
  expect([removed.toFixed(2), added.toFixed(2)]).toEqual(["48.91", "40.88"]);
});

it("tells of `pip install` and of WorkSpaces without the NAT gateway", () => {
  expect(withoutNat.notes.join("\n")).toMatch(/`pip install`.*EP-025/);
  expect(withoutNat.notes.filter((note) => note.includes("WS-007")).length).toBe(2);
});

it("costs what the topology states", () => {
  const path = new URL(
    "../../../../examples/closed-sagemaker-as-published/topology.yaml",
    import.meta.url,
  );
  const text = `${readFileSync(path, "utf8")}
facts: { prices: { ap-northeast-1: { natGatewayHour: 1, interfaceEndpointHour: 2, publicAddressHour: 3 } } }
`;
  const { removed, added } = changeWithout(planOf(text), nat).repair?.monthly ?? {};
  expect([removed, added]).toEqual([4 * 730, 4 * 2 * 730]);
});

it("takes the routes and the address with the NAT gateway", () => {
  expect(withoutNat.alsoRemoved.toSorted()).toEqual([
    "x:elastic-ip/main/egress",
    "x:route/main/private/0.0.0.0-0",
  ]);
});

it.for<readonly [string, string]>([
  ["sagemaker-api", "sagemaker.api"],
  ["sagemaker-runtime", "sagemaker.runtime"],
  ["glue", "glue"],
  ["athena", "athena"],
])("breaks flows without endpoint %s, and repairs with it", ([name, service]) => {
  const change = changeWithout(doneRight, `x:interface-endpoint/main/${name}`);
  const isGlue = name === "glue";
  // Without CTAS and with a result location nothing calls Glue from the subnet.
  if (isGlue) return expect(broken(change)).toEqual([]);
  expect(broken(change).length).toBeGreaterThan(0);
  expect(change.repair?.endpoints.map((one) => one.service)).toEqual([service]);
});

it("breaks every flow of the notebook to S3 without the gateway endpoint", () => {
  const change = changeWithout(doneRight, "x:gateway-endpoint/main/s3");
  expect(broken(change).length).toBe(5);
  expect(change.repair?.endpoints.map(({ service, type }) => [service, type])).toEqual([
    ["s3", "gateway"],
  ]);
});

it.for([
  ["as published", asPublished],
  ["done right", doneRight],
] as const)(
  "answers for every resource of the design %s, and always knows what was wrong",
  ([, plan]) => {
    for (const id of worldOfPlan(plan).byId.keys()) {
      for (const { text, before, after, deciding } of changeWithout(plan, id).effects) {
        expect(before).not.toBe("unknown");
        if (after !== "allowed") expect([id, text, deciding.length]).not.toEqual([id, text, 0]);
      }
    }
  },
);

it.for([
  "x:role/access-role",
  "x:table/db-xxxx/cross_table2025",
  "x:database/db-xxxx",
  "x:workgroup/analysis",
  "x:subnet/main/private-1",
  "x:bucket/s3bucket-xxxx-results",
])("does not let flows work that speak of %s, which is gone", (id) => {
  expect(broken(changeWithout(doneRight, id)).length).toBeGreaterThan(0);
});

it("takes a subnet out of endpoints, and leaves policies as they are", () => {
  const world = worldOfPlan(asPublished);
  const rest = without(world, "x:subnet/main/private-2");
  const endpoint = find(rest, "interface-endpoint", "x:interface-endpoint/main/xxxx-vpce-athena");
  expect(endpoint?.resource.subnets.map(({ id }) => id)).toEqual([
    "x:subnet/main/private-1",
    "x:subnet/main/private-3",
  ]);
  expect(allOfKind(rest, "bucket-policy")).toEqual(allOfKind(world, "bucket-policy"));
});

it("keeps the policy of a bucket that speaks of a role which is gone", () => {
  const world = worldOfPlan(asPublished);
  const rest = without(world, "x:role/access-role");
  expect(allOfKind(rest, "bucket-policy")).toEqual(allOfKind(world, "bucket-policy"));
  expect(allOfKind(rest, "studio")).toEqual([]);
});

it("leaves the world that it is made from as it was", () => {
  const world = worldOfPlan(asPublished);
  const before = [...world.byId.keys()];
  without(world, "x:vpc/main");
  expect([...world.byId.keys()]).toEqual(before);
});
