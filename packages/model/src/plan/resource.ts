import type { AccessAttachment } from "./resources/attachment.ts";
import type { Alias } from "./resources/alias.ts";
import type { Bucket } from "./resources/bucket.ts";
import type { BucketPolicy } from "./resources/bucket-policy.ts";
import type { Database } from "./resources/database.ts";
import type { DefaultSecurityGroup } from "./resources/default-security-group.ts";
import type { ElasticIp } from "./resources/elastic-ip.ts";
import type { GatewayEndpoint } from "./resources/gateway-endpoint.ts";
import type { InterfaceEndpoint } from "./resources/interface-endpoint.ts";
import type { InternetGateway } from "./resources/internet-gateway.ts";
import type { InternetGatewayAttachment } from "./resources/internet-gateway-attachment.ts";
import type { Key } from "./resources/key.ts";
import type { ManagedPolicy } from "./resources/managed-policy.ts";
import type { NamedQuery } from "./resources/named-query.ts";
import type { NatGateway } from "./resources/nat-gateway.ts";
import type { S3Object } from "./resources/object.ts";
import type { Role } from "./resources/role.ts";
import type { Route } from "./resources/route.ts";
import type { RouteTable } from "./resources/route-table.ts";
import type { RouteTableAssociation } from "./resources/route-table-association.ts";
import type { SecurityGroup } from "./resources/security-group.ts";
import type { SecurityGroupRule } from "./resources/security-group-rule.ts";
import type { Studio } from "./resources/studio.ts";
import type { Subnet } from "./resources/subnet.ts";
import type { Table } from "./resources/table.ts";
import type { User } from "./resources/user.ts";
import type { UserProfile } from "./resources/user-profile.ts";
import type { Vpc } from "./resources/vpc.ts";
import type { VpcCidr } from "./resources/vpc-cidr.ts";
import type { Workgroup } from "./resources/workgroup.ts";

/** Every kind of AWS resource that a plan can hold: one line per kind. */
export type Resource =
  | AccessAttachment
  | Alias
  | Bucket
  | BucketPolicy
  | Database
  | DefaultSecurityGroup
  | ElasticIp
  | GatewayEndpoint
  | InterfaceEndpoint
  | InternetGateway
  | InternetGatewayAttachment
  | Key
  | ManagedPolicy
  | NamedQuery
  | NatGateway
  | S3Object
  | Role
  | Route
  | RouteTable
  | RouteTableAssociation
  | SecurityGroup
  | SecurityGroupRule
  | Studio
  | Subnet
  | Table
  | User
  | UserProfile
  | Vpc
  | VpcCidr
  | Workgroup;

export type Kind = Resource["kind"];
export type ResourceOf<K extends Kind> = Extract<Resource, { kind: K }>;
