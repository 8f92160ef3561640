import { expect, it } from "vitest";
import {
  attachment,
  idOf,
  internetGateway,
  nat,
  subnet,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";
import { waysOut } from "./told.ts";

const own = idOf("subnet", "private");

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
