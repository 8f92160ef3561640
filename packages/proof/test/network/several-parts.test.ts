import { expect, it } from "vitest";
import { holdsParty } from "../../src/network/party.ts";
import { blockOf } from "../../src/network/public-addresses.ts";
import { groupName, vpcOfGroup } from "../../src/network/rules-of-group.ts";
import {
  attachment,
  block,
  client,
  closedWorld,
  defaultGroup,
  gatewayEndpoint,
  group,
  internetGateway,
  nat,
  natWorld,
  objections,
  ref,
  region,
  service,
  subnet,
  table,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage, reach } from "./told.ts";

const ssh = { protocol: "tcp", from: 22, to: 22 } as const;

it("knows the addresses of every block of a VPC as its own", () => {
  const world = worldWith(...closedWorld(block("10.1.0.0/16"), block("10.2.0.0/16")));
  const at = (cidr: string) => reach(world, client(["apps"]), { kind: "addresses", cidr }, ssh);
  expect(objections(at("10.1.3.0/24"))).toEqual([
    "It is not known which security groups `10.1.3.0/24` has.",
  ]);
  expect(at("10.3.3.0/24").verdict).toBe("denied");
});

it("does not know whether a list of S3 holds one of several blocks that is public", () => {
  const blocks = ["10.0.1.0/24", "52.0.0.0/8"].map(blockOf);
  const party = { kind: "interfaces", region, vpc: "x:vpc/main", groups: [], blocks } as const;
  expect(holdsParty({ prefixList: "pl-61a54008" }, party, () => undefined)).toBe("unknown");
});

it("tells every hop up to a NAT gateway that stands behind another", () => {
  const world = worldWith(
    ...natWorld(subnet("outer", "10.0.2.0/24"), nat("outer", "outer")),
    table("public", { subnets: ["public"], routes: ["0.0.0.0/0 nat/outer"] }),
    table("outer", { subnets: ["outer"], routes: ["0.0.0.0/0 internet-gateway"] }),
  );
  const { hops } = passage(world, client(["apps"]), service("sts"));
  expect(hops.map(({ layer, resource }) => `${layer} ${resource ?? ""}`)).toContain(
    "nat-gateway x:nat-gateway/main/egress",
  );
});

it("knows where an existing internet gateway is attached, once the topology says it of one VPC", () => {
  const world = worldWith(
    ...natWorld().slice(0, 3),
    ...natWorld().slice(5),
    internetGateway("main", "igw-1"),
    attachment("main", "other"),
  );
  expect(objections(passage(world, client(["apps"]), service("sts")))).toContain(
    "Internet gateway `main` is not attached to VPC `main`.",
  );
});

it.for(["2000::/3", "::/0"])(
  "sends IPv4 to a gateway endpoint, whatever route there is for %s",
  (destination) => {
    const world = worldWith(
      ...natWorld(gatewayEndpoint("s3", ["private"])),
      table("private", { subnets: ["private"], routes: [`${destination} nat/egress`] }),
    );
    expect(passage(world, client(["apps"]), service("s3")).verdict).toBe("allowed");
  },
);

it("does not know whether a route for half of all addresses is more specific than an endpoint's", () => {
  const world = worldWith(
    ...natWorld(gatewayEndpoint("s3", ["private"])),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/1 nat/egress"] }),
  );
  expect(passage(world, client(["apps"]), service("s3")).verdict).toBe("unknown");
});

it("reads from its id of which VPC a default group is that nothing declares", () => {
  const world = worldWith(vpc());
  expect(vpcOfGroup(world, ref("default"))).toBe("x:vpc/main");
  expect(vpcOfGroup(world, ref("apps"))).toBeUndefined();
  expect(vpcOfGroup(world, { kind: "default-security-group", id: "sg-1" })).toBeUndefined();
});

it("calls a group by its names", () => {
  const declared = { ...defaultGroup(), names: ["main", "shared"] };
  expect(groupName(worldWith(declared), ref("default"))).toBe("main/shared");
  expect(groupName(worldWith(), ref("default"))).toBe("main/default");
});

it("counts no ports of a rule for others to those that may be let through", () => {
  const rules = ["egress tcp 20-25 pl-0123456789abcdef0", "egress tcp 26-30 10.9.9.0/24"];
  const world = worldWith(...natWorld(), group("apps", rules));
  const target = { kind: "addresses", cidr: "52.0.0.0/8" } as const;
  const found = reach(world, client(["apps"]), target, { protocol: "tcp", from: 20, to: 30 });
  expect(found.verdict).toBe("denied");
});

it("points at the doubtful rule for the ports that are asked for", () => {
  const rules = [
    "egress tcp 10-21 pl-0123456789abcdef0",
    "egress tcp 80-90 pl-0123456789abcdef0",
    "egress tcp 22 pl-0fedcba9876543210",
  ];
  const world = worldWith(...natWorld(), group("apps", rules));
  const target = { kind: "addresses", cidr: "52.0.0.0/8" } as const;
  const [first] = reach(world, client(["apps"]), target, ssh).hops;
  expect(first?.verdict).toBe("unknown");
  expect(first?.reason).toContain("pl-0fedcba9876543210");
});
