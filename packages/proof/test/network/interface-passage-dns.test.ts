import { expect, it } from "vitest";
import {
  client,
  closedWorld,
  group,
  interfaceEndpoint,
  natWorld,
  objections,
  service,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const athena = service("athena");
const endpoints = group("endpoints", ["ingress tcp 443 group:apps"]);

it.for<readonly [string, Parameters<typeof vpc>[1], string, readonly string[]]>([
  [
    "`dnsHostnames` is off",
    { dnsHostnames: false },
    "allowed",
    [
      "VPC `main` has `dnsHostnames` off, so the private DNS of endpoint `main/athena` does not work.",
      "In VPC `main`, the name of `athena` in `ap-northeast-1` leads to public addresses.",
    ],
  ],
  [
    "`dnsSupport` is off",
    { dnsSupport: false },
    "unknown",
    [
      "VPC `main` has `dnsSupport` off, so the private DNS of endpoint `main/athena` does not work.",
      "VPC `main` has `dnsSupport` off, so how the client finds the addresses of `athena` is not known.",
    ],
  ],
  [
    "both are off",
    { dnsSupport: false, dnsHostnames: false },
    "unknown",
    [
      "VPC `main` has `dnsSupport` and `dnsHostnames` off, so the private DNS of endpoint `main/athena` does not work.",
      "VPC `main` has `dnsSupport` off, so how the client finds the addresses of `athena` is not known.",
    ],
  ],
])("uses public names when %s", ([, attributes, verdict, reasons]) => {
  const world = worldWith(
    ...natWorld(interfaceEndpoint("athena"), endpoints),
    vpc("main", attributes),
  );
  const { hops, way, ...rest } = passage(world, client(["apps"]), athena);
  expect(rest.verdict).toBe(verdict);
  expect(way?.kind).toBe("internet");
  expect(hops.slice(0, 2).map(({ reason }) => reason)).toEqual(reasons);
});

it("uses the public name when private DNS is off", () => {
  const world = worldWith(
    ...natWorld(interfaceEndpoint("athena", { privateDns: false }), endpoints),
  );
  const { hops, verdict, way } = passage(world, client(["apps"]), athena);
  expect(verdict).toBe("allowed");
  expect(way?.kind).toBe("internet");
  expect(hops[0]).toEqual({
    layer: "dns",
    verdict: "allowed",
    reason:
      "Endpoint `main/athena` has `privateDns: false`, so the name of `athena` does not lead to it.",
    resource: "x:interface-endpoint/main/athena",
    at: ["interface-endpoint", "main", "athena"],
  });
});

it("says that private DNS is off, and that there is no other way", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena", { privateDns: false }), endpoints),
  );
  const result = passage(world, client(["apps"]), athena);
  expect(result.verdict).toBe("denied");
  expect(result.way).toBeUndefined();
  expect(objections(result)).toEqual([
    "Endpoint `main/athena` has `privateDns: false`, so the name of `athena` does not lead to it.",
    "Route table `main/private` of subnet `main/private` has no route to the internet.",
  ]);
});

it("does not know which of two endpoints answers", () => {
  const world = worldWith(
    ...natWorld(interfaceEndpoint("athena"), interfaceEndpoint("again"), endpoints),
  );
  expect(passage(world, client(["apps"]), athena)).toEqual({
    verdict: "unknown",
    hops: [
      {
        layer: "dns",
        verdict: "unknown",
        reason:
          "Endpoints `main/athena` and `main/again` both have private DNS for `athena`, which AWS refuses.",
        resource: "x:interface-endpoint/main/again",
        at: ["interface-endpoint", "main", "again"],
      },
    ],
  });
});

it("is not misled by a second endpoint without private DNS", () => {
  const world = worldWith(
    ...natWorld(
      interfaceEndpoint("again", { privateDns: false }),
      interfaceEndpoint("athena"),
      endpoints,
    ),
  );
  expect(passage(world, client(["apps"]), athena).way).toMatchObject({
    endpoint: "x:interface-endpoint/main/athena",
  });
});
