import type { Declared, Kind, ResourceOf } from "@cloister/model";

/**
 * Where AWS holds what a property of the plan says: in properties of the CloudFormation type; `beside` them, where
 * nothing that changes replaces the resource; `nowhere`; or not known.
 */
export type Held = readonly string[] | "beside" | "nowhere" | "unknown";

type Own<K extends Kind> = Exclude<keyof ResourceOf<K>, keyof Declared<K> | "existing">;

export interface CloudForm<K extends Kind> {
  /** CloudFormation's types of it; empty for what is no resource of its own. */
  readonly types: readonly string[];
  readonly properties: { readonly [P in Own<K>]-?: Held };
}

/** An answer for every property of every kind. */
export const cloudForms: { readonly [K in Kind]: CloudForm<K> } = {
  alias: {
    types: ["AWS::KMS::Alias"],
    properties: { name: ["AliasName"], key: ["TargetKeyId"] },
  },
  // Another principal or policy is another attachment: one that goes and one that comes.
  attachment: { types: [], properties: { principal: "beside", policy: "beside" } },
  bucket: {
    types: ["AWS::S3::Bucket"],
    properties: {
      name: ["BucketName"],
      encryption: ["BucketEncryption"],
      versioned: ["VersioningConfiguration"],
      blockPublicAccess: ["PublicAccessBlockConfiguration"],
      ownership: ["OwnershipControls"],
      removal: "beside",
      tags: ["Tags"],
    },
  },
  "bucket-policy": {
    types: ["AWS::S3::BucketPolicy"],
    properties: { bucket: ["Bucket"], document: ["PolicyDocument"] },
  },
  database: {
    types: ["AWS::Glue::Database"],
    properties: { name: ["DatabaseName"], databaseDescription: ["DatabaseInput"] },
  },
  "default-security-group": { types: [], properties: { vpc: "beside" } },
  "elastic-ip": { types: ["AWS::EC2::EIP"], properties: { tags: ["Tags"] } },
  "gateway-endpoint": {
    types: ["AWS::EC2::VPCEndpoint"],
    properties: {
      vpc: ["VpcId"],
      service: ["ServiceName"],
      routeTables: ["RouteTableIds"],
      policy: ["PolicyDocument"],
      tags: ["Tags"],
    },
  },
  "interface-endpoint": {
    types: ["AWS::EC2::VPCEndpoint"],
    properties: {
      vpc: ["VpcId"],
      service: ["ServiceName"],
      subnets: ["SubnetIds"],
      securityGroups: ["SecurityGroupIds"],
      privateDns: ["PrivateDnsEnabled"],
      policy: ["PolicyDocument"],
      after: "nowhere",
      tags: ["Tags"],
    },
  },
  "internet-gateway": { types: ["AWS::EC2::InternetGateway"], properties: { tags: ["Tags"] } },
  "internet-gateway-attachment": {
    types: ["AWS::EC2::VPCGatewayAttachment"],
    properties: { vpc: ["VpcId"], internetGateway: ["InternetGatewayId"] },
  },
  key: {
    types: ["AWS::KMS::Key"],
    properties: {
      keyDescription: ["Description"],
      rotation: ["EnableKeyRotation"],
      policy: ["KeyPolicy"],
      removal: "beside",
      tags: ["Tags"],
    },
  },
  "managed-policy": {
    types: ["AWS::IAM::ManagedPolicy"],
    properties: {
      name: ["ManagedPolicyName"],
      path: ["Path"],
      policyDescription: ["Description"],
      document: ["PolicyDocument"],
    },
  },
  "named-query": {
    types: ["AWS::Athena::NamedQuery"],
    properties: {
      database: ["Database"],
      name: ["Name"],
      queryDescription: ["Description"],
      sql: ["QueryString"],
      workgroup: ["WorkGroup"],
    },
  },
  "nat-gateway": {
    types: ["AWS::EC2::NatGateway"],
    properties: {
      subnet: ["SubnetId"],
      connectivity: ["ConnectivityType"],
      elasticIp: ["AllocationId"],
      after: "nowhere",
      tags: ["Tags"],
    },
  },
  // Another file is uploaded over what is there.
  object: {
    types: [],
    properties: { bucket: "beside", key: "beside", source: "beside", objectTags: "beside" },
  },
  role: {
    types: ["AWS::IAM::Role"],
    properties: {
      name: ["RoleName"],
      path: ["Path"],
      roleDescription: ["Description"],
      trust: ["AssumeRolePolicyDocument"],
      maxSessionSeconds: ["MaxSessionDuration"],
      permissionsBoundary: ["PermissionsBoundary"],
      after: "nowhere",
      tags: ["Tags"],
    },
  },
  route: {
    types: ["AWS::EC2::Route"],
    properties: {
      routeTable: ["RouteTableId"],
      destination: ["DestinationCidrBlock", "DestinationIpv6CidrBlock"],
      target: ["GatewayId", "NatGatewayId"],
      after: "nowhere",
    },
  },
  "route-table": {
    types: ["AWS::EC2::RouteTable"],
    properties: { vpc: ["VpcId"], tags: ["Tags"] },
  },
  "route-table-association": {
    types: ["AWS::EC2::SubnetRouteTableAssociation"],
    properties: { routeTable: ["RouteTableId"], subnet: ["SubnetId"] },
  },
  "security-group": {
    types: ["AWS::EC2::SecurityGroup"],
    properties: { vpc: ["VpcId"], groupDescription: ["GroupDescription"], tags: ["Tags"] },
  },
  "security-group-rule": {
    types: ["AWS::EC2::SecurityGroupIngress", "AWS::EC2::SecurityGroupEgress"],
    properties: {
      securityGroup: ["GroupId"],
      // Another direction is another type.
      direction: ["GroupId"],
      protocol: ["IpProtocol"],
      ports: ["FromPort", "ToPort"],
      peer: [
        "CidrIp",
        "CidrIpv6",
        "SourcePrefixListId",
        "DestinationPrefixListId",
        "SourceSecurityGroupId",
        "DestinationSecurityGroupId",
      ],
      ruleDescription: ["Description"],
    },
  },
  studio: {
    types: ["AWS::SageMaker::Domain"],
    properties: {
      name: ["DomainName"],
      authMode: ["AuthMode"],
      mode: ["AppNetworkAccessType"],
      vpc: ["VpcId"],
      subnets: ["SubnetIds"],
      securityGroups: ["DefaultUserSettings"],
      executionRole: ["DefaultUserSettings"],
      key: ["KmsKeyId"],
      sourceIdentity: ["DomainSettings"],
      tags: ["Tags"],
    },
  },
  subnet: {
    types: ["AWS::EC2::Subnet"],
    properties: {
      vpc: ["VpcId"],
      cidr: ["CidrBlock"],
      zone: ["AvailabilityZone", "AvailabilityZoneId"],
      tags: ["Tags"],
      intent: "nowhere",
    },
  },
  table: {
    types: ["AWS::Glue::Table"],
    properties: {
      database: ["DatabaseName"],
      name: ["Name"],
      tableDescription: ["TableInput"],
      location: ["TableInput"],
      format: ["TableInput"],
      columns: ["TableInput"],
      partitionKeys: ["TableInput"],
      parameters: ["TableInput"],
    },
  },
  user: {
    types: ["AWS::IAM::User"],
    properties: {
      name: ["UserName"],
      path: ["Path"],
      permissionsBoundary: ["PermissionsBoundary"],
      after: "nowhere",
      tags: ["Tags"],
    },
  },
  "user-profile": {
    types: ["AWS::SageMaker::UserProfile"],
    properties: {
      studio: ["DomainId"],
      name: ["UserProfileName"],
      executionRole: ["UserSettings"],
      securityGroups: ["UserSettings"],
      tags: ["Tags"],
    },
  },
  vpc: {
    types: ["AWS::EC2::VPC"],
    properties: {
      cidr: ["CidrBlock"],
      dnsSupport: ["EnableDnsSupport"],
      dnsHostnames: ["EnableDnsHostnames"],
      tags: ["Tags"],
    },
  },
  "vpc-cidr": {
    types: ["AWS::EC2::VPCCidrBlock"],
    properties: { vpc: ["VpcId"], cidr: ["CidrBlock"] },
  },
  workgroup: {
    types: ["AWS::Athena::WorkGroup"],
    properties: {
      name: ["Name"],
      workgroupDescription: ["Description"],
      resultLocation: ["WorkGroupConfiguration"],
      encryption: ["WorkGroupConfiguration"],
      enforce: ["WorkGroupConfiguration"],
      bytesScannedCutoff: ["WorkGroupConfiguration"],
      tags: ["Tags"],
    },
  },
};
