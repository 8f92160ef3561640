import { planOf, ref, resource, stack, x } from "../build-plan.ts";

const role = (name: string) =>
  resource("role", [name], {
    name,
    path: "/",
    trust: {
      statements: [
        {
          effect: "Allow",
          principals: { service: ["sagemaker.amazonaws.com"] },
          actions: ["sts:AssumeRole", "sts:SetSourceIdentity"],
        },
      ],
    },
    maxSessionSeconds: 3600,
    tags: {},
  });
const vpc = ref("vpc", "main");

const identities = stack("identities", [role("access-role"), role("analyst-role")]);

const network = stack("network-main", [
  resource("vpc", ["main"], {
    cidr: "10.0.0.0/16",
    dnsSupport: true,
    dnsHostnames: true,
    tags: {},
  }),
  resource("subnet", ["main", "private-1"], {
    vpc,
    cidr: "10.0.1.0/24",
    zone: "apne1-az2",
    tags: {},
    intent: { tier: "private" },
  }),
  resource("security-group", ["main", "studio"], { vpc, groupDescription: "studio", tags: {} }),
]);

const data = stack("data", [
  resource("key", ["disks"], {
    rotation: true,
    policy: {
      statements: [
        {
          effect: "Allow",
          principals: { aws: ["arn:aws:iam::111111111111:root"] },
          actions: ["kms:*"],
          resources: ["*"],
        },
      ],
    },
    removal: "retain",
    tags: {},
  }),
]);

const lab = stack(
  "studio-lab",
  [
    resource("studio", ["lab"], {
      name: "lab",
      authMode: "IAM",
      mode: "VpcOnly",
      vpc,
      subnets: [ref("subnet", "main/private-1")],
      securityGroups: [
        ref("default-security-group", "main/default"),
        ref("security-group", "main/studio"),
      ],
      executionRole: ref("role", "access-role"),
      key: ref("key", "disks"),
      sourceIdentity: true,
      tags: { team: "data" },
    }),
    resource("user-profile", ["lab", "analyst"], {
      studio: ref("studio", "lab"),
      name: "analyst",
      executionRole: ref("role", "analyst-role"),
      securityGroups: [ref("security-group", "main/studio")],
      tags: { person: "a" },
    }),
    resource("user-profile", ["lab", "reviewer"], {
      studio: ref("studio", "lab"),
      name: "reviewer",
      securityGroups: [ref("security-group", "main/studio")],
      tags: {},
    }),
    resource("user-profile", ["lab", "guest"], {
      studio: ref("studio", "lab"),
      name: "guest",
      securityGroups: [],
      tags: {},
    }),
  ],
  ["x-data", "x-identities", "x-network-main"],
);

const theirs = stack("studio-theirs", [
  resource("studio", ["theirs"], {
    name: "theirs",
    authMode: "SSO",
    mode: "PublicInternetOnly",
    vpc: ref("vpc", "old"),
    subnets: [ref("subnet", "old/private")],
    securityGroups: [],
    executionRole: ref("role", "old"),
    sourceIdentity: false,
    tags: {},
  }),
]);

const home = { account: x, region: "ap-northeast-1" };

/** A Studio of resources of other stacks, and one of resources that exist already. */
export const studioPlan = planOf([identities, network, data, lab, theirs], {
  name: "studio",
  existing: [
    { ...home, resource: resource("default-security-group", ["main", "default"], { vpc }) },
    {
      ...home,
      resource: resource("vpc", ["old"], {
        existing: "vpc-0123456789abcdef0",
        cidr: "10.9.0.0/16",
        dnsSupport: true,
        dnsHostnames: true,
        tags: {},
      }),
    },
    {
      ...home,
      resource: resource("subnet", ["old", "private"], {
        existing: "subnet-0123456789abcdef0",
        vpc: ref("vpc", "old"),
        cidr: "10.9.1.0/24",
        zone: "apne1-az2",
        tags: {},
        intent: { tier: "private" },
      }),
    },
    {
      ...home,
      resource: resource("role", ["old"], {
        existing: "arn:aws:iam::111111111111:role/old",
        name: "old",
        path: "/",
        trust: { statements: [] },
        maxSessionSeconds: 3600,
        tags: {},
      }),
    },
  ],
});
