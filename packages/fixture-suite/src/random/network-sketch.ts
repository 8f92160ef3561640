import * as fc from "fast-check";
import { choice, choices, entries, type Sketch } from "./choice.ts";
import { statements } from "./statements.ts";
import { entryName, groupText, stackPartName, tags, text } from "./texts.ts";

const described = { description: text(120), tags };

const subnet = fc.record(
  {
    ...described,
    prefix: fc.integer({ min: 23, max: 28 }),
    /** In which of the Region's zones it lies. */
    slot: fc.nat(2),
    zone: fc.constantFrom("id" as const, "name" as const),
    isSecondary: fc.boolean(),
    table: choice,
    isPrivate: fc.boolean(),
    role: fc.constantFrom("nat", "sagemaker", "日報"),
    exists: fc.boolean(),
  },
  { requiredKeys: ["prefix", "slot"] },
);

const routeTable = fc.record(
  {
    ...described,
    way: fc.constantFrom("none" as const, "internet" as const, "nat" as const),
    nat: choice,
    destinations: choices(2),
    /** A route for exactly one subnet. */
    through: choice,
    isLocalWritten: fc.boolean(),
    exists: fc.boolean(),
  },
  { requiredKeys: ["way", "nat", "destinations"] },
);

const natGateway = fc.record(
  {
    ...described,
    isPrivate: fc.boolean(),
    isPublicWritten: fc.boolean(),
    subnet: choice,
    hasElasticIp: fc.boolean(),
  },
  { requiredKeys: ["subnet"] },
);

const rule = fc.record(
  {
    description: groupText,
    peer: choice,
    protocol: fc.constantFrom("tcp" as const, "udp" as const, "icmp" as const, "all" as const),
    ports: fc.oneof(fc.constantFrom(443, 5432, 65535, "8192-65535", "443-443"), fc.nat(1024)),
  },
  { requiredKeys: ["peer"] },
);

const securityGroup = fc.record(
  {
    description: groupText,
    tags,
    ingress: fc.array(rule, { maxLength: 3 }),
    egress: fc.array(rule, { maxLength: 3 }),
    /** Lets through what Studio's apps send each other and to AWS. */
    isForStudio: fc.boolean(),
    exists: fc.boolean(),
  },
  { requiredKeys: [] },
);

const endpoint = fc.record(
  {
    ...described,
    isGateway: fc.boolean(),
    service: choice,
    isFullName: fc.boolean(),
    subnets: choices(3),
    groups: choices(2),
    isPrivateDns: fc.boolean(),
    routeTables: choices(2),
    serves: choices(3),
    policy: statements,
  },
  { requiredKeys: ["service", "subnets", "routeTables"] },
);

const vpc = fc.record(
  {
    ...described,
    region: choice,
    prefix: fc.integer({ min: 16, max: 20 }),
    secondaries: fc.nat(2),
    withoutDnsHostnames: fc.boolean(),
    withoutDnsSupport: fc.boolean(),
    existing: fc.record({ group: fc.boolean(), gateway: fc.boolean() }, { requiredKeys: [] }),
    internetGateway: fc.boolean(),
    forWorkspaces: fc.boolean(),
    /** Endpoints of what Studio needs to start, in these subnets. */
    forStudio: choices(3),
    /** A subnet whose way out is a NAT gateway in another one. */
    isWithWayOut: fc.boolean(),
    subnets: entries(entryName, subnet, { most: 4 }),
    routeTables: entries(entryName, routeTable, { most: 3 }),
    natGateways: entries(entryName, natGateway, { most: 2 }),
    securityGroups: entries(
      entryName.map((name) => (name === "default" ? "Default" : name)),
      securityGroup,
      { most: 3 },
    ),
    endpoints: entries(entryName, endpoint, { most: 3 }),
  },
  { requiredKeys: ["prefix", "subnets", "routeTables"] },
);

export const vpcs = entries(stackPartName, vpc, { most: 2 });

export type VpcSketch = Sketch<typeof vpc>;
export type SubnetSketch = Sketch<typeof subnet>;
export type RouteTableSketch = Sketch<typeof routeTable>;
export type SecurityGroupSketch = Sketch<typeof securityGroup>;
export type RuleSketch = Sketch<typeof rule>;
export type EndpointSketch = Sketch<typeof endpoint>;
