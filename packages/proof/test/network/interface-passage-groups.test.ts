import { expect, it } from "vitest";
import {
  client,
  closedWorld,
  defaultGroup,
  group,
  interfaceEndpoint,
  objections,
  service,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const athena = service("athena");
const endpoints = group("endpoints", ["ingress tcp 443 group:apps"]);

it("does not know the groups of a client that names none", () => {
  const world = worldWith(...closedWorld(interfaceEndpoint("athena"), endpoints));
  const result = passage(world, client(undefined), athena);
  expect(result.verdict).toBe("unknown");
  expect(result.hops.map(({ verdict }) => verdict)).toEqual([
    "allowed",
    "unknown",
    "allowed",
    "unknown",
  ]);
  expect(objections(result)).toEqual([
    "It is not known which security groups the client has.",
    "Security group `main/endpoints` lets TCP 443 in from security group `main/apps`, and whether that holds all of the client in subnet `main/private` is not known.",
  ]);
});

it("gives AWS's default group to whom has no group", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena", { groups: [] }), defaultGroup()),
  );
  const result = passage(world, client([]), athena);
  expect(result.verdict).toBe("allowed");
  expect(result.hops[3]).toEqual({
    layer: "security-group",
    side: "called",
    verdict: "allowed",
    reason:
      "Security group `main/default` lets TCP 443 in from the client in subnet `main/private`.",
    resource: "x:default-security-group/main/default",
    at: ["default-security-group", "main", "default"],
  });
});

it("does not know a default group that is not there", () => {
  const world = worldWith(...closedWorld(interfaceEndpoint("athena", { groups: [] })));
  expect(objections(passage(world, client(["apps"]), athena))).toEqual([
    "It is not known which security groups endpoint `main/athena` has.",
  ]);
});

it("lets the default group in from itself only", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena", { groups: ["default"] }), defaultGroup()),
  );
  expect(passage(world, client(["default"]), athena).verdict).toBe("allowed");
  expect(objections(passage(world, client(["apps"]), athena))).toEqual([
    "No ingress rule of security group `main/default` lets TCP 443 in from the client in subnet `main/private`.",
  ]);
});

it("knows the rules of a default group that no resource stands for, by its VPC", () => {
  const world = worldWith(...closedWorld(interfaceEndpoint("athena", { groups: ["default"] })));
  expect(passage(world, client(["default"]), athena).verdict).toBe("allowed");
});

it("does not know the default group of a VPC that exists", () => {
  const world = worldWith(
    ...closedWorld(
      interfaceEndpoint("athena"),
      defaultGroup(),
      group("endpoints", ["ingress all - 0.0.0.0/0"]),
    ),
    vpc("main", { existing: "vpc-1" }),
  );
  const result = passage(world, client(["default"]), athena);
  expect(result.verdict).toBe("unknown");
  expect(objections(result)).toEqual([
    "Default security group `main/default` is of a VPC that exists already, and whether its rules are still those that AWS makes is not known.",
  ]);
});

it.for<readonly [string, readonly string[], string | undefined, string, readonly string[]]>([
  ["states its rules", ["egress tcp 443 group:endpoints"], "sg-1", "allowed", []],
  [
    "states others",
    ["egress tcp 80 group:endpoints"],
    "sg-1",
    "denied",
    ["No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`."],
  ],
  [
    "states none of that direction",
    ["ingress tcp 80 group:endpoints"],
    "sg-1",
    "unknown",
    ["The topology states no egress rule of security group `main/apps`, which exists already."],
  ],
])("a group that exists and %s", ([, rules, existing, verdict, reasons]) => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena"), endpoints),
    group("apps", rules, existing),
  );
  const result = passage(world, client(["apps"]), athena);
  expect(result.verdict).toBe(verdict);
  expect(objections(result)).toEqual(reasons);
});

it("does not know the rules of a group that is not there, but knows it as a peer", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena")),
    group("endpoints", ["ingress tcp 443 group:main/lost"]),
  );
  const result = passage(world, client(["main/lost"]), athena);
  expect(result.hops[1]).toEqual({
    layer: "security-group",
    side: "caller",
    verdict: "unknown",
    reason: "The rules of security group `main/lost` are not known.",
    resource: "x:security-group/main/lost",
  });
  expect(result.hops[3]?.verdict).toBe("allowed");
});

it("gives a group of another VPC no say", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena"), endpoints),
    vpc("other"),
    group("other/apps", ["egress all - 0.0.0.0/0"]),
  );
  expect(passage(world, client(["other/apps"]), athena).verdict).toBe("denied");
});
