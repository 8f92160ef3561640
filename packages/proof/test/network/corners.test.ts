import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import { nameInId } from "../../src/network/name-of.ts";
import {
  attachment,
  client,
  closedWorld,
  gatewayEndpoint,
  group,
  idOf,
  interfaceEndpoint,
  internetGateway,
  natWorld,
  service,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage, reach, waysOut } from "./told.ts";

const ports = { protocol: "tcp", from: 20, to: 30 } as const;
const open = group("endpoints", ["ingress all - 0.0.0.0/0"]);

it("gives a group of another VPC no say, whatever the other end lets in", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena"), open, vpc("other")),
    group("other/apps", ["egress all - 0.0.0.0/0"]),
  );
  expect(passage(world, client(["other/apps"]), service("athena")).verdict).toBe("denied");
});

it("serves every table that a gateway endpoint names", () => {
  const world = worldWith(...closedWorld(gatewayEndpoint("s3", ["public", "private"])));
  expect(passage(world, client(["apps"]), service("s3")).way?.kind).toBe("gateway-endpoint");
  expect(waysOut(world, idOf("subnet", "private")).endpoints).toHaveLength(1);
});

it.for<readonly [string, string]>([
  ["egress tcp 20-30 52.0.0.0/8", "allowed"],
  ["egress tcp 31-40 52.0.0.0/8", "denied"],
  ["egress tcp 10-19 52.0.0.0/8", "denied"],
  ["egress tcp 20-29 52.0.0.0/8", "denied"],
  ["egress tcp 20-29 pl-0123456789abcdef0", "denied"],
  ["egress tcp 20-30 pl-0123456789abcdef0", "unknown"],
  ["egress tcp - 52.0.0.0/8", "allowed"],
])("the ports 20 to 30 with the rule `%s`: %s", ([rule, verdict]) => {
  const world = worldWith(...natWorld(), group("apps", [rule]));
  const found = reach(world, client(["apps"]), { kind: "addresses", cidr: "52.0.0.0/8" }, ports);
  expect(found.verdict).toBe(verdict);
});

it.for<readonly [string, readonly string[]]>([
  ["2600:1f00::/24", ["fact unknown"]],
  ["10.0.9.0/24", ["security-group denied", "route allowed", "security-group unknown"]],
  ["192.168.0.0/16", ["security-group denied", "route denied"]],
  [
    "8.8.8.8/32",
    [
      "security-group denied",
      "route allowed",
      "internet-gateway allowed",
      "internet-gateway denied",
    ],
  ],
])("addresses `%s` are reached, or not, by these layers", ([cidr, layers]) => {
  const world = worldWith(
    ...closedWorld(internetGateway(), attachment(), group("apps")),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/1 internet-gateway"] }),
  );
  const { hops } = reach(world, client(["apps"]), { kind: "addresses", cidr }, ports);
  expect(hops.map(({ layer, verdict }) => `${layer} ${verdict}`)).toEqual(layers);
});

it("does not know the groups of a client that reaches addresses", () => {
  const world = worldWith(...natWorld());
  const target = { kind: "addresses", cidr: "8.8.8.8/32" } as const;
  expect(reach(world, client(undefined), target, ports).hops[0]).toEqual({
    layer: "security-group",
    side: "caller",
    verdict: "unknown",
    reason: "It is not known which security groups the client has.",
  });
});

it("knows the prefix list of S3 not to hold an address of the VPC", () => {
  const world = worldWith(...closedWorld(open), group("apps", ["egress tcp 20-30 pl-61a54008"]));
  const target = {
    kind: "interfaces",
    name: verbatim("the server"),
    subnets: [idOf("subnet", "private")],
    securityGroups: client(["endpoints"]).securityGroups,
  } as const;
  expect(reach(world, client(["apps"]), target, ports).verdict).toBe("denied");
});

it("knows the default group of no VPC that it cannot name", () => {
  const world = worldWith(...closedWorld(interfaceEndpoint("athena"), open));
  const physical = {
    subnet: idOf("subnet", "private"),
    securityGroups: [{ kind: "default-security-group", id: "sg-1" }],
  } as const;
  const { hops } = passage(world, physical, service("athena"));
  expect(hops[1]).toEqual({
    layer: "security-group",
    side: "caller",
    verdict: "unknown",
    reason:
      "Default security group `sg-1` is of a VPC that exists already, and whether its rules are still those that AWS makes is not known.",
    resource: "sg-1",
  });
});

it("has no group where none is named and the VPC's own is not there", () => {
  const world = worldWith(...natWorld());
  expect(passage(world, client([]), service("sts")).verdict).toBe("unknown");
});

it("takes the name of what is not at hand from its id", () => {
  expect(nameInId("x:subnet/main/private")).toBe("main/private");
  expect(nameInId("vpc-1")).toBe("vpc-1");
});

it("says of public blocks of a VPC that it is the name that is in doubt", () => {
  const world = worldWith(...natWorld(vpc("main", { cidr: "52.0.0.0/16" })));
  expect(passage(world, client(["apps"]), service("sts")).hops[0]).toMatchObject({
    layer: "dns",
    verdict: "unknown",
  });
});
