import type { Kind, Resource } from "@cloister/model";
import { say, verbatim, type Text } from "@cloister/texts";

/** What AWS calls a kind of resource. */
export function kindText(kind: Kind): Text {
  switch (kind) {
    case "alias":
      return say("KMS alias");
    case "attachment":
      return say("Attached policy");
    case "bucket":
      return say("S3 bucket");
    case "bucket-policy":
      return say("Bucket policy");
    case "database":
      return say("Glue database");
    case "default-security-group":
      return say("Default security group");
    case "elastic-ip":
      return verbatim("Elastic IP");
    case "gateway-endpoint":
      return say("Gateway endpoint");
    case "interface-endpoint":
      return say("Interface endpoint");
    case "internet-gateway":
      return say("Internet gateway");
    case "internet-gateway-attachment":
      return say("Internet gateway attachment");
    case "key":
      return say("KMS key");
    case "managed-policy":
      return say("Customer managed policy");
    case "named-query":
      return say("Saved query");
    case "nat-gateway":
      return say("NAT gateway");
    case "object":
      return say("S3 object");
    case "role":
      return say("IAM role");
    case "route":
      return say("Route");
    case "route-table":
      return say("Route table");
    case "route-table-association":
      return say("Route table association");
    case "security-group":
      return say("Security group");
    case "security-group-rule":
      return say("Security group rule");
    case "studio":
      return say("Studio domain");
    case "subnet":
      return say("Subnet");
    case "table":
      return say("Glue table");
    case "user":
      return say("IAM user");
    case "user-profile":
      return say("User profile");
    case "vpc":
      return verbatim("VPC");
    case "vpc-cidr":
      return say("Secondary CIDR");
    case "workgroup":
      return say("Athena workgroup");
  }
}

/** The section of the design document in which a kind of resource is described. */
export function sectionOfKind(
  kind: Kind,
): "network" | "studio" | "identities" | "storage" | "catalog" {
  switch (kind) {
    case "default-security-group":
    case "elastic-ip":
    case "gateway-endpoint":
    case "interface-endpoint":
    case "internet-gateway":
    case "internet-gateway-attachment":
    case "nat-gateway":
    case "route":
    case "route-table":
    case "route-table-association":
    case "security-group":
    case "security-group-rule":
    case "subnet":
    case "vpc":
    case "vpc-cidr":
      return "network";
    case "studio":
    case "user-profile":
      return "studio";
    case "attachment":
    case "managed-policy":
    case "role":
    case "user":
      return "identities";
    case "alias":
    case "bucket":
    case "bucket-policy":
    case "key":
    case "object":
      return "storage";
    case "database":
    case "named-query":
    case "table":
    case "workgroup":
      return "catalog";
  }
}

/** What tells a resource from the others of its kind in its account. */
export function labelOf(resource: Resource): string {
  if (resource.kind === "route")
    return `${resource.names.slice(0, -1).join("/")} ${resource.destination}`;
  if (resource.kind === "object") return resource.key;
  return resource.names.join("/");
}
