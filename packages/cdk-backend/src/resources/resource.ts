import type { Kind, Resource } from "@cloister/model";
import type { Claims } from "../claims.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { readUploader } from "../uploader.ts";
import type { Form } from "./form.ts";
import { aliasForm, emitAlias, readAlias } from "./alias.ts";
import { emitAttachment } from "./attachment.ts";
import { bucketForm, emitBucket, readBucket } from "./bucket.ts";
import { bucketPolicyForm, emitBucketPolicy, readBucketPolicy } from "./bucket-policy.ts";
import { databaseForm, emitDatabase, readDatabase } from "./database.ts";
import { elasticIpForm, emitElasticIp, readElasticIp } from "./elastic-ip.ts";
import {
  gatewayEndpointForm,
  emitGatewayEndpoint,
  readGatewayEndpoint,
} from "./gateway-endpoint.ts";
import {
  interfaceEndpointForm,
  emitInterfaceEndpoint,
  readInterfaceEndpoint,
} from "./interface-endpoint.ts";
import {
  internetGatewayForm,
  emitInternetGateway,
  readInternetGateway,
} from "./internet-gateway.ts";
import {
  internetGatewayAttachmentForm,
  emitInternetGatewayAttachment,
  readInternetGatewayAttachment,
} from "./internet-gateway-attachment.ts";
import { keyForm, emitKey, readKey } from "./key.ts";
import { managedPolicyForm, emitManagedPolicy, readManagedPolicy } from "./managed-policy.ts";
import { natGatewayForm, emitNatGateway, readNatGateway } from "./nat-gateway.ts";
import { emitObject, readObjects } from "./object.ts";
import { roleForm, emitRole, readRole } from "./role.ts";
import { routeForm, emitRoute, readRoute } from "./route.ts";
import { routeTableForm, emitRouteTable, readRouteTable } from "./route-table.ts";
import {
  routeTableAssociationForm,
  emitRouteTableAssociation,
  readRouteTableAssociation,
} from "./route-table-association.ts";
import { securityGroupForm, emitSecurityGroup, readSecurityGroup } from "./security-group.ts";
import {
  securityGroupRuleForm,
  emitSecurityGroupRule,
  readSecurityGroupRule,
} from "./security-group-rule.ts";
import { studioForm, emitStudio, readStudio } from "./studio.ts";
import { subnetForm, emitSubnet, readSubnet } from "./subnet.ts";
import { tableForm, emitTable, readTable } from "./table.ts";
import { userForm, emitUser, readUser } from "./user.ts";
import { userProfileForm, emitUserProfile, readUserProfile } from "./user-profile.ts";
import { vpcForm, emitVpc, readVpc } from "./vpc.ts";
import { vpcCidrForm, emitVpcCidr, readVpcCidr } from "./vpc-cidr.ts";
import { workgroupForm, emitWorkgroup, readWorkgroup } from "./workgroup.ts";

/** The form of each kind. Undefined for what is never a construct of its own. */
export const forms: Readonly<Record<Kind, Form | undefined>> = {
  alias: aliasForm,
  attachment: undefined,
  bucket: bucketForm,
  "bucket-policy": bucketPolicyForm,
  database: databaseForm,
  "default-security-group": undefined,
  "elastic-ip": elasticIpForm,
  "gateway-endpoint": gatewayEndpointForm,
  "interface-endpoint": interfaceEndpointForm,
  "internet-gateway": internetGatewayForm,
  "internet-gateway-attachment": internetGatewayAttachmentForm,
  key: keyForm,
  "managed-policy": managedPolicyForm,
  "nat-gateway": natGatewayForm,
  object: undefined,
  role: roleForm,
  route: routeForm,
  "route-table": routeTableForm,
  "route-table-association": routeTableAssociationForm,
  "security-group": securityGroupForm,
  "security-group-rule": securityGroupRuleForm,
  studio: studioForm,
  subnet: subnetForm,
  table: tableForm,
  user: userForm,
  "user-profile": userProfileForm,
  vpc: vpcForm,
  "vpc-cidr": vpcCidrForm,
  workgroup: workgroupForm,
};

/** By the construct under which a kind's resources stand. */
export const formsByScope: ReadonlyMap<string, Form> = new Map(
  Object.values(forms).flatMap((form) => (form === undefined ? [] : [[form.scope, form] as const])),
);

export function emitResource(resource: Resource, references: References): Emitted {
  switch (resource.kind) {
    case "alias":
      return emitAlias(resource, references);
    case "attachment":
      return emitAttachment(resource, references);
    case "bucket":
      return emitBucket(resource, references);
    case "bucket-policy":
      return emitBucketPolicy(resource, references);
    case "database":
      return emitDatabase(resource, references);
    case "default-security-group":
      // AWS makes it with the VPC; nothing can own it.
      throw new Error(`bug: ${resource.id} is no part of a stack`);
    case "elastic-ip":
      return emitElasticIp(resource);
    case "gateway-endpoint":
      return emitGatewayEndpoint(resource, references);
    case "interface-endpoint":
      return emitInterfaceEndpoint(resource, references);
    case "internet-gateway":
      return emitInternetGateway(resource);
    case "internet-gateway-attachment":
      return emitInternetGatewayAttachment(resource, references);
    case "key":
      return emitKey(resource, references);
    case "managed-policy":
      return emitManagedPolicy(resource, references);
    case "nat-gateway":
      return emitNatGateway(resource, references);
    case "object":
      return emitObject(resource, references);
    case "role":
      return emitRole(resource, references);
    case "route":
      return emitRoute(resource, references);
    case "route-table":
      return emitRouteTable(resource, references);
    case "route-table-association":
      return emitRouteTableAssociation(resource, references);
    case "security-group":
      return emitSecurityGroup(resource, references);
    case "security-group-rule":
      return emitSecurityGroupRule(resource, references);
    case "studio":
      return emitStudio(resource, references);
    case "subnet":
      return emitSubnet(resource, references);
    case "table":
      return emitTable(resource, references);
    case "user":
      return emitUser(resource, references);
    case "user-profile":
      return emitUserProfile(resource, references);
    case "vpc":
      return emitVpc(resource);
    case "vpc-cidr":
      return emitVpcCidr(resource, references);
    case "workgroup":
      return emitWorkgroup(resource, references);
  }
}

/** The resources of the plan that a template resource stands for; undefined for an unknown type. */
export function readResource(type: string, claims: Claims): readonly Resource[] | undefined {
  switch (type) {
    case "AWS::Athena::WorkGroup":
      return [readWorkgroup(claims)];
    case "AWS::EC2::EIP":
      return [readElasticIp(claims)];
    case "AWS::EC2::InternetGateway":
      return [readInternetGateway(claims)];
    case "AWS::EC2::NatGateway":
      return [readNatGateway(claims)];
    case "AWS::EC2::Route":
      return [readRoute(claims)];
    case "AWS::EC2::RouteTable":
      return [readRouteTable(claims)];
    case "AWS::EC2::SecurityGroup":
      return [readSecurityGroup(claims)];
    case "AWS::EC2::SecurityGroupEgress":
      return [readSecurityGroupRule(claims, "egress")];
    case "AWS::EC2::SecurityGroupIngress":
      return [readSecurityGroupRule(claims, "ingress")];
    case "AWS::EC2::Subnet":
      return [readSubnet(claims)];
    case "AWS::EC2::SubnetRouteTableAssociation":
      return [readRouteTableAssociation(claims)];
    case "AWS::EC2::VPC":
      return [readVpc(claims)];
    case "AWS::EC2::VPCCidrBlock":
      return [readVpcCidr(claims)];
    case "AWS::EC2::VPCEndpoint":
      return [
        claims.kind === "gateway-endpoint"
          ? readGatewayEndpoint(claims)
          : readInterfaceEndpoint(claims),
      ];
    case "AWS::EC2::VPCGatewayAttachment":
      return [readInternetGatewayAttachment(claims)];
    case "AWS::Glue::Database":
      return [readDatabase(claims)];
    case "AWS::Glue::Table":
      return [readTable(claims)];
    case "AWS::IAM::ManagedPolicy":
      return readManagedPolicy(claims);
    case "AWS::IAM::Role":
      return claims.kind === "role" ? readRole(claims) : readUploader(type, claims);
    case "AWS::IAM::User":
      return readUser(claims);
    case "AWS::KMS::Alias":
      return [readAlias(claims)];
    case "AWS::KMS::Key":
      return [readKey(claims)];
    case "AWS::S3::Bucket":
      return [readBucket(claims)];
    case "AWS::S3::BucketPolicy":
      return [readBucketPolicy(claims)];
    case "AWS::SageMaker::Domain":
      return [readStudio(claims)];
    case "AWS::SageMaker::UserProfile":
      return [readUserProfile(claims)];
    case "Custom::CDKBucketDeployment":
      return readObjects(claims);
    default:
      return readUploader(type, claims);
  }
}
