import type { Resource } from "@cloister/model";
import { say, type Text } from "@cloister/texts";

export interface Loss {
  readonly loses?: Text;
  /** Whether data or an address is gone for good. */
  readonly isDestructive: boolean;
}

const nothing: Loss = { isDestructive: false };

/** What goes with a resource that is removed, or replaced by a new one. */
export function lossOf(resource: Resource): Loss {
  switch (resource.kind) {
    case "bucket":
      return resource.removal === "retain"
        ? left(
            say("The old bucket and its objects stay behind, and nothing manages them any more."),
          )
        : gone(say("The old bucket is deleted, which AWS refuses while it holds objects."));
    case "key":
      return resource.removal === "retain"
        ? left(say("The old key stays behind, and nothing manages it any more."))
        : gone(
            say(
              "The old key is scheduled for deletion: whatever is encrypted under it can no longer be read then.",
            ),
          );
    case "database":
      return gone(say("The old database goes, with every table in it that nobody declares."));
    case "table":
      return gone(
        say(
          "The old table goes, with partitions that were added since; the objects in its bucket stay.",
        ),
      );
    case "studio":
      return gone(
        say(
          "The old domain goes with its apps and spaces, and a new one begins with empty home directories: save them before.",
        ),
      );
    case "user-profile":
      return gone(
        say("The old user profile goes, and a new one begins with an empty home directory."),
      );
    case "workgroup":
      return gone(say("The old workgroup goes with its history of queries and its saved queries."));
    case "elastic-ip":
      return gone(
        say("The old public address is given back: whoever allows it must allow the new one."),
      );
    case "user":
      return gone(say("The old user goes with its access keys and its password."));
    case "alias":
    case "attachment":
    case "bucket-policy":
    case "default-security-group":
    case "gateway-endpoint":
    case "interface-endpoint":
    case "internet-gateway":
    case "internet-gateway-attachment":
    case "managed-policy":
    case "named-query":
    case "nat-gateway":
    case "object":
    case "role":
    case "route":
    case "route-table":
    case "route-table-association":
    case "security-group":
    case "security-group-rule":
    case "subnet":
    case "vpc":
    case "vpc-cidr":
      return nothing;
  }
}

function gone(loses: Text): Loss {
  return { loses, isDestructive: true };
}

function left(loses: Text): Loss {
  return { loses, isDestructive: false };
}

/**
 * Why a new one cannot stand beside the old one until that is gone, which is the order in which CloudFormation
 * replaces; undefined where nothing is known to keep it.
 */
export function conflictOf(before: Resource, after: Resource): Text | undefined {
  switch (after.kind) {
    case "user":
    case "role":
    case "managed-policy":
    case "studio":
      return "name" in before && before.name === after.name ? sameName(after.name) : undefined;
    case "subnet":
      return before.kind === "subnet" &&
        before.cidr === after.cidr &&
        before.vpc.id === after.vpc.id
        ? say(
            "The new subnet has the addresses of the old one, so that it cannot be made before that is gone: give it other addresses.",
          )
        : undefined;
    case "alias":
    case "attachment":
    case "bucket":
    case "bucket-policy":
    case "database":
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
    case "table":
    case "user-profile":
    case "vpc":
    case "vpc-cidr":
    case "workgroup":
      return undefined;
  }
}

function sameName(name: string): Text {
  return say(
    "The new one has the name of the old one, `{{name}}`, so that it cannot be made before that is gone: give it another name, or remove the old one first.",
    { name },
  );
}
