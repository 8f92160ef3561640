import { expect, it } from "vitest";
import {
  client,
  closedWorld,
  group,
  interfaceEndpoint,
  objections,
  service,
  worldWith,
} from "./a-world.ts";
import { passage } from "./told.ts";

const athena = service("athena");
const endpoints = group("endpoints", ["ingress tcp 443 group:apps"]);

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
    side: "caller",
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
