import { say } from "@cloister/texts";
import type { PolicyStatement } from "../policy/policy.ts";
import type { Hop } from "../proof.ts";
import type { BucketPlace } from "./bucket-place.ts";

/**
 * A bucket that blocks public access cannot have a public policy: AWS refuses to set it.
 * Source: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html>.
 */
export function refusedPolicy({ placed, policy, name }: BucketPlace): readonly Hop[] {
  if (placed === undefined || policy === undefined || !placed.resource.blockPublicAccess) return [];
  const index = policy.statements.findIndex(isPublic);
  if (index < 0) return [];
  return [
    {
      layer: "resource-policy",
      verdict: "denied",
      reason: say(
        "Statement {{number}} of {{policy}} is public, and bucket `{{bucket}}` blocks public access, so AWS refuses the policy.",
        { number: index + 1, policy: policy.name, bucket: name },
      ),
      ...(policy.resource === undefined ? {} : { resource: policy.resource }),
      ...(policy.at === undefined ? {} : { at: policy.at }),
    },
  ];
}

/** Conditions that keep a statement for everybody from being public, where their values are fixed. */
const restricting: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "aws:vpcsourceip",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
]);

function isPublic({
  effect,
  principals,
  notPrincipals,
  conditions = {},
}: PolicyStatement): boolean {
  if (effect !== "Allow") return false;
  if (notPrincipals === undefined && principals?.aws?.includes("*") !== true) return false;
  return !Object.entries(conditions).some(
    ([operator, keys]) =>
      !/Not|IfExists|^ForAllValues|^Null$/.test(operator) &&
      Object.entries(keys).some(
        ([key, values]) =>
          restricting.has(key.toLowerCase()) &&
          values.every((value) => !/^[*?]+$|\$\{|^(?:0\.0\.0\.0|::)\/0$/.test(value)),
      ),
  );
}
