import { expect, it } from "vitest";
import type { World } from "../../src/world.ts";
import { find } from "../../src/world.ts";
import { idOf, subnet, table, vpc, worldWith, type Part } from "./a-world.ts";
import { routeTableOf } from "./told.ts";

function usedBy(world: World) {
  const found = find(world, "subnet", idOf("subnet", "private"));
  if (found === undefined) throw new Error("bug: the test has no subnet.");
  return routeTableOf(world, found);
}

const own = [vpc(), subnet("private", "10.0.1.0/24")];

it("is the table that the subnet is associated with, with its routes in order", () => {
  const used = usedBy(
    worldWith(
      ...own,
      table("other", { subnets: ["elsewhere"], routes: ["0.0.0.0/0 internet-gateway"] }),
      table("private", {
        subnets: ["private"],
        routes: ["0.0.0.0/0 internet-gateway", "::/0 internet-gateway"],
      }),
    ),
  );
  expect(used).toMatchObject({
    kind: "table",
    table: { resource: { id: "x:route-table/main/private" } },
    isComplete: true,
    routes: [
      { block: { family: 4, prefix: 0 }, route: { resource: { destination: "0.0.0.0/0" } } },
      { block: { family: 6, prefix: 0 }, route: { resource: { destination: "::/0" } } },
    ],
  });
});

it("may be a table without routes", () => {
  const used = usedBy(worldWith(...own, table("private", { subnets: ["private"] })));
  expect(used).toMatchObject({ kind: "table", routes: [], isComplete: true });
});

it.for<readonly [readonly string[], boolean]>([
  [[], false],
  [["10.0.0.0/8 internet-gateway"], true],
])("of a table that exists, the stated routes %j are all: %s", ([routes, isComplete]) => {
  const used = usedBy(
    worldWith(...own, table("private", { subnets: ["private"], routes, existing: "rtb-1" })),
  );
  expect(used).toMatchObject({ kind: "table", isComplete });
});

it("is the main table of a VPC that the plan makes where no table has the subnet", () => {
  expect(usedBy(worldWith(...own, table("private", {})))).toEqual({ kind: "main" });
});

it.for<readonly [string, readonly Part[], string, string]>([
  [
    "the main table of a VPC that exists",
    [...own, vpc("main", { existing: "vpc-1" })],
    "Subnet `main/private` is in no route table of the topology, so it uses the main table of VPC `main`, whose routes are not known.",
    "x:subnet/main/private",
  ],
  [
    "the main table of a VPC that is not there",
    [subnet("private", "10.0.1.0/24")],
    "Subnet `main/private` is in no route table of the topology, so it uses the main table of VPC `main`, whose routes are not known.",
    "x:subnet/main/private",
  ],
  [
    "a table that is not there",
    [...own, table("private", { subnets: ["private"] }).slice(1)],
    "The routes of route table `main/private`, which subnet `main/private` uses, are not known.",
    "x:route-table-association/main/private/private",
  ],
  [
    "one of two tables",
    [...own, table("a", { subnets: ["private"] }), table("b", { subnets: ["private"] })],
    "Subnet `main/private` is in more than one route table, and which of them AWS accepts is not known.",
    "x:route-table-association/main/a/private",
  ],
  [
    "a table of another VPC",
    [...own, table("other/a", { subnets: ["private"] })],
    "Subnet `main/private` is in route table `other/a` of another VPC, which AWS refuses.",
    "x:route-table-association/other/a/private",
  ],
])("does not know %s", ([, resources, reason, resource]) => {
  expect(usedBy(worldWith(...resources))).toMatchObject({
    kind: "unknown",
    hop: { layer: "route", verdict: "unknown", reason, resource },
  });
});
