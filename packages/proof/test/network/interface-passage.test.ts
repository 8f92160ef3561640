import { expect, it } from "vitest";
import { passage } from "../../src/network/passage.ts";
import {
  client,
  closedWorld,
  defaultGroup,
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

const both = ["egress tcp 443 group:endpoints"];
it.for<readonly [string, readonly string[], readonly string[], string, readonly string[]]>([
  ["peers that are groups", both, ["ingress tcp 443 group:apps"], "allowed", []],
  [
    "blocks of the subnets",
    ["egress tcp 443 10.0.1.0/24"],
    ["ingress tcp 443 10.0.1.0/24"],
    "allowed",
    [],
  ],
  [
    "blocks of the VPC",
    ["egress tcp 443 10.0.0.0/16"],
    ["ingress tcp 443 10.0.0.0/16"],
    "allowed",
    [],
  ],
  ["all protocols", ["egress all - 0.0.0.0/0"], ["ingress all - 0.0.0.0/0"], "allowed", []],
  [
    "a range of ports",
    ["egress tcp 1-1000 0.0.0.0/0"],
    ["ingress tcp 443-444 0.0.0.0/0"],
    "allowed",
    [],
  ],
  [
    "no egress",
    [],
    ["ingress tcp 443 group:apps"],
    "denied",
    ["No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`."],
  ],
  [
    "no ingress",
    both,
    [],
    "denied",
    [
      "No ingress rule of security group `main/endpoints` lets TCP 443 in from the client in subnet `main/private`.",
    ],
  ],
  [
    "no rules at all",
    [],
    [],
    "denied",
    [
      "No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`.",
      "No ingress rule of security group `main/endpoints` lets TCP 443 in from the client in subnet `main/private`.",
    ],
  ],
  [
    "rules of the wrong direction",
    ["ingress tcp 443 group:endpoints"],
    ["egress tcp 443 group:apps"],
    "denied",
    [
      "No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`.",
      "No ingress rule of security group `main/endpoints` lets TCP 443 in from the client in subnet `main/private`.",
    ],
  ],
  [
    "another port",
    ["egress tcp 444-500 group:endpoints"],
    ["ingress tcp 1-442 group:apps"],
    "denied",
    [
      "No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`.",
      "No ingress rule of security group `main/endpoints` lets TCP 443 in from the client in subnet `main/private`.",
    ],
  ],
  [
    "another protocol",
    ["egress udp 443 group:endpoints"],
    ["ingress icmp 443 group:apps"],
    "denied",
    [
      "No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`.",
      "No ingress rule of security group `main/endpoints` lets TCP 443 in from the client in subnet `main/private`.",
    ],
  ],
  [
    "a part of the client's subnet",
    both,
    ["ingress tcp 443 10.0.1.0/25"],
    "unknown",
    [
      "Security group `main/endpoints` lets TCP 443 in from `10.0.1.0/25`, and whether that holds all of the client in subnet `main/private` is not known.",
    ],
  ],
  [
    "a part of the endpoint's subnet",
    ["egress tcp 443 10.0.1.0/25"],
    ["ingress tcp 443 group:apps"],
    "unknown",
    [
      "Security group `main/apps` lets TCP 443 out to `10.0.1.0/25`, and whether that holds all of endpoint `main/athena` is not known.",
    ],
  ],
  [
    "a part, and then all",
    ["egress tcp 443 10.0.1.0/25", "egress tcp 443 10.0.1.0/24"],
    ["ingress tcp 443 group:apps"],
    "allowed",
    [],
  ],
  [
    "a prefix list",
    ["egress tcp 443 pl-0123456789abcdef0"],
    ["ingress tcp 443 group:apps"],
    "unknown",
    [
      "Security group `main/apps` lets TCP 443 out to prefix list `pl-0123456789abcdef0`, and whether that holds all of endpoint `main/athena` is not known.",
    ],
  ],
  [
    "the prefix list of S3",
    ["egress tcp 443 pl-61a54008"],
    ["ingress tcp 443 group:apps"],
    "denied",
    ["No egress rule of security group `main/apps` lets TCP 443 out to endpoint `main/athena`."],
  ],
])("security groups with %s", ([, egress, ingress, verdict, reasons]) => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena")),
    group("apps", egress),
    group("endpoints", ingress),
  );
  const result = passage(world, client(["apps"]), athena);
  expect(result.verdict).toBe(verdict);
  expect(objections(result)).toEqual(reasons);
  expect(result.way === undefined).toBe(verdict === "denied");
});

it("names all groups of which none lets the call out, and cites the first", () => {
  const world = worldWith(
    ...closedWorld(interfaceEndpoint("athena"), endpoints),
    group("a"),
    group("b"),
    group("c"),
  );
  const { hops } = passage(world, client(["a", "b", "c"]), athena);
  expect(hops[1]).toEqual({
    layer: "security-group",
    verdict: "denied",
    reason:
      "No egress rule of security groups `main/a`, `main/b` and `main/c` lets TCP 443 out to endpoint `main/athena`.",
    resource: "x:security-group/main/a",
    at: ["security-group", "main", "a"],
  });
});

it("needs one group of several that lets the call out", () => {
  const world = worldWith(...closedWorld(interfaceEndpoint("athena"), endpoints), group("a"));
  expect(passage(world, client(["a", "apps"]), athena).verdict).toBe("allowed");
});

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
