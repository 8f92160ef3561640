import { expect, it } from "vitest";
import { without } from "../../src/without.ts";
import {
  client,
  gatewayEndpoint,
  group,
  idOf,
  interfaceEndpoint,
  nat,
  natWorld,
  service,
  table,
  worldWith,
} from "./a-world.ts";
import { passage, waysOut } from "./told.ts";

const routes = [
  "0.0.0.0/0 nat/egress",
  "52.0.0.0/8 nat/inner",
  "::/0 internet-gateway",
  "10.0.0.0/8 internet-gateway",
];
const world = worldWith(
  ...natWorld(
    nat("inner", "public", "private"),
    gatewayEndpoint("s3", ["public"]),
    interfaceEndpoint("athena"),
    group("endpoints", ["ingress tcp 443 group:apps"]),
  ),
  table("private", { subnets: ["private"], routes }),
);
const removable = [...world.byId.values()].flatMap(({ resource: { kind, id } }) =>
  ["route", "nat-gateway", "internet-gateway", "internet-gateway-attachment"].includes(kind)
    ? [id]
    : [],
);
const questions = ["athena", "s3", "sts"].map((name) => service(name));

it("has routes and gateways to remove", () => {
  expect(removable).toHaveLength(9);
});

it.for(removable)("denies nothing less, and closes nothing less, without %s", (id) => {
  const less = without(world, id);
  for (const asked of questions) {
    const before = passage(world, client(["apps"]), asked).verdict;
    const after = passage(less, client(["apps"]), asked).verdict;
    expect([before, after]).not.toEqual(["denied", "allowed"]);
  }
  const open = (one: typeof world) =>
    waysOut(one, idOf("subnet", "private")).ways.map(({ destination }) => destination);
  expect(open(world)).toEqual(expect.arrayContaining([...open(less)]));
});

it("is closed once every route is gone", () => {
  const bare = removable.reduce((rest, id) => without(rest, id), world);
  expect(waysOut(bare, idOf("subnet", "private")).closed).toBe("allowed");
  expect(passage(bare, client(["apps"]), service("sts")).verdict).toBe("denied");
  expect(passage(bare, client(["apps"]), service("athena")).verdict).toBe("allowed");
});

it("answers one world from what it has read once", () => {
  const started = passage(world, client(["apps"]), service("athena"));
  expect(passage(world, client(["apps"]), service("athena"))).toEqual(started);
});
