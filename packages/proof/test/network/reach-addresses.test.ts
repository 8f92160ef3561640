import { expect, it } from "vitest";
import type { Target } from "../../src/network/reach.ts";
import type { Traffic } from "../../src/network/traffic.ts";
import {
  attachment,
  client,
  closedWorld,
  group,
  internetGateway,
  nat,
  natWorld,
  objections,
  subnet,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";
import { reach } from "./told.ts";

const ssh: Traffic = { protocol: "tcp", from: 22, to: 22 };

const to = (cidr: string): Target => ({ kind: "addresses", cidr });

it.for<readonly [string, string, readonly string[]]>([
  ["52.1.2.3/32", "allowed", []],
  ["10.0.9.0/24", "unknown", ["It is not known which security groups `10.0.9.0/24` has."]],
  ["192.168.0.0/16", "denied", ["No route of subnet `main/private` leads to `192.168.0.0/16`."]],
  [
    "172.16.0.0/12",
    "unknown",
    ["Whether the routes of subnet `main/private` lead to `172.16.0.0/12` is not known."],
  ],
  ["2600:1f00::/24", "unknown", ["Whether subnet `main/private` has IPv6 addresses is not known."]],
])("addresses `%s`: %s", ([cidr, verdict, reasons]) => {
  const world = worldWith(
    ...natWorld(),
    table("private", {
      subnets: ["private"],
      routes: ["52.0.0.0/8 nat/egress", "172.16.0.0/12 nat/egress"],
    }),
  );
  const result = reach(world, client(["apps"]), to(cidr), ssh);
  expect(result.verdict).toBe(verdict);
  expect(objections(result)).toEqual(reasons);
});

it("takes the most specific route to public addresses", () => {
  const world = worldWith(
    ...natWorld(nat("inner", "public", "private")),
    table("private", {
      subnets: ["private"],
      routes: ["0.0.0.0/0 nat/egress", "52.0.0.0/8 nat/inner", "52.1.0.0/16 nat/egress"],
    }),
  );
  const at = (cidr: string) => reach(world, client(["apps"]), to(cidr), ssh).verdict;
  expect([at("8.8.8.8/32"), at("52.2.0.0/16"), at("52.1.0.0/16"), at("52.1.1.0/24")]).toEqual([
    "allowed",
    "denied",
    "allowed",
    "allowed",
  ]);
  expect(at("52.0.0.0/8")).toBe("unknown");
});

it("needs a public address straight through an internet gateway", () => {
  const world = worldWith(
    ...closedWorld(internetGateway(), attachment()),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/0 internet-gateway"] }),
  );
  expect(reach(world, client(["apps"]), to("8.8.8.8/32"), ssh).verdict).toBe("denied");
});

it.for<readonly [string, string]>([
  ["egress tcp 22 52.0.0.0/8", "allowed"],
  ["egress tcp 22 52.1.2.0/24", "unknown"],
  ["egress tcp 22 53.0.0.0/8", "denied"],
  ["egress tcp 22 group:apps", "denied"],
  ["egress tcp 22 pl-61a54008", "unknown"],
  ["egress udp 22 0.0.0.0/0", "denied"],
])("to public addresses with the rule `%s`: %s", ([rule, verdict]) => {
  const world = worldWith(...natWorld(), group("apps", [rule]));
  expect(reach(world, client(["apps"]), to("52.1.0.0/16"), ssh).verdict).toBe(verdict);
});

it("does not know whether a group's member is among addresses of the VPC", () => {
  const world = worldWith(...natWorld(), group("apps", ["egress tcp 22 group:apps"]));
  expect(objections(reach(world, client(["apps"]), to("10.0.1.0/24"), ssh))).toEqual([
    "Security group `main/apps` lets TCP 22 out to security group `main/apps`, and whether that holds all of `10.0.1.0/24` is not known.",
    "It is not known which security groups `10.0.1.0/24` has.",
  ]);
});

it("does not know whether tables that it does not know lead to private addresses", () => {
  const main = worldWith(
    ...closedWorld().slice(0, 2),
    vpc("main", { existing: "vpc-1" }),
    group("apps", ["egress all - 0.0.0.0/0"]),
  );
  expect(objections(reach(main, client(["apps"]), to("192.168.0.0/16"), ssh))).toEqual([
    "Subnet `main/private` is in no route table of the topology, so it uses the main table of VPC `main`, whose routes are not known.",
  ]);
  const silent = worldWith(
    ...closedWorld(),
    table("private", { subnets: ["private"], existing: "rtb-1" }),
  );
  expect(reach(silent, client(["apps"]), to("192.168.0.0/16"), ssh).verdict).toBe("unknown");
  const made = worldWith(
    vpc(),
    subnet("private", "10.0.1.0/24"),
    group("apps", ["egress all - 0.0.0.0/0"]),
  );
  expect(reach(made, client(["apps"]), to("192.168.0.0/16"), ssh).verdict).toBe("denied");
});
