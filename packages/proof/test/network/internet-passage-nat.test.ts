import { expect, it } from "vitest";
import {
  attachment,
  client,
  closedWorld,
  group,
  internetGateway,
  nat,
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
