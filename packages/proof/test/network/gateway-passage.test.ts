import { expect, it } from "vitest";
import {
  attachment,
  block,
  client,
  closedWorld,
  gatewayEndpoint,
  group,
  interfaceEndpoint,
  internetGateway,
  natWorld,
  objections,
  policy,
  service,
  subnet,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const s3 = service("s3");
const s3Interface = { service: "com.amazonaws.ap-northeast-1.s3", groups: ["endpoints"] };

it("prefers the gateway endpoint's route to the one to a NAT gateway", () => {
  const world = worldWith(...natWorld(gatewayEndpoint("s3", ["private"])));
  expect(passage(world, client(["apps"]), s3)).toEqual({
    verdict: "allowed",
    hops: [
      {
        layer: "dns",
        verdict: "allowed",
        reason: "In VPC `main`, the name of `s3` in `ap-northeast-1` leads to public addresses.",
        resource: "x:vpc/main",
        at: ["vpc", "main"],
      },
      {
        layer: "security-group",
        side: "caller",
        verdict: "allowed",
        reason: "Security group `main/apps` lets TCP 443 out to the public addresses of `s3`.",
        resource: "x:security-group-rule/main/apps/egress-all---0.0.0.0/0",
        at: ["security-group-rule", "main", "apps", "egress-all---0.0.0.0", "0"],
      },
      {
        layer: "route",
        verdict: "allowed",
        reason:
          "Endpoint `main/s3` puts a route to the addresses of `s3` into the route table of subnet `main/private`, more specific than a default route.",
        resource: "x:gateway-endpoint/main/s3",
        at: ["gateway-endpoint", "main", "s3"],
      },
    ],
    way: {
      kind: "gateway-endpoint",
      endpoint: "x:gateway-endpoint/main/s3",
      vpc: "x:vpc/main",
      subnetCidr: "10.0.1.0/24",
    },
  });
});

it("works without any other route, and hands on the policy", () => {
  const world = worldWith(...closedWorld(gatewayEndpoint("s3", ["private"], { policy })));
  const { verdict, way } = passage(world, client(["apps"]), s3);
  expect(verdict).toBe("allowed");
  expect(way).toMatchObject({ kind: "gateway-endpoint", policy });
});

it("serves DynamoDB too, by its own endpoint", () => {
  const world = worldWith(
    ...closedWorld(
      gatewayEndpoint("s3", ["private"]),
      gatewayEndpoint("tables", ["private"], { service: "com.amazonaws.ap-northeast-1.dynamodb" }),
    ),
  );
  expect(passage(world, client(["apps"]), service("dynamodb")).way).toMatchObject({
    endpoint: "x:gateway-endpoint/main/tables",
  });
});

it("goes through the NAT gateway when the endpoint does not serve the table", () => {
  const world = worldWith(...natWorld(gatewayEndpoint("s3", ["public"])));
  const { verdict, way, hops } = passage(world, client(["apps"]), s3);
  expect(verdict).toBe("allowed");
  expect(way?.kind).toBe("internet");
  expect(hops[0]).toEqual({
    layer: "route",
    verdict: "allowed",
    reason:
      "Endpoint `main/s3` does not serve route table `main/private`, which subnet `main/private` uses.",
    resource: "x:gateway-endpoint/main/s3",
    at: ["gateway-endpoint", "main", "s3"],
  });
});

it("says that the endpoint does not serve the table, and that there is no other way", () => {
  const world = worldWith(...closedWorld(gatewayEndpoint("s3", ["public"])));
  const result = passage(world, client(["apps"]), s3);
  expect(result.verdict).toBe("denied");
  expect(objections(result)).toEqual([
    "Endpoint `main/s3` does not serve route table `main/private`, which subnet `main/private` uses.",
    "Route table `main/private` of subnet `main/private` has no route to the internet.",
  ]);
});

it("does not serve a subnet that no table of the topology routes", () => {
  const world = worldWith(
    vpc(),
    subnet("private", "10.0.1.0/24"),
    table("private", {}),
    gatewayEndpoint("s3", ["private"]),
    group("apps", ["egress all - 0.0.0.0/0"]),
  );
  expect(objections(passage(world, client(["apps"]), s3))).toEqual([
    "Endpoint `main/s3` serves no main table, and subnet `main/private` is in no other.",
    "Subnet `main/private` is in no route table of the topology, and the main table of its VPC has only the local route.",
  ]);
});

it("does not know whether it serves a main table that is not known", () => {
  const world = worldWith(
    vpc("main", { existing: "vpc-1" }),
    subnet("private", "10.0.1.0/24"),
    gatewayEndpoint("s3", ["private"]),
    group("apps", ["egress all - 0.0.0.0/0"]),
  );
  const result = passage(world, client(["apps"]), s3);
  expect(result.verdict).toBe("unknown");
  expect(objections(result)).toEqual([
    "Whether endpoint `main/s3` serves the route table of subnet `main/private` is not known.",
    "Subnet `main/private` is in no route table of the topology, so it uses the main table of VPC `main`, whose routes are not known.",
  ]);
});

it("does not serve a bucket of another Region, which takes the internet", () => {
  const world = worldWith(...natWorld(gatewayEndpoint("s3", ["private"])));
  const { verdict, way, hops } = passage(world, client(["apps"]), service("s3", "us-east-1"));
  expect(verdict).toBe("allowed");
  expect(way?.kind).toBe("internet");
  expect(hops[0]).toMatchObject({
    layer: "endpoint",
    verdict: "allowed",
    reason: "Endpoint `main/s3` serves `s3` of `ap-northeast-1` only, not of `us-east-1`.",
  });
  expect(hops[1]?.reason).toBe(
    "In VPC `main`, the name of `s3` in `us-east-1` leads to public addresses.",
  );
});

it("leaves a bucket of another Region out of reach without the internet", () => {
  const world = worldWith(
    ...closedWorld(
      gatewayEndpoint("s3", ["private"]),
      interfaceEndpoint("s3i", s3Interface),
      interfaceEndpoint("athena"),
      gatewayEndpoint("tables", ["private"], { service: "com.amazonaws.ap-northeast-1.dynamodb" }),
    ),
  );
  expect(objections(passage(world, client(["apps"]), service("s3", "us-east-1")))).toEqual([
    "Endpoint `main/s3i` serves `s3` of `ap-northeast-1` only, not of `us-east-1`.",
    "Endpoint `main/s3` serves `s3` of `ap-northeast-1` only, not of `us-east-1`.",
    "Route table `main/private` of subnet `main/private` has no route to the internet.",
  ]);
});

it.for<readonly [string, string]>([
  ["0.0.0.0/0 internet-gateway", "allowed"],
  ["10.0.0.0/8 internet-gateway", "allowed"],
  ["::/0 internet-gateway", "allowed"],
  ["52.219.0.0/17 internet-gateway", "unknown"],
])("beside the route `%s`", ([route, verdict]) => {
  const world = worldWith(
    ...closedWorld(internetGateway(), attachment(), gatewayEndpoint("s3", ["private"])),
    table("private", { subnets: ["private"], routes: [route] }),
  );
  const result = passage(world, client(["apps"]), s3);
  expect(result.verdict).toBe(verdict);
  expect(result.way?.kind).toBe("gateway-endpoint");
  expect(objections(result)).toEqual(
    verdict === "allowed"
      ? []
      : [
          "Whether route `52.219.0.0/17` of route table `main/private` takes traffic to `s3` away from endpoint `main/s3` is not known.",
        ],
  );
});

it.for<readonly [string, string]>([
  ["100.64.0.0/16", "allowed"],
  ["52.0.0.0/16", "unknown"],
])("in a VPC that has the block `%s` too", ([cidr, verdict]) => {
  const world = worldWith(...closedWorld(gatewayEndpoint("s3", ["private"]), block(cidr)));
  const result = passage(world, client(["apps"]), s3);
  expect(result.verdict).toBe(verdict);
  expect(objections(result)).toEqual(
    verdict === "allowed"
      ? []
      : [
          "VPC `main` has public addresses for its own, `52.0.0.0/16`, and whether those of `s3` are among them is not known.",
        ],
  );
});
