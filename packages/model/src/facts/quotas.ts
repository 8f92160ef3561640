import type { Origin } from "./origin.ts";
import type { Stated } from "./stated.ts";

export interface Quota {
  /** What an account has without asking. */
  readonly limit: number;
  /** False if AWS never raises it. */
  readonly isAdjustable: boolean;
  /** How far AWS raises it, where it says so. */
  readonly atMost?: number;
}

const fixed = (limit: number): Quota => ({ limit, isAdjustable: false });
const adjustable = (limit: number, atMost?: number): Quota =>
  atMost === undefined ? { limit, isAdjustable: true } : { limit, isAdjustable: true, atMost };

const documentation = "https://docs.aws.amazon.com";

/** The shortest and the longest prefix of an IPv4 block of a VPC or a subnet. */
export const networkPrefixes = {
  asOf: "2026-09-26",
  source: `${documentation}/vpc/latest/userguide/vpc-cidr-blocks.html`,
  shortest: 16,
  longest: 28,
} as const satisfies Origin & { readonly shortest: number; readonly longest: number };

export const vpcQuotas = {
  asOf: "2026-09-26",
  source: `${documentation}/vpc/latest/userguide/amazon-vpc-limits.html`,
  vpcsPerRegion: adjustable(5),
  subnetsPerVpc: adjustable(200),
  ipv4CidrsPerVpc: adjustable(5, 50),
  ipv6CidrsPerVpc: adjustable(5, 50),
  elasticIpsPerRegion: adjustable(5),
  internetGatewaysPerVpc: fixed(1),
  natGatewaysPerZone: adjustable(5),
  routeTablesPerVpc: adjustable(200),
  /** Counted for IPv4 and for IPv6. It was 50 until June 2025. */
  routesPerRouteTable: adjustable(500, 1000),
  securityGroupsPerRegion: adjustable(2500),
  /** Counted for each direction, and for IPv4 and for IPv6. */
  rulesPerSecurityGroup: adjustable(60),
  securityGroupsPerInterface: adjustable(5, 16),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

export const endpointQuotas = {
  asOf: "2025-11",
  source: `${documentation}/vpc/latest/privatelink/vpc-limits-endpoints.html`,
  interfaceEndpointsPerVpc: adjustable(50),
  gatewayEndpointsPerRegion: adjustable(20),
  gatewayEndpointsPerVpc: fixed(255),
  /** White space counts. */
  policyCharacters: fixed(20_480),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

/** Sizes of policies are in characters and leave out white space. */
export const iamQuotas = {
  asOf: "2025-11",
  source: `${documentation}/IAM/latest/UserGuide/reference_iam-quotas.html`,
  managedPolicyCharacters: fixed(6144),
  inlinePolicyCharactersPerUser: fixed(2048),
  inlinePolicyCharactersPerGroup: fixed(5120),
  inlinePolicyCharactersPerRole: fixed(10_240),
  trustPolicyCharacters: adjustable(2048, 8192),
  managedPoliciesPerRole: adjustable(10, 25),
  managedPoliciesPerUser: adjustable(10, 20),
  managedPoliciesPerGroup: fixed(10),
  groupsPerUser: fixed(10),
  rolesPerAccount: adjustable(1000, 10_000),
  userNameCharacters: fixed(64),
  roleNameCharacters: fixed(64),
  groupNameCharacters: fixed(128),
  policyNameCharacters: fixed(128),
  pathCharacters: fixed(512),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

export const s3Quotas = {
  asOf: "2025-11",
  source: `${documentation}/AmazonS3/latest/userguide/BucketRestrictions.html`,
  bucketsPerAccount: adjustable(10_000),
  /** As UTF-8, white space included. */
  bucketPolicyBytes: fixed(20_480),
  bucketNameCharacters: fixed(63),
  shortestBucketNameCharacters: fixed(3),
  objectKeyBytes: fixed(1024),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

export const kmsQuotas = {
  asOf: "2023-06",
  source: `${documentation}/kms/latest/developerguide/resource-limits.html`,
  keyPolicyBytes: fixed(32_768),
  aliasesPerKey: adjustable(50),
  keysPerRegion: adjustable(100_000),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

/** For one template, which is one stack. */
export const stackQuotas = {
  asOf: "2025-11",
  source: `${documentation}/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html`,
  resources: fixed(500),
  outputs: fixed(200),
  parameters: fixed(200),
  mappings: fixed(200),
  templateBytes: fixed(1_000_000),
  templateBytesInRequest: fixed(51_200),
  descriptionBytes: fixed(1024),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

/** Numbers of the services that a topology describes by name only. */
export const analyticsQuotas = {
  asOf: "2025-11",
  source: `${documentation}/general/latest/gr/glue.html`,
  glueDatabasesPerAccount: adjustable(10_000),
  glueTablesPerAccount: adjustable(1_000_000),
  glueTablesPerDatabase: adjustable(200_000),
  workgroupNameCharacters: fixed(128),
} as const satisfies Origin & Readonly<Record<string, Quota | string>>;

const groups = [
  vpcQuotas,
  endpointQuotas,
  iamQuotas,
  s3Quotas,
  kmsQuotas,
  stackQuotas,
  analyticsQuotas,
];

/** The quotas that AWS raises on request and that something here compares with: a topology states no others. */
export const stateableQuotas = [
  "elasticIpsPerRegion",
  "gatewayEndpointsPerRegion",
  "interfaceEndpointsPerVpc",
  "ipv4CidrsPerVpc",
  "managedPoliciesPerRole",
  "managedPoliciesPerUser",
  "natGatewaysPerZone",
  "routeTablesPerVpc",
  "routesPerRouteTable",
  "rulesPerSecurityGroup",
  "securityGroupsPerInterface",
  "securityGroupsPerRegion",
  "subnetsPerVpc",
  "trustPolicyCharacters",
  "vpcsPerRegion",
] as const;

const limits: ReadonlyMap<string, number> = new Map(
  groups
    .flatMap((group) => Object.entries(group))
    .flatMap(([name, quota]) => (typeof quota === "object" ? [[name, quota.limit] as const] : [])),
);

/** How many of something these accounts have: as the topology states it, else what all have without asking. */
export function limitOf(name: string, stated?: Pick<Stated, "quotas">): number {
  const limit = stated?.quotas[name] ?? limits.get(name);
  if (limit === undefined) throw new Error(`bug: there is no quota ${name}.`);
  return limit;
}
