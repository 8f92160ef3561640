import { expect, it } from "vitest";
import {
  client,
  group,
  interfaceEndpoint,
  natWorld,
  objections,
  policy,
  service,
  subnet,
  vpc,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const athena = service("athena");
const endpoints = group("endpoints", ["ingress tcp 443 group:apps"]);

it("goes through an interface endpoint whose private DNS answers, and tells every step", () => {
  const world = worldWith(...natWorld(interfaceEndpoint("athena"), endpoints));
  expect(passage(world, client(["apps"]), athena)).toEqual({
    verdict: "allowed",
    hops: [
      {
        layer: "dns",
        verdict: "allowed",
        reason: "Private DNS of endpoint `main/athena` answers for `athena` in VPC `main`.",
        resource: "x:interface-endpoint/main/athena",
        at: ["interface-endpoint", "main", "athena"],
      },
      {
        layer: "security-group",
        side: "caller",
        verdict: "allowed",
        reason: "Security group `main/apps` lets TCP 443 out to endpoint `main/athena`.",
        resource: "x:security-group-rule/main/apps/egress-all---0.0.0.0/0",
        at: ["security-group-rule", "main", "apps", "egress-all---0.0.0.0", "0"],
      },
      {
        layer: "route",
        verdict: "allowed",
        reason: "The local route leads from subnet `main/private` to endpoint `main/athena`.",
        resource: "x:subnet/main/private",
        at: ["subnet", "main", "private"],
      },
      {
        layer: "security-group",
        side: "called",
        verdict: "allowed",
        reason:
          "Security group `main/endpoints` lets TCP 443 in from the client in subnet `main/private`.",
        resource: "x:security-group-rule/main/endpoints/ingress-tcp-443-group:apps",
        at: ["security-group-rule", "main", "endpoints", "ingress-tcp-443-group:apps"],
      },
    ],
    way: {
      kind: "interface-endpoint",
      endpoint: "x:interface-endpoint/main/athena",
      vpc: "x:vpc/main",
      subnetCidr: "10.0.1.0/24",
    },
  });
});

it("hands on the policy of the endpoint", () => {
  const world = worldWith(...natWorld(interfaceEndpoint("athena", { policy }), endpoints));
  expect(passage(world, client(["apps"]), athena).way).toMatchObject({ policy });
});

it.for<readonly [string, string]>([
  ["studio", "aws.sagemaker.ap-northeast-1.studio"],
  ["sagemaker.api", "com.amazonaws.ap-northeast-1.sagemaker.api"],
  ["ecr.api", "com.amazonaws.ap-northeast-1.ecr.api"],
])("knows the full name of `%s`", ([name, full]) => {
  const world = worldWith(...natWorld(interfaceEndpoint("it", { service: full }), endpoints));
  expect(passage(world, client(["apps"]), service(name)).way?.kind).toBe("interface-endpoint");
});

it("does not take one service's endpoint for another's", () => {
  const world = worldWith(...natWorld(interfaceEndpoint("athena"), endpoints));
  for (const name of ["glue", "sagemaker.athena", "pypi"]) {
    expect(passage(world, client(["apps"]), service(name)).way?.kind).toBe("internet");
  }
});

it("does not use an endpoint of another VPC", () => {
  const world = worldWith(
    ...natWorld(vpc("other"), interfaceEndpoint("other/athena", { groups: [] }), endpoints),
  );
  expect(passage(world, client(["apps"]), athena).way?.kind).toBe("internet");
});

it("needs a network interface", () => {
  const world = worldWith(...natWorld(interfaceEndpoint("athena", { subnets: [] }), endpoints));
  const result = passage(world, client(["apps"]), athena);
  expect(result.verdict).toBe("denied");
  expect(result.way).toBeUndefined();
  expect(result.hops.map(({ layer, verdict }) => [layer, verdict])).toEqual([
    ["dns", "allowed"],
    ["endpoint", "denied"],
  ]);
  expect(objections(result)).toEqual([
    "Endpoint `main/athena` is in no subnet, so it has no network interface.",
  ]);
});

it.for<readonly [string, readonly [string, string], string]>([
  ["the client's zone", ["apne1-az1", "apne1-az2"], ""],
  [
    "other zones only",
    ["apne1-az2", "apne1-az4"],
    ", which has no network interface in zone `apne1-az1`, so traffic crosses zones",
  ],
  ["zones written in another way", ["ap-northeast-1a", "ap-northeast-1c"], ""],
  ["zones written in two ways", ["apne1-az2", "ap-northeast-1c"], ""],
])("works from an endpoint in %s", ([, [a, b], words]) => {
  const world = worldWith(
    ...natWorld(
      subnet("a", "10.0.2.0/24", a),
      subnet("b", "10.0.3.0/24", b),
      interfaceEndpoint("athena", { subnets: ["a", "b"] }),
      endpoints,
    ),
  );
  const { verdict, hops } = passage(world, client(["apps"]), athena);
  expect(verdict).toBe("allowed");
  expect(hops[2]?.reason).toBe(
    `The local route leads from subnet \`main/private\` to endpoint \`main/athena\`${words}.`,
  );
});

it("says nothing of zones when a subnet of the endpoint is not known", () => {
  const world = worldWith(
    ...natWorld(
      subnet("a", "10.0.2.0/24", "apne1-az2"),
      interfaceEndpoint("athena", { subnets: ["a", "elsewhere"] }),
      endpoints,
    ),
  );
  const { hops } = passage(world, client(["apps"]), athena);
  expect(hops[2]?.reason).toBe(
    "The local route leads from subnet `main/private` to endpoint `main/athena`.",
  );
});

it("does not know a subnet or a VPC that is not there", () => {
  const world = worldWith(subnet("private", "10.0.1.0/24"));
  expect(passage(world, client(["apps"]), athena)).toEqual({
    verdict: "unknown",
    hops: [
      {
        layer: "fact",
        verdict: "unknown",
        reason: "VPC `main` is not known.",
        resource: "x:vpc/main",
      },
    ],
  });
  expect(passage(world, { subnet: "subnet-1", securityGroups: [] }, athena)).toEqual({
    verdict: "unknown",
    hops: [
      {
        layer: "fact",
        verdict: "unknown",
        reason: "Subnet `subnet-1` is not known.",
        resource: "subnet-1",
      },
    ],
  });
});
