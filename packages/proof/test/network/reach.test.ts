import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Target } from "../../src/network/reach.ts";
import type { Traffic } from "../../src/network/traffic.ts";
import {
  client,
  closedWorld,
  group,
  idOf,
  objections,
  ref,
  subnet,
  vpc,
  worldWith,
} from "./a-world.ts";
import { reach } from "./told.ts";

const ssh: Traffic = { protocol: "tcp", from: 22, to: 22 };
const server = subnet("server", "10.0.2.0/24");
const toServer = (
  groups: readonly string[] | undefined,
  ...subnets: readonly string[]
): Target => ({
  kind: "interfaces",
  name: verbatim("the server"),
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
        side: "caller",
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
        side: "called",
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
