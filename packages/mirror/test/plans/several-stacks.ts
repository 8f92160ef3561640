import type { Resource } from "@cloister/model";
import { planOf, ref, resource, stack, x, y } from "../build-plan.ts";

const existing = (only: Resource) => ({ account: x, region: "ap-northeast-1", resource: only });
const table = ref("route-table", "main/shared");

const network = stack("network-main", [
  resource("vpc", ["main"], {
    cidr: "10.0.0.0/16",
    dnsSupport: true,
    dnsHostnames: true,
    tags: {},
  }),
  resource("subnet", ["main", "private"], {
    vpc: ref("vpc", "main"),
    cidr: "10.0.1.0/24",
    zone: "apne1-az2",
    tags: {},
    intent: { tier: "private" },
  }),
  resource("security-group", ["main", "studio"], {
    vpc: ref("vpc", "main"),
    groupDescription: "studio",
    tags: {},
  }),
]);

// Uses what AWS made for the first stack, and what exists already.
const endpoints = stack(
  "endpoints",
  [
    resource("interface-endpoint", ["main", "athena"], {
      vpc: ref("vpc", "main"),
      service: "com.amazonaws.ap-northeast-1.athena",
      subnets: [ref("subnet", "main/private")],
      securityGroups: [
        ref("security-group", "main/studio"),
        ref("default-security-group", "main/default"),
      ],
      privateDns: false,
      tags: {},
    }),
    resource("gateway-endpoint", ["old", "s3"], {
      vpc: ref("vpc", "old"),
      service: "com.amazonaws.ap-northeast-1.s3",
      routeTables: [table],
      tags: {},
    }),
  ],
  ["x-network-main"],
);

const abroad = {
  id: "x-us-east-1-network-far",
  name: "network-far",
  resources: [
    resource("vpc", ["far"], {
      cidr: "10.9.0.0/16",
      dnsSupport: false,
      dnsHostnames: false,
      tags: {},
    }),
  ],
  dependsOn: ["x-endpoints", "x-network-main"],
};

const theirs = {
  id: "y-network-main",
  name: "network-main",
  resources: [
    resource(
      "vpc",
      ["main"],
      { cidr: "10.8.0.0/16", dnsSupport: true, dnsHostnames: true, tags: {} },
      y,
    ),
    resource(
      "subnet",
      ["main", "private"],
      {
        vpc: ref("vpc", "main", y),
        cidr: "10.8.1.0/24",
        zone: "apne1-az1",
        tags: {},
        intent: { tier: "private" },
      },
      y,
    ),
  ],
  dependsOn: ["x-network-main"],
};

/** Stacks that hand things to each other, wait for each other across accounts, and use what exists. */
export const severalStacksPlan = planOf([network, endpoints], {
  accounts: [x, y],
  units: [
    { account: x, region: "ap-northeast-1", partition: "aws", stacks: [network, endpoints] },
    { account: x, region: "us-east-1", partition: "aws", stacks: [abroad] },
    { account: y, region: "ap-northeast-1", partition: "aws", stacks: [theirs] },
  ],
  deployOrder: ["x-network-main", "x-endpoints", "x-us-east-1-network-far", "y-network-main"],
  existing: [
    existing(resource("default-security-group", ["main", "default"], { vpc: ref("vpc", "main") })),
    existing(
      resource("vpc", ["old"], {
        existing: "vpc-0123456789abcdef0",
        cidr: "10.7.0.0/16",
        dnsSupport: true,
        dnsHostnames: true,
        tags: {},
      }),
    ),
    existing(
      resource("route-table", ["main", "shared"], {
        existing: "rtb-0123456789abcdef0",
        vpc: ref("vpc", "old"),
        tags: {},
      }),
    ),
  ],
});
