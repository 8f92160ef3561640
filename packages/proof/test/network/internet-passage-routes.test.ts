import { expect, it } from "vitest";
import {
  attachment,
  client,
  closedWorld,
  group,
  internetGateway,
  nat,
  natWorld,
  objections,
  service,
  subnet,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const sts = service("sts");
const noEndpoint = "VPC `main` has no endpoint for `sts` in `ap-northeast-1`.";

const onePublicTable = table("public", {
  subnets: ["public"],
  routes: ["0.0.0.0/0 internet-gateway"],
});

it.for<readonly [string, readonly string[], string, readonly string[]]>([
  [
    "a route to private addresses",
    ["0.0.0.0/0 nat/egress", "192.168.0.0/16 internet-gateway"],
    "allowed",
    [],
  ],
  ["an IPv6 route", ["0.0.0.0/0 nat/egress", "::/0 internet-gateway"], "allowed", []],
  [
    "a narrower route to the same target",
    ["0.0.0.0/0 nat/egress", "52.0.0.0/8 nat/egress"],
    "allowed",
    [],
  ],
  [
    "a narrower route to another target",
    ["0.0.0.0/0 nat/egress", "52.0.0.0/8 internet-gateway"],
    "unknown",
    [
      "Route `52.0.0.0/8` of route table `main/private` leads to some public addresses only, and whether to those that are called is not known.",
    ],
  ],
  [
    "a narrower route that works beside a default route that does not",
    ["0.0.0.0/0 nat/inner", "52.0.0.0/8 nat/egress"],
    "unknown",
    [
      "Route `52.0.0.0/8` of route table `main/private` leads to some public addresses only, and whether to those that are called is not known.",
    ],
  ],
  [
    "only a narrower route",
    ["52.0.0.0/8 nat/egress"],
    "unknown",
    [
      "Route `52.0.0.0/8` of route table `main/private` leads to some public addresses only, and whether to those that are called is not known.",
    ],
  ],
  [
    "only a narrower route that leads nowhere",
    ["52.0.0.0/8 nat/inner"],
    "denied",
    [noEndpoint, "NAT gateway `main/inner` is private, so it does not reach the internet."],
  ],
  [
    "only an IPv6 route",
    ["::/0 nat/egress"],
    "denied",
    [
      noEndpoint,
      "Route table `main/private` of subnet `main/private` has no route to the internet.",
    ],
  ],
  [
    "only a route to private addresses",
    ["10.0.0.0/8 nat/egress"],
    "denied",
    [
      noEndpoint,
      "Route table `main/private` of subnet `main/private` has no route to the internet.",
    ],
  ],
])("a table with %s", ([, routes, verdict, reasons]) => {
  const world = worldWith(
    vpc(),
    subnet("public", "10.0.0.0/24"),
    subnet("private", "10.0.1.0/24"),
    internetGateway(),
    attachment(),
    nat("egress", "public"),
    nat("inner", "public", "private"),
    onePublicTable,
    table("private", { subnets: ["private"], routes }),
    group("apps", ["egress all - 0.0.0.0/0"]),
  );
  const result = passage(world, client(["apps"]), sts);
  expect(result.verdict).toBe(verdict);
  expect(objections(result)).toEqual(reasons);
});

it("states what it knows of a route table that exists", () => {
  const stated = worldWith(
    ...natWorld(),
    table("private", {
      subnets: ["private"],
      routes: ["0.0.0.0/0 nat/egress"],
      existing: "rtb-1",
    }),
  );
  expect(passage(stated, client(["apps"]), sts).verdict).toBe("allowed");
  const silent = worldWith(
    ...closedWorld(),
    table("private", { subnets: ["private"], existing: "rtb-1" }),
  );
  const result = passage(silent, client(["apps"]), sts);
  expect(result.verdict).toBe("unknown");
  expect(objections(result)).toEqual([
    "The topology states no route of route table `main/private`, which exists already and which subnet `main/private` uses.",
  ]);
});
