import { planOf, ref, resource, stack } from "../build-plan.ts";

const vpc = ref("vpc", "main");
const attachment = ref("internet-gateway-attachment", "main");
const privateTable = ref("route-table", "main/private");
const tags = { Name: "main", team: "Ünïcode ${x} `y`" };

const network = stack("network-main", [
  resource("vpc", ["main"], { cidr: "10.0.0.0/16", dnsSupport: true, dnsHostnames: false, tags }),
  resource("vpc-cidr", ["main", "10.1.0.0-16"], { vpc, cidr: "10.1.0.0/16" }),
  resource("internet-gateway", ["main"], { tags }),
  resource("internet-gateway-attachment", ["main"], {
    vpc,
    internetGateway: ref("internet-gateway", "main"),
  }),
  resource("subnet", ["main", "private-1"], {
    description: "For Studio.\nSecond line */ // here.",
    vpc,
    cidr: "10.0.1.0/24",
    zone: "apne1-az2",
    tags,
    intent: { tier: "private" },
  }),
  resource("subnet", ["main", "private1"], {
    vpc,
    cidr: "10.0.2.0/24",
    zone: "ap-northeast-1a",
    tags: {},
    intent: { tier: "isolated" },
  }),
  resource("elastic-ip", ["main", "egress"], { tags: {} }),
  resource("nat-gateway", ["main", "egress"], {
    subnet: ref("subnet", "main/private1"),
    connectivity: "public",
    elasticIp: ref("elastic-ip", "main/egress"),
    after: attachment,
    tags,
  }),
  resource("nat-gateway", ["main", "inner"], {
    subnet: ref("subnet", "main/private1"),
    connectivity: "private",
    tags: {},
  }),
  resource("route-table", ["main", "public"], { vpc, tags: {} }),
  resource("route", ["main", "public", "0.0.0.0-0"], {
    routeTable: ref("route-table", "main/public"),
    destination: "0.0.0.0/0",
    target: ref("internet-gateway", "main"),
    after: attachment,
  }),
  resource("route", ["main", "public", "::-0"], {
    routeTable: ref("route-table", "main/public"),
    destination: "::/0",
    target: ref("internet-gateway", "main"),
    after: attachment,
  }),
  resource("route-table", ["main", "private"], { vpc, tags }),
  resource("route", ["main", "private", "0.0.0.0-0"], {
    routeTable: privateTable,
    destination: "0.0.0.0/0",
    target: ref("nat-gateway", "main/egress"),
  }),
  resource("route-table-association", ["main", "private", "private-1"], {
    routeTable: privateTable,
    subnet: ref("subnet", "main/private-1"),
  }),
  resource("security-group", ["main", "endpoints"], { vpc, groupDescription: "endpoints", tags }),
  resource("security-group", ["main", "studio"], { vpc, groupDescription: "studio", tags: {} }),
  resource("security-group-rule", ["main", "endpoints", "ingress-tcp-443-studio"], {
    securityGroup: ref("security-group", "main/endpoints"),
    direction: "ingress",
    protocol: "tcp",
    ports: { from: 443, to: 443 },
    peer: { group: ref("security-group", "main/studio") },
    ruleDescription: "HTTPS",
  }),
  resource("security-group-rule", ["main", "studio", "egress-all-default"], {
    securityGroup: ref("security-group", "main/studio"),
    direction: "egress",
    protocol: "all",
    peer: { group: ref("default-security-group", "main/default") },
  }),
  resource("security-group-rule", ["main", "studio", "egress-icmp--1-10.0.0.0-16"], {
    securityGroup: ref("security-group", "main/studio"),
    direction: "egress",
    protocol: "icmp",
    ports: { from: -1, to: -1 },
    peer: { cidr: "10.0.0.0/16" },
  }),
  resource("security-group-rule", ["main", "studio", "egress-udp-53-fd00::-8"], {
    securityGroup: ref("security-group", "main/studio"),
    direction: "egress",
    protocol: "udp",
    ports: { from: 53, to: 53 },
    peer: { cidr: "fd00::/8" },
  }),
  resource("security-group-rule", ["main", "studio", "egress-tcp-443-pl-61a54008"], {
    securityGroup: ref("security-group", "main/studio"),
    direction: "egress",
    protocol: "tcp",
    ports: { from: 443, to: 443 },
    peer: { prefixList: "pl-61a54008" },
  }),
  resource("gateway-endpoint", ["main", "s3"], {
    vpc,
    service: "com.amazonaws.ap-northeast-1.s3",
    routeTables: [privateTable],
    policy: {
      statements: [
        {
          sid: "Ours",
          effect: "Allow",
          principals: { aws: ["*"] },
          actions: ["s3:GetObject", "s3:ListBucket"],
          resources: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
          conditions: { StringEquals: { "aws:PrincipalAccount": ["111111111111"] } },
        },
      ],
    },
    tags,
  }),
  resource("interface-endpoint", ["main", "athena"], {
    vpc,
    service: "com.amazonaws.ap-northeast-1.athena",
    subnets: [ref("subnet", "main/private-1"), ref("subnet", "main/private1")],
    securityGroups: [
      ref("default-security-group", "main/default"),
      ref("security-group", "main/endpoints"),
    ],
    privateDns: true,
    tags: {},
  }),
]);

const defaultGroup = {
  account: { name: "x", id: "111111111111" },
  region: "ap-northeast-1",
  resource: resource("default-security-group", ["main", "default"], { vpc }),
};

/** Every kind of a network, each of its choices at least once. */
export const networkPlan = planOf([network], { existing: [defaultGroup] });
