import type { GroupKind, NodeKind } from "../picture/picture.ts";

/** The file in the folder `icons` of the package aws-icons, without `.svg`. */
export type IconName =
  | (typeof nodeIcons)[NodeKind]
  | Exclude<(typeof groupIcons)[GroupKind], undefined>;

/** Finds the text of an SVG file by the name of the icon. */
export type Icons = (name: IconName) => string | undefined;

const nodeIcons = {
  internet: "resource/Internet",
  "internet-gateway": "resource/AmazonVPCInternetGateway",
  "nat-gateway": "resource/AmazonVPCNATGateway",
  "interface-endpoint": "architecture-service/AWSPrivateLink",
  "gateway-endpoint": "resource/AmazonVPCEndpoints",
  "route-table": "resource/AmazonRoute53RouteTable",
  "security-group": "resource/Firewall",
  studio: "architecture-service/AmazonSageMakerAI",
  workspaces: "architecture-service/AmazonWorkSpaces",
  athena: "architecture-service/AmazonAthena",
  workgroup: "architecture-service/AmazonAthena",
  database: "architecture-service/AWSGlue",
  table: "resource/AWSGlueDataCatalog",
  bucket: "architecture-service/AmazonSimpleStorageService",
  object: "resource/AmazonSimpleStorageServiceObject",
  key: "architecture-service/AWSKeyManagementService",
  role: "resource/AWSIdentityAccessManagementRole",
  user: "resource/User",
  policy: "resource/AWSIdentityAccessManagementPermissions",
  service: "resource/Gear",
  picture: "resource/MagnifyingGlass",
  thing: "resource/GenericApplication",
} as const satisfies Record<NodeKind, string>;

const groupIcons = {
  account: "architecture-group/AWSAccount",
  region: "architecture-group/Region",
  vpc: "architecture-group/VirtualprivatecloudVPC",
  zone: undefined,
  "public-subnet": "architecture-group/Publicsubnet",
  "private-subnet": "architecture-group/Privatesubnet",
  "isolated-subnet": "architecture-group/Privatesubnet",
  database: "architecture-service/AWSGlue",
  set: undefined,
} as const satisfies Record<GroupKind, string | undefined>;

/** The icon of a node. */
export function nodeIcon(kind: NodeKind): IconName {
  return nodeIcons[kind];
}

/** The icon in the corner of a group, if it has one. */
export function groupIcon(kind: GroupKind): IconName | undefined {
  return groupIcons[kind];
}

/** All icons that pictures can show, each once, for whoever loads them. */
export const iconNames: readonly IconName[] = [
  ...new Set<IconName>([
    ...Object.values(nodeIcons),
    ...Object.values(groupIcons).filter((name) => name !== undefined),
  ]),
];
