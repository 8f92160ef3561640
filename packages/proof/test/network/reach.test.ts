import { expect, it } from "vitest";
import { reach, type Target } from "../../src/network/reach.ts";
import { studioConnections } from "../../src/network/studio-connections.ts";
import type { Traffic } from "../../src/network/traffic.ts";
import {
  attachment,
  client,
  closedWorld,
  defaultGroup,
  group,
  idOf,
  internetGateway,
  nat,
  natWorld,
  objections,
  ref,
  subnet,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";

const ssh: Traffic = { protocol: "tcp", from: 22, to: 22 };
const server = subnet("server", "10.0.2.0/24");
const toServer = (
  groups: readonly string[] | undefined,
  ...subnets: readonly string[]
): Target => ({
  kind: "interfaces",
  name: "the server",
  subnets: (subnets.length === 0 ? ["server"] : subnets).map((name) => idOf("subnet", name)),
  securityGroups: groups?.map(ref),
});

it("opens a connection inside the VPC, hop by hop", () => {
  const world = worldWith(...closedWorld(server, group("server", ["ingress tcp 22 group:apps"])));
  expect(reach(world, client(["apps"]), toServer(["server"]), ssh)).toEqual({
    verdict: "allowed",
    hops: [
      {
        layer: "security-group",
        verdict: "allowed",
        reason: "Security group `main/apps` lets TCP 22 out to the server.",
        resource: "x:security-group-rule/main/apps/egress-all---0.0.0.0/0",
        at: ["security-group-rule", "main", "apps", "egress-all---0.0.0.0", "0"],
      },
      {
        layer: "route",
        verdict: "allowed",
        reason: "The local route leads from subnet `main/private` to the server.",
        resource: "x:subnet/main/private",
        at: ["subnet", "main", "private"],
      },
      {
        layer: "security-group",
        verdict: "allowed",
        reason:
          "Security group `main/server` lets TCP 22 in from the client in subnet `main/private`.",
        resource: "x:security-group-rule/main/server/ingress-tcp-22-group:apps",
        at: ["security-group-rule", "main", "server", "ingress-tcp-22-group:apps"],
      },
    ],
  });
});

it.for<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ["blocks", ["egress tcp 22 10.0.2.0/24"], ["ingress tcp 22 10.0.1.0/24"], []],
  ["groups", ["egress tcp 22 group:server"], ["ingress tcp 22 group:apps"], []],
  [
    "blocks the wrong way round",
    ["egress tcp 22 10.0.1.0/24"],
    ["ingress tcp 22 10.0.2.0/24"],
    [
      "No egress rule of security group `main/apps` lets TCP 22 out to the server.",
      "No ingress rule of security group `main/server` lets TCP 22 in from the client in subnet `main/private`.",
    ],
  ],
])("needs rules on both sides: %s", ([, egress, ingress, reasons]) => {
  const world = worldWith(...closedWorld(server), group("apps", egress), group("server", ingress));
  expect(objections(reach(world, client(["apps"]), toServer(["server"]), ssh))).toEqual(reasons);
});

it("does not know the groups of either side that names none", () => {
  const world = worldWith(...closedWorld(server));
  expect(objections(reach(world, client(undefined), toServer(undefined), ssh))).toEqual([
    "It is not known which security groups the client has.",
    "It is not known which security groups the server has.",
  ]);
});

it("does not know subnets that are not there", () => {
  const world = worldWith(...closedWorld(server));
  const expected = {
    verdict: "unknown",
    hops: [
      {
        layer: "fact",
        verdict: "unknown",
        reason: "The subnets of the server are not known.",
      },
    ],
  };
  expect(reach(world, client(["apps"]), toServer(["apps"], "server", "lost"), ssh)).toEqual(
    expected,
  );
  const nowhere = { ...toServer(["apps"]), subnets: [] } as Target;
  expect(reach(world, client(["apps"]), nowhere, ssh)).toEqual(expected);
  const lost = reach(world, client(["apps"], "lost"), toServer(["apps"]), ssh);
  expect(objections(lost)).toEqual(["Subnet `main/lost` is not known."]);
});

it.for<readonly [string | undefined, string, string]>([
  [
    undefined,
    "denied",
    "Subnet `other/server` of the server is in another VPC than the client, and nothing joins them.",
  ],
  [
    "vpc-1",
    "unknown",
    "Subnet `other/server` of the server is in another VPC than the client, and whether something joins them is not known.",
  ],
])("a server in another VPC, the client's being `%s`: %s", ([existing, verdict, reason]) => {
  const world = worldWith(
    ...closedWorld(server, vpc("other"), subnet("other/server", "10.0.2.0/24")),
    vpc("main", existing === undefined ? {} : { existing }),
  );
  const result = reach(world, client(["apps"]), toServer(["apps"], "server", "other/server"), ssh);
  expect(result.verdict).toBe(verdict);
  expect(result.hops).toMatchObject([
    { layer: "route", verdict, reason, resource: "x:subnet/other/server" },
  ]);
});

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

const inside = [
  "ingress tcp 8192-65535 group:studio",
  "ingress tcp 2049 group:studio",
  "egress tcp 8192-65535 group:studio",
  "egress tcp 2049 group:studio",
];

it.for<readonly [string, readonly string[], readonly [string, string]]>([
  ["all four rules", inside, ["allowed", "allowed"]],
  [
    "no ingress of NFS",
    inside.filter((rule) => !rule.startsWith("ingress tcp 2049")),
    ["denied", "allowed"],
  ],
  [
    "no egress of NFS",
    inside.filter((rule) => !rule.startsWith("egress tcp 2049")),
    ["denied", "allowed"],
  ],
  [
    "no ingress between apps",
    inside.filter((rule) => !rule.startsWith("ingress tcp 8192")),
    ["allowed", "denied"],
  ],
  [
    "no egress between apps",
    inside.filter((rule) => !rule.startsWith("egress tcp 8192")),
    ["allowed", "denied"],
  ],
  [
    "a part of the ports",
    [
      "ingress all - group:studio",
      "egress tcp 8192-65534 group:studio",
      "egress tcp 2049 group:studio",
    ],
    ["allowed", "denied"],
  ],
  [
    "the ports in two rules",
    [
      "ingress all - group:studio",
      "egress tcp 8192-9000 group:studio",
      "egress tcp 9001-65535 group:studio",
      "egress tcp 2049 10.0.0.0/16",
    ],
    ["allowed", "allowed"],
  ],
  [
    "a part of the ports for sure",
    ["ingress all - group:studio", "egress tcp 8192-9000 group:studio", "egress all - 10.0.1.0/25"],
    ["unknown", "unknown"],
  ],
])("Studio with %s", ([, rules, [homeDirectories, betweenApps]]) => {
  const world = worldWith(...closedWorld(group("studio", rules)));
  const found = studioConnections(world, client(["studio"]));
  expect(found.homeDirectories.verdict).toBe(homeDirectories);
  expect(found.betweenApps.verdict).toBe(betweenApps);
});

it("says what it assumes of the mount targets", () => {
  const world = worldWith(...closedWorld(group("studio", inside), group("more")));
  const { homeDirectories, betweenApps } = studioConnections(world, client(["studio", "more"]));
  expect(homeDirectories.hops.map(({ reason }) => reason)).toEqual([
    "Security group `main/studio` lets TCP 2049 out to members of security groups `main/studio` and `main/more`.",
    "The local route leads from subnet `main/private` to members of security groups `main/studio` and `main/more`.",
    "Security group `main/studio` lets TCP 2049 in from the client in subnet `main/private`.",
    "The mount targets of the home directories are assumed to let in whom Studio's own security groups let in; SageMaker adds groups for NFS of its own, and AWS asks for these rules all the same.",
  ]);
  expect(homeDirectories.hops.at(-1)).toMatchObject({ layer: "fact", verdict: "allowed" });
  expect(betweenApps.hops[0]?.reason).toBe(
    "Security group `main/studio` lets TCP 8192-65535 out to members of security groups `main/studio` and `main/more`.",
  );
});

it("suits AWS's default group", () => {
  const world = worldWith(...closedWorld(defaultGroup()));
  const found = studioConnections(world, client(["default"]));
  expect(found.homeDirectories.verdict).toBe("allowed");
  expect(found.betweenApps.verdict).toBe("allowed");
  expect(found.betweenApps.hops[0]?.reason).toContain("members of security group `main/default`.");
});

it("speaks of the apps where their groups are not known", () => {
  const found = studioConnections(worldWith(...closedWorld()), client(undefined));
  expect(found.betweenApps.verdict).toBe("unknown");
  expect(found.betweenApps.hops[1]?.reason).toBe(
    "The local route leads from subnet `main/private` to apps of the same domain.",
  );
  const lost = studioConnections(worldWith(), client(["studio"]));
  expect(lost.homeDirectories.verdict).toBe("unknown");
});

it("asks for every subnet of the domain", () => {
  const world = worldWith(
    ...closedWorld(server),
    group("studio", ["ingress all - 0.0.0.0/0", "egress all - 10.0.1.0/24"]),
  );
  const both = [idOf("subnet", "private"), idOf("subnet", "server")];
  expect(studioConnections(world, client(["studio"])).betweenApps.verdict).toBe("allowed");
  expect(studioConnections(world, client(["studio"]), both).betweenApps.verdict).toBe("unknown");
});
