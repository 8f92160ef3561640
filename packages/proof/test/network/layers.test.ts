import { expect, it } from "vitest";
import {
  attachment,
  client,
  closedWorld,
  gatewayEndpoint,
  group,
  interfaceEndpoint,
  internetGateway,
  nat,
  natWorld,
  service,
  subnet,
  table,
  vpc,
  worldWith,
  type Part,
} from "./a-world.ts";
import { passage } from "./told.ts";

const s3 = "com.amazonaws.ap-northeast-1.s3";
const open = group("endpoints", ["ingress all - 0.0.0.0/0"]);
const exists = vpc("main", { existing: "vpc-1" });
const straight = (target: string) =>
  table("private", { subnets: ["private"], routes: [`0.0.0.0/0 ${target}`] });

it.for<readonly [string, readonly Part[], string, readonly string[]]>([
  [
    "no endpoint and no route",
    closedWorld(),
    "sts",
    ["endpoint x:vpc/main", "route x:route-table/main/private"],
  ],
  [
    "the main table",
    [vpc(), subnet("private", "10.0.1.0/24"), group("apps", ["egress all - 0.0.0.0/0"])],
    "sts",
    ["endpoint x:vpc/main", "route x:subnet/main/private"],
  ],
  [
    "the main table of a VPC that exists",
    [exists, subnet("private", "10.0.1.0/24"), group("apps", ["egress all - 0.0.0.0/0"])],
    "sts",
    ["route x:subnet/main/private"],
  ],
  [
    "a VPC that exists",
    closedWorld(exists),
    "sts",
    ["fact x:vpc/main", "endpoint x:vpc/main", "route x:route-table/main/private"],
  ],
  ["`dnsSupport` off", natWorld(vpc("main", { dnsSupport: false })), "sts", ["dns x:vpc/main"]],
  [
    "private DNS off",
    closedWorld(interfaceEndpoint("athena", { privateDns: false }), open),
    "athena",
    ["dns x:interface-endpoint/main/athena", "route x:route-table/main/private"],
  ],
  [
    "`dnsHostnames` off",
    closedWorld(vpc("main", { dnsHostnames: false }), interfaceEndpoint("athena"), open),
    "athena",
    ["dns x:vpc/main", "route x:route-table/main/private"],
  ],
  [
    "two kinds of endpoint for S3, of another table",
    closedWorld(gatewayEndpoint("s3", ["public"]), interfaceEndpoint("s3i", { service: s3 }), open),
    "s3",
    [
      "dns x:interface-endpoint/main/s3i",
      "route x:gateway-endpoint/main/s3",
      "route x:route-table/main/private",
    ],
  ],
  [
    "a private NAT gateway",
    natWorld(nat("egress", "public", "private")),
    "sts",
    ["endpoint x:vpc/main", "nat-gateway x:nat-gateway/main/egress"],
  ],
  [
    "a NAT gateway that is not there",
    closedWorld(straight("nat/lost")),
    "sts",
    ["nat-gateway x:route/main/private/0.0.0.0-0"],
  ],
  [
    "a NAT gateway in a subnet that is not there",
    natWorld(nat("egress", "lost")),
    "sts",
    ["nat-gateway x:nat-gateway/main/egress"],
  ],
  [
    "a NAT gateway behind a NAT gateway",
    natWorld(table("public", { subnets: ["public"], routes: ["0.0.0.0/0 nat/egress"] })),
    "sts",
    ["route x:nat-gateway/main/egress"],
  ],
  ["an internet gateway that is not attached", natWorld(attachment("main", "other")), "sts", []],
  [
    "an internet gateway of nobody",
    closedWorld(internetGateway(), straight("internet-gateway")),
    "sts",
    [
      "endpoint x:vpc/main",
      "internet-gateway x:internet-gateway/main",
      "internet-gateway x:subnet/main/private",
    ],
  ],
  [
    "an internet gateway that exists elsewhere",
    closedWorld(exists, internetGateway("shared", "igw-1"), straight("shared")),
    "sts",
    [
      "fact x:vpc/main",
      "endpoint x:vpc/main",
      "internet-gateway x:internet-gateway/shared",
      "internet-gateway x:subnet/main/private",
    ],
  ],
  [
    "an internet gateway that is not there",
    closedWorld(straight("lost")),
    "sts",
    [
      "endpoint x:vpc/main",
      "internet-gateway x:route/main/private/0.0.0.0-0",
      "internet-gateway x:subnet/main/private",
    ],
  ],
  [
    "no public address",
    closedWorld(internetGateway(), attachment(), straight("internet-gateway")),
    "sts",
    ["endpoint x:vpc/main", "internet-gateway x:subnet/main/private"],
  ],
  [
    "a narrower route",
    natWorld(table("private", { subnets: ["private"], routes: ["52.0.0.0/8 nat/egress"] })),
    "sts",
    ["route x:route/main/private/52.0.0.0-8"],
  ],
  [
    "a narrower route beside the endpoint's",
    natWorld(
      gatewayEndpoint("s3", ["private"]),
      table("private", { subnets: ["private"], routes: ["52.0.0.0/8 nat/egress"] }),
    ),
    "s3",
    ["route x:route/main/private/52.0.0.0-8"],
  ],
])("with %s, the hops in the way say which layer and which resource", ([, parts, name, layers]) => {
  const { hops } = passage(worldWith(...parts), client(["apps"]), service(name));
  expect(
    hops.flatMap(({ layer, verdict, resource }) =>
      verdict === "allowed" ? [] : [`${layer} ${resource}`],
    ),
  ).toEqual(layers);
  for (const hop of hops) {
    expect(hop).toHaveProperty("at");
    expect(hop.reason).toMatch(/^[A-Z][^]*\.$/);
  }
});

it("does not know the groups of a client in any passage", () => {
  for (const name of ["s3", "sts"]) {
    const world = worldWith(...natWorld(gatewayEndpoint("s3", ["private"])));
    const { hops } = passage(world, client(undefined), service(name));
    expect(hops[1]).toEqual({
      layer: "security-group",
      side: "caller",
      verdict: "unknown",
      reason: "It is not known which security groups the client has.",
    });
  }
});

it("leaves out of the way what there is not", () => {
  const gateway = worldWith(...natWorld(gatewayEndpoint("s3", ["private"])));
  expect(passage(gateway, client(["apps"]), service("s3")).way).not.toHaveProperty("policy");
  const inner = worldWith(...natWorld(interfaceEndpoint("athena"), open));
  expect(passage(inner, client(["apps"]), service("athena")).way).not.toHaveProperty("policy");
});

it("does not know whether addresses hold an endpoint whose subnets are not all known", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena", { subnets: ["private", "lost"] }), open),
    group("apps", ["egress tcp 443 10.0.1.0/24"]),
  );
  expect(passage(world, client(["apps"]), service("athena")).verdict).toBe("unknown");
});

it("does not take a gateway of the same name in another account for the VPC's", () => {
  const parts = worldWith(
    ...closedWorld(exists, internetGateway("main", "igw-1"), straight("internet-gateway")),
  );
  const byId = new Map(
    [...parts.byId].map(([id, placed]) => [
      id,
      placed.resource.kind === "internet-gateway" ? { ...placed, accountName: "y" } : placed,
    ]),
  );
  const byKind = new Map(parts.byKind);
  const { hops } = passage({ ...parts, byId, byKind }, client(["apps"]), service("sts"));
  expect(hops.map(({ reason }) => reason)).toContain(
    "Whether internet gateway `main` is attached to VPC `main` is not known.",
  );
});
