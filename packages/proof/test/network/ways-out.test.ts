import { expect, it } from "vitest";
import { waysOut } from "../../src/network/ways-out.ts";
import {
  attachment,
  block,
  closedWorld,
  gatewayEndpoint,
  idOf,
  interfaceEndpoint,
  internetGateway,
  nat,
  natWorld,
  policy,
  subnet,
  table,
  vpc,
  worldWith,
  type Part,
} from "./a-world.ts";

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

const around = [
  vpc(),
  subnet("public", "10.0.0.0/24"),
  subnet("private", "10.0.1.0/24"),
  internetGateway(),
  attachment(),
  internetGateway("loose"),
  nat("egress", "public"),
  nat("inner", "public", "private"),
  table("public", { subnets: ["public"], routes: ["0.0.0.0/0 internet-gateway"] }),
];

it.for<readonly [string, string, string]>([
  [
    "0.0.0.0/0 internet-gateway",
    "denied",
    "Route `0.0.0.0/0` of route table `main/private` leads to the internet through internet gateway `main`, which lets the internet in as well.",
  ],
  [
    "52.0.0.0/8 nat/egress",
    "denied",
    "Route `52.0.0.0/8` of route table `main/private` leads to the internet through NAT gateway `main/egress`.",
  ],
  [
    "::/0 internet-gateway",
    "denied",
    "Route `::/0` of route table `main/private` leads to the internet through internet gateway `main`, which lets the internet in as well.",
  ],
  [
    "2600:1f00::/24 internet-gateway",
    "denied",
    "Route `2600:1f00::/24` of route table `main/private` leads to the internet through internet gateway `main`, which lets the internet in as well.",
  ],
  [
    "64:ff9b::/96 nat/egress",
    "denied",
    "Route `64:ff9b::/96` of route table `main/private` leads to the internet through NAT gateway `main/egress`.",
  ],
  [
    "::/0 nat/egress",
    "denied",
    "Route `::/0` of route table `main/private` leads to the internet through NAT gateway `main/egress`.",
  ],
  [
    "2600:1f00::/24 nat/egress",
    "allowed",
    "Route `2600:1f00::/24` of route table `main/private` does not lead to the internet. NAT gateway `main/egress` translates only the IPv6 addresses `64:ff9b::/96`, and route `2600:1f00::/24` holds none of them.",
  ],
  [
    "0.0.0.0/0 nat/inner",
    "allowed",
    "Route `0.0.0.0/0` of route table `main/private` does not lead to the internet. NAT gateway `main/inner` is private, so it does not reach the internet.",
  ],
  [
    "0.0.0.0/0 loose",
    "allowed",
    "Route `0.0.0.0/0` of route table `main/private` does not lead to the internet. Internet gateway `loose` is not attached to VPC `main`.",
  ],
  [
    "192.168.0.0/16 internet-gateway",
    "allowed",
    "Route `192.168.0.0/16` of route table `main/private` leads to internet gateway `main`, but to no address of the internet.",
  ],
  [
    "fc00::/7 nat/egress",
    "allowed",
    "Route `fc00::/7` of route table `main/private` leads to NAT gateway `main/egress`, but to no address of the internet.",
  ],
  [
    "0.0.0.0/0 nat/lost",
    "unknown",
    "Route `0.0.0.0/0` of route table `main/private` may lead to the internet. Where NAT gateway `main/lost` leads is not known.",
  ],
])("a table with the route `%s`: closed is %s", ([route, closed, reason]) => {
  const world = worldWith(...around, table("private", { subnets: ["private"], routes: [route] }));
  const found = waysOut(world, own);
  expect(found.closed).toBe(closed);
  expect(found.proof).toHaveLength(2);
  expect(found.proof[1]).toMatchObject({ layer: "route", verdict: closed, reason });
  expect(found.ways.map(({ verdict }) => verdict)).toEqual(
    closed === "allowed" ? [] : [closed === "denied" ? "allowed" : "unknown"],
  );
});

it("lists every route, and one way out is enough", () => {
  const world = worldWith(
    ...around,
    table("private", {
      subnets: ["private"],
      routes: ["0.0.0.0/0 nat/inner", "52.0.0.0/8 nat/lost", "::/0 internet-gateway"],
    }),
  );
  const found = waysOut(world, own);
  expect(found.closed).toBe("denied");
  expect(found.proof.map(({ verdict }) => verdict)).toEqual([
    "allowed",
    "allowed",
    "unknown",
    "denied",
  ]);
  expect(found.ways.map(({ destination }) => destination)).toEqual(["52.0.0.0/8", "::/0"]);
});

it("follows an IPv6 route through the IPv4 routes behind the NAT gateway", () => {
  const world = worldWith(
    ...around,
    table("public", { subnets: ["public"], routes: ["::/0 internet-gateway"] }),
    table("private", { subnets: ["private"], routes: ["64:ff9b::/96 nat/egress"] }),
  );
  expect(waysOut(world, own).closed).toBe("allowed");
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
