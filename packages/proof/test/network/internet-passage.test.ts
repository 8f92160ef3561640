import { expect, it } from "vitest";
import {
  client,
  closedWorld,
  group,
  natWorld,
  objections,
  service,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const sts = service("sts");
const noEndpoint = "VPC `main` has no endpoint for `sts` in `ap-northeast-1`.";

it("goes through a NAT gateway to the internet gateway, and tells every step", () => {
  expect(passage(worldWith(...natWorld()), client(["apps"]), sts)).toEqual({
    verdict: "allowed",
    hops: [
      {
        layer: "dns",
        verdict: "allowed",
        reason: "In VPC `main`, the name of `sts` in `ap-northeast-1` leads to public addresses.",
        resource: "x:vpc/main",
        at: ["vpc", "main"],
      },
      {
        layer: "security-group",
        side: "caller",
        verdict: "allowed",
        reason: "Security group `main/apps` lets TCP 443 out to the public addresses of `sts`.",
        resource: "x:security-group-rule/main/apps/egress-all---0.0.0.0/0",
        at: ["security-group-rule", "main", "apps", "egress-all---0.0.0.0", "0"],
      },
      {
        layer: "route",
        verdict: "allowed",
        reason:
          "Route `0.0.0.0/0` of route table `main/private` leads to NAT gateway `main/egress`.",
        resource: "x:route/main/private/0.0.0.0-0",
        at: ["route", "main", "private", "0.0.0.0-0"],
      },
      {
        layer: "nat-gateway",
        verdict: "allowed",
        reason:
          "NAT gateway `main/egress` in subnet `main/public` has a public address and sends on what it is given.",
        resource: "x:nat-gateway/main/egress",
        at: ["nat-gateway", "main", "egress"],
      },
      {
        layer: "route",
        verdict: "allowed",
        reason:
          "Route `0.0.0.0/0` of route table `main/public` leads straight to the internet gateway.",
        resource: "x:route/main/public/0.0.0.0-0",
        at: ["route", "main", "public", "0.0.0.0-0"],
      },
      {
        layer: "internet-gateway",
        verdict: "allowed",
        reason: "Internet gateway `main` is attached to VPC `main`.",
        resource: "x:internet-gateway-attachment/main-main",
        at: ["attachment"],
      },
    ],
    way: {
      kind: "internet",
      natGateway: "x:nat-gateway/main/egress",
      internetGateway: "x:internet-gateway/main",
    },
  });
});

it("says that there is neither an endpoint nor a route", () => {
  const result = passage(worldWith(...closedWorld()), client(["apps"]), sts);
  expect(result.verdict).toBe("denied");
  expect(result.way).toBeUndefined();
  expect(result.hops.map(({ layer, verdict }) => [layer, verdict])).toEqual([
    ["endpoint", "denied"],
    ["dns", "allowed"],
    ["security-group", "allowed"],
    ["route", "denied"],
  ]);
  expect(objections(result)).toEqual([
    noEndpoint,
    "Route table `main/private` of subnet `main/private` has no route to the internet.",
  ]);
});

it("names everything that blocks, security groups too", () => {
  const world = worldWith(...closedWorld(), group("apps"));
  expect(objections(passage(world, client(["apps"]), sts))).toEqual([
    noEndpoint,
    "No egress rule of security group `main/apps` lets TCP 443 out to the public addresses of `sts`.",
    "Route table `main/private` of subnet `main/private` has no route to the internet.",
  ]);
});

it("is stopped by security groups alone, whatever else is missing", () => {
  const world = worldWith(...natWorld(), group("apps"));
  const result = passage(world, client(["apps"]), sts);
  expect(result.verdict).toBe("denied");
  expect(result.way).toBeUndefined();
  expect(objections(result)).toEqual([
    "No egress rule of security group `main/apps` lets TCP 443 out to the public addresses of `sts`.",
  ]);
});

it("does not know what groups that are not known let out, and still knows the way", () => {
  const result = passage(worldWith(...natWorld()), client(undefined), sts);
  expect(result.verdict).toBe("unknown");
  expect(result.way?.kind).toBe("internet");
  expect(objections(result)).toEqual(["It is not known which security groups the client has."]);
});

it("is denied without a route, whatever the groups are", () => {
  expect(passage(worldWith(...closedWorld()), client(undefined), sts).verdict).toBe("denied");
});

it.for<readonly [string, string, string]>([
  ["s3", "ap-northeast-1", "allowed"],
  ["s3", "us-east-1", "denied"],
  ["sts", "ap-northeast-1", "denied"],
])(
  "lets the prefix list of S3 reach `%s` of %s over the internet: %s",
  ([name, where, verdict]) => {
    const world = worldWith(...natWorld(), group("apps", ["egress tcp 443 pl-61a54008"]));
    expect(passage(world, client(["apps"]), service(name, where)).verdict).toBe(verdict);
  },
);

it("assumes that a VPC that exists has no endpoint beside those of the topology, and says so", () => {
  const world = worldWith(...natWorld(), vpc("main", { existing: "vpc-1" }));
  const { verdict, way, hops } = passage(world, client(["apps"]), sts);
  expect(verdict).toBe("allowed");
  expect(way?.kind).toBe("internet");
  expect(hops[0]).toEqual({
    layer: "fact",
    verdict: "allowed",
    reason:
      "VPC `main` exists already; that it has no endpoint for `sts` beside those of the topology is assumed.",
    resource: "x:vpc/main",
    at: ["vpc", "main"],
  });
  expect(hops).toHaveLength(7);
});

it("does not deny what an endpoint of a VPC that exists could serve", () => {
  const world = worldWith(...closedWorld(), vpc("main", { existing: "vpc-1" }));
  const result = passage(world, client(["apps"]), sts);
  expect(result.verdict).toBe("unknown");
  expect(result.way).toBeUndefined();
  expect(result.hops.map(({ verdict }) => verdict)).toEqual([
    "unknown",
    "unknown",
    "allowed",
    "allowed",
    "unknown",
  ]);
  expect(result.hops[0]).toMatchObject({
    layer: "fact",
    reason:
      "VPC `main` exists already, and whether it has an endpoint for `sts` beside those of the topology is not known.",
  });
});
