import type { Kind, Resource } from "@cloister/model";
import type { Claims } from "../claims.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { readUploader } from "../uploader.ts";
import { UPLOAD_TYPE } from "../uploads.ts";
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
import { namedQueryForm, emitNamedQuery, readNamedQuery } from "./named-query.ts";
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
  "named-query": namedQueryForm,
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
    case "named-query":
      return emitNamedQuery(resource, references);
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
export function readResource(claims: Claims): readonly Resource[] | undefined {
  const { kind, type } = claims;
  if (type === UPLOAD_TYPE) return readObjects(claims);
  if (kind === undefined || forms[kind]?.types.includes(type) !== true) {
    return readUploader(claims) ?? readMisplaced(claims);
  }
  switch (kind) {
    case "alias":
      return [readAlias(claims)];
    case "bucket":
      return [readBucket(claims)];
    case "bucket-policy":
      return [readBucketPolicy(claims)];
    case "database":
      return [readDatabase(claims)];
    case "elastic-ip":
      return [readElasticIp(claims)];
    case "gateway-endpoint":
      return [readGatewayEndpoint(claims)];
    case "interface-endpoint":
      return [readInterfaceEndpoint(claims)];
    case "internet-gateway":
      return [readInternetGateway(claims)];
    case "internet-gateway-attachment":
      return [readInternetGatewayAttachment(claims)];
    case "key":
      return [readKey(claims)];
    case "managed-policy":
      return readManagedPolicy(claims);
    case "named-query":
      return [readNamedQuery(claims)];
    case "nat-gateway":
      return [readNatGateway(claims)];
    case "role":
      return readRole(claims);
    case "route":
      return [readRoute(claims)];
    case "route-table":
      return [readRouteTable(claims)];
    case "route-table-association":
      return [readRouteTableAssociation(claims)];
    case "security-group":
      return [readSecurityGroup(claims)];
    case "security-group-rule":
      return [readSecurityGroupRule(claims)];
    case "studio":
      return [readStudio(claims)];
    case "subnet":
      return [readSubnet(claims)];
    case "table":
      return [readTable(claims)];
    case "user":
      return readUser(claims);
    case "user-profile":
      return [readUserProfile(claims)];
    case "vpc":
      return [readVpc(claims)];
    case "vpc-cidr":
      return [readVpcCidr(claims)];
    case "workgroup":
      return [readWorkgroup(claims)];
    case "attachment":
    case "default-security-group":
    case "object":
      // None is a construct of its own.
      return undefined;
  }
}

const types = new Set(Object.values(forms).flatMap((form) => form?.types ?? []));

/** A resource of a type that plans have, where no resource of the type stands. */
function readMisplaced({ type, names, json, report }: Claims): readonly [] | undefined {
  if (!types.has(type)) return undefined;
  for (const name of names) json(name);
  report("", `Its construct path is not that of an \`${type}\` of a plan.`);
  return [];
}
