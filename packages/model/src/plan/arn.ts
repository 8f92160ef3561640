import { iamArn } from "./iam-arn.ts";
import type { Resource } from "./resource.ts";

export interface Home {
  readonly partition: string;
  readonly region: string;
  /** 12 digits. */
  readonly account: string;
}

/** The ARN of a resource that has a name of its own; undefined where AWS makes the id. */
export function arnOf(resource: Resource, home: Home): string | undefined {
  if ("existing" in resource && resource.existing?.startsWith("arn:")) return resource.existing;
  const { partition, region, account } = home;
  switch (resource.kind) {
    case "user":
      return iamArn(home, { ...resource, kind: "user" });
    case "role":
      return iamArn(home, { ...resource, kind: "role" });
    case "managed-policy":
      return iamArn(home, { ...resource, kind: "policy" });
    case "bucket":
      return `arn:${partition}:s3:::${resource.name}`;
    case "workgroup":
      return `arn:${partition}:athena:${region}:${account}:workgroup/${resource.name}`;
    case "database":
      return `arn:${partition}:glue:${region}:${account}:database/${resource.name}`;
    case "alias":
      return `arn:${partition}:kms:${region}:${account}:${resource.name}`;
    case "attachment":
    case "bucket-policy":
    case "default-security-group":
    case "elastic-ip":
    case "gateway-endpoint":
    case "interface-endpoint":
    case "internet-gateway":
    case "internet-gateway-attachment":
    case "key":
    case "named-query":
    case "nat-gateway":
    case "object":
    case "route":
    case "route-table":
    case "route-table-association":
    case "security-group":
    case "security-group-rule":
    case "studio":
    case "subnet":
    case "table":
    case "user-profile":
    case "vpc":
    case "vpc-cidr":
      return undefined;
  }
}
