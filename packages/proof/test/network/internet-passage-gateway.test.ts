import { expect, it } from "vitest";
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
import { passage } from "./told.ts";

const sts = service("sts");
const noEndpoint = "VPC `main` has no endpoint for `sts` in `ap-northeast-1`.";

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
