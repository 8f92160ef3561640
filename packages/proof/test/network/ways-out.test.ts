import { expect, it } from "vitest";
import {
  block,
  closedWorld,
  gatewayEndpoint,
  idOf,
  interfaceEndpoint,
  natWorld,
  policy,
  subnet,
  table,
  vpc,
  worldWith,
  type Part,
} from "./a-world.ts";
import { waysOut } from "./told.ts";

const own = idOf("subnet", "private");

it("tells the way through a NAT gateway, hop by hop", () => {
  const found = waysOut(worldWith(...natWorld()), own);
  expect(found.subnet).toBe(own);
  expect(found.closed).toBe("denied");
  expect(found.ways).toMatchObject([
    {
      destination: "0.0.0.0/0",
      verdict: "allowed",
      natGateway: "x:nat-gateway/main/egress",
      internetGateway: "x:internet-gateway/main",
      letsIn: false,
    },
  ]);
  expect(found.ways[0]?.hops.map(({ layer }) => layer)).toEqual([
    "route",
    "nat-gateway",
    "route",
    "internet-gateway",
  ]);
  expect(found.proof).toEqual([
    {
      layer: "route",
      verdict: "allowed",
      reason: "The local route to `10.0.0.0/16` stays inside VPC `main`.",
      resource: "x:vpc/main",
      at: ["vpc", "main"],
    },
    {
      layer: "route",
      verdict: "denied",
      reason:
        "Route `0.0.0.0/0` of route table `main/private` leads to the internet through NAT gateway `main/egress`.",
      resource: "x:route/main/private/0.0.0.0-0",
      at: ["route", "main", "private", "0.0.0.0-0"],
    },
  ]);
});

it("tells that an internet gateway lets the internet in as well", () => {
  const found = waysOut(worldWith(...natWorld()), idOf("subnet", "public"));
  expect(found.closed).toBe("denied");
  expect(found.ways).toMatchObject([
    { destination: "0.0.0.0/0", internetGateway: "x:internet-gateway/main", letsIn: true },
  ]);
  expect(found.ways[0]).not.toHaveProperty("natGateway");
  expect(found.proof[1]?.reason).toBe(
    "Route `0.0.0.0/0` of route table `main/public` leads to the internet through internet gateway `main`, which lets the internet in as well.",
  );
});

it("proves that a subnet without such a route is closed, and lists what it reaches", () => {
  const world = worldWith(
    ...closedWorld(
      block("10.1.0.0/16"),
      gatewayEndpoint("s3", ["private"]),
      gatewayEndpoint("elsewhere", ["public"]),
      interfaceEndpoint("athena", { policy }),
      vpc("other"),
      interfaceEndpoint("other/athena"),
    ),
  );
  expect(waysOut(world, own)).toEqual({
    subnet: own,
    closed: "allowed",
    ways: [],
    proof: [
      {
        layer: "route",
        verdict: "allowed",
        reason: "The local route to `10.0.0.0/16`, `10.1.0.0/16` stays inside VPC `main`.",
        resource: "x:vpc/main",
        at: ["vpc", "main"],
      },
      {
        layer: "endpoint",
        verdict: "allowed",
        reason:
          "Endpoint `main/s3` leads to `com.amazonaws.ap-northeast-1.s3` alone; its policy is AWS's default, which admits the resources of every account.",
        resource: "x:gateway-endpoint/main/s3",
        at: ["gateway-endpoint", "main", "s3"],
      },
      {
        layer: "route",
        verdict: "allowed",
        reason: "Route table `main/private` of subnet `main/private` has no route to the internet.",
        resource: "x:route-table/main/private",
        at: ["route-table", "main", "private"],
      },
    ],
    endpoints: [
      {
        endpoint: "x:gateway-endpoint/main/s3",
        kind: "gateway-endpoint",
        service: "com.amazonaws.ap-northeast-1.s3",
        policy: "default",
        hop: {
          layer: "endpoint",
          verdict: "allowed",
          reason:
            "Endpoint `main/s3` leads to `com.amazonaws.ap-northeast-1.s3` alone; its policy is AWS's default, which admits the resources of every account.",
          resource: "x:gateway-endpoint/main/s3",
          at: ["gateway-endpoint", "main", "s3"],
        },
      },
      {
        endpoint: "x:interface-endpoint/main/athena",
        kind: "interface-endpoint",
        service: "com.amazonaws.ap-northeast-1.athena",
        policy: "written",
        hop: {
          layer: "endpoint",
          verdict: "allowed",
          reason:
            "Endpoint `main/athena` leads to `com.amazonaws.ap-northeast-1.athena` alone; its policy says what may be done there.",
          resource: "x:interface-endpoint/main/athena",
          at: ["interface-endpoint", "main", "athena"],
        },
      },
    ],
  });
});

it("proves that a subnet of the main table is closed", () => {
  const world = worldWith(
    vpc(),
    subnet("private", "10.0.1.0/24"),
    gatewayEndpoint("s3", ["private"]),
  );
  const found = waysOut(world, own);
  expect(found.closed).toBe("allowed");
  expect(found.endpoints).toEqual([]);
  expect(found.proof[1]).toEqual({
    layer: "route",
    verdict: "allowed",
    reason:
      "Subnet `main/private` is in no route table of the topology, and the main table of its VPC has only the local route.",
    resource: own,
    at: ["subnet", "main", "private"],
  });
});

it.for<readonly [string, readonly Part[], string]>([
  [
    "the main table of a VPC that exists",
    [vpc("main", { existing: "vpc-1" }), subnet("private", "10.0.1.0/24")],
    "Subnet `main/private` is in no route table of the topology, so it uses the main table of VPC `main`, whose routes are not known.",
  ],
  [
    "a table that exists and of which no route is stated",
    [...closedWorld(), table("private", { subnets: ["private"], existing: "rtb-1" })],
    "The topology states no route of route table `main/private`, which exists already and which subnet `main/private` uses.",
  ],
])("does not know whether a subnet is closed that uses %s", ([, resources, reason]) => {
  const found = waysOut(worldWith(...resources), own);
  expect(found.closed).toBe("unknown");
  expect(found.ways).toEqual([]);
  expect(found.proof.at(-1)).toMatchObject({ layer: "route", verdict: "unknown", reason });
});

it("does not know a subnet that is not there", () => {
  expect(waysOut(worldWith(), "subnet-1")).toEqual({
    subnet: "subnet-1",
    closed: "unknown",
    ways: [],
    proof: [
      {
        layer: "fact",
        verdict: "unknown",
        reason: "Subnet `subnet-1` is not known.",
        resource: "subnet-1",
      },
    ],
    endpoints: [],
  });
});

it("names the block of the subnet when its VPC is not there", () => {
  const world = worldWith(
    subnet("private", "10.0.1.0/24"),
    table("private", { subnets: ["private"] }),
  );
  expect(waysOut(world, own).proof[0]).toMatchObject({
    reason: "The local route to `10.0.1.0/24` stays inside VPC `main`.",
    resource: own,
  });
});
