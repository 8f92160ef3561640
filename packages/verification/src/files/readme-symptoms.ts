import { say, type Text } from "@cloister/texts";

/** What one sees when something fails, and which layer it speaks of. */
export function symptomRows(): readonly (readonly [Text, Text])[] {
  return [
    [
      say("A timeout, or `Could not connect to the endpoint URL`"),
      say(
        "The network: the route table of the subnet, the security groups of both sides, or an endpoint that is missing or has no private DNS.",
      ),
    ],
    [
      say("`AccessDenied` that speaks of an identity-based policy"),
      say("The policies of the user or role that asks, or its permissions boundary."),
    ],
    [
      say("`AccessDenied` that speaks of a resource-based policy"),
      say("The policy of the bucket or key, in the account that owns it."),
    ],
    [
      say("`AccessDenied` that speaks of a VPC endpoint policy"),
      say("The policy of the endpoint through which the call goes."),
    ],
    [
      say("`AccessDenied` of `kms:Decrypt` or `kms:GenerateDataKey`"),
      say("The key: its own policy, and the policies of who asks."),
    ],
    [
      say("A query that fails with `Insufficient permissions` or `Access Denied`"),
      say(
        "What Athena calls with the credentials of who asks: the catalog, the data, or the result location.",
      ),
    ],
    [
      say("`No output location provided`"),
      say("The workgroup has no result location, and the client gives none."),
    ],
    [
      say("`HIVE_BAD_DATA`, `HIVE_CURSOR_ERROR`"),
      say("An object below the table's location that is not of the table's format."),
    ],
    [
      say("0 rows"),
      say("No object below the table's location, or partitions that the catalog does not know."),
    ],
  ];
}
