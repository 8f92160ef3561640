import { expect, it } from "vitest";
import { passage } from "../../src/network/passage.ts";
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
  type Part,
} from "./a-world.ts";

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

const onePublicTable = table("public", {
  subnets: ["public"],
  routes: ["0.0.0.0/0 internet-gateway"],
});

/** A client behind a NAT gateway whose subnet has these routes. */
function behind(
  publicRoutes: readonly string[],
  ...more: readonly Part[]
): ReturnType<typeof worldWith> {
  return worldWith(
    vpc(),
    subnet("public", "10.0.0.0/24"),
    subnet("private", "10.0.1.0/24"),
    internetGateway(),
    attachment(),
    nat("egress", "public"),
    table("public", { subnets: ["public"], routes: publicRoutes }),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/0 nat/egress"] }),
    group("apps", ["egress all - 0.0.0.0/0"]),
    ...more,
  );
}

it("needs an internet route where the NAT gateway stands", () => {
  const result = passage(behind([]), client(["apps"]), sts);
  expect(result.verdict).toBe("denied");
  expect(objections(result)).toEqual([
    noEndpoint,
    "Route table `main/public` of subnet `main/public` has no route to the internet.",
  ]);
});

it("does not know what a NAT gateway behind a NAT gateway does", () => {
  for (const routes of [
    ["0.0.0.0/0 nat/egress"],
    ["0.0.0.0/0 internet-gateway", "52.0.0.0/8 nat/egress"],
  ]) {
    const result = passage(behind(routes), client(["apps"]), sts);
    expect(result.verdict).toBe("unknown");
    expect(objections(result)).toEqual([
      "The routes of subnet `main/public` lead from NAT gateway `main/egress` to a NAT gateway again, and what AWS does then is not known.",
    ]);
  }
});

it("does not know where a narrower route of the NAT gateway's subnet leads", () => {
  const result = passage(behind(["52.0.0.0/8 internet-gateway"]), client(["apps"]), sts);
  expect(result.verdict).toBe("unknown");
  expect(objections(result)).toEqual([
    "Route `52.0.0.0/8` of route table `main/public` leads to some public addresses only, and whether to those that are called is not known.",
  ]);
});

it("does not get out through a private NAT gateway", () => {
  const world = behind(["0.0.0.0/0 internet-gateway"], nat("egress", "public", "private"));
  expect(objections(passage(world, client(["apps"]), sts))).toEqual([
    noEndpoint,
    "NAT gateway `main/egress` is private, so it does not reach the internet.",
  ]);
});

it("does not get out through a NAT gateway of another VPC", () => {
  const world = behind(
    ["0.0.0.0/0 internet-gateway"],
    vpc("other"),
    subnet("other/public", "10.9.0.0/24"),
    nat("egress", "other/public"),
  );
  expect(objections(passage(world, client(["apps"]), sts))).toEqual([
    noEndpoint,
    "NAT gateway `main/egress` is in another VPC, and a route reaches only those of its own.",
  ]);
});

it("does not know a NAT gateway or its subnet when they are not there", () => {
  const lost = worldWith(
    ...closedWorld(),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/0 nat/lost"] }),
  );
  const result = passage(lost, client(["apps"]), sts);
  expect(result.verdict).toBe("unknown");
  expect(result.way).toBeUndefined();
  expect(objections(result)).toEqual(["Where NAT gateway `main/lost` leads is not known."]);

  const nowhere = behind(["0.0.0.0/0 internet-gateway"], nat("egress", "lost"));
  expect(objections(passage(nowhere, client(["apps"]), sts))).toEqual([
    "The subnet of NAT gateway `main/egress` is not known.",
  ]);
});

it("does not get out through an internet gateway that is not attached", () => {
  const world = worldWith(...natWorld().slice(0, 4), ...natWorld().slice(5));
  expect(objections(passage(world, client(["apps"]), sts))).toEqual([
    noEndpoint,
    "Internet gateway `main` is not attached to VPC `main`.",
  ]);
});

it("does not get out through an internet gateway that is attached to another VPC", () => {
  const world = worldWith(
    ...natWorld().slice(0, 4),
    ...natWorld().slice(5),
    attachment("main", "other"),
  );
  expect(objections(passage(world, client(["apps"]), sts))).toEqual([
    noEndpoint,
    "Internet gateway `main` is not attached to VPC `main`.",
  ]);
});

it("does not serve a client without a public address straight through the internet gateway", () => {
  const world = worldWith(
    ...closedWorld(internetGateway(), attachment()),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/0 internet-gateway"] }),
  );
  const result = passage(world, client(["apps"]), sts);
  expect(result.verdict).toBe("denied");
  expect(result.way).toBeUndefined();
  expect(objections(result)).toEqual([
    noEndpoint,
    "The client in subnet `main/private` has no public IPv4 address, and an internet gateway serves only interfaces that have one.",
  ]);
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

it.for<readonly [string, readonly Part[], string]>([
  [
    "as the topology states at the VPC",
    [vpc("main", { existing: "vpc-1" }), internetGateway("main", "igw-1")],
    "Internet gateway `main` exists already and is attached to VPC `main`, as the topology states.",
  ],
  [
    "of another name",
    [vpc("main", { existing: "vpc-1" }), internetGateway("shared", "igw-1")],
    "Whether internet gateway `shared` is attached to VPC `main` is not known.",
  ],
  [
    "that is not there",
    [vpc("main", { existing: "vpc-1" })],
    "Whether internet gateway `lost` is attached to VPC `main` is not known.",
  ],
])("an internet gateway that exists, %s", ([, resources, reason]) => {
  const gateway = /internet gateway `(\w+)`/i.exec(reason)?.[1] ?? "";
  const world = worldWith(
    subnet("public", "10.0.0.0/24"),
    subnet("private", "10.0.1.0/24"),
    nat("egress", "public"),
    table("public", { subnets: ["public"], routes: [`0.0.0.0/0 ${gateway}`] }),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/0 nat/egress"] }),
    group("apps", ["egress all - 0.0.0.0/0"]),
    ...resources,
  );
  const { hops, verdict } = passage(world, client(["apps"]), sts);
  expect(hops.at(-1)?.reason).toBe(reason);
  expect(verdict).toBe(gateway === "main" ? "allowed" : "unknown");
});
