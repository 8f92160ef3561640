import type { Policy } from "../policy/policy.ts";

/**
 * Condition keys whose values are the caller's choice: what headers it sends, how it signs, and through what it
 * calls. No client of a flow sets them; whoever looks for a way does.
 * Source: Amazon S3 User Guide, "Condition keys"; IAM User Guide, "AWS global condition context keys".
 */
const chosen =
  /^(?:s3:(?:x-amz-[a-z0-9/-]+|requestobjecttag(?:keys|\/.+)|versionid|authtype|signatureversion|if-match|if-none-match|dataaccesspoint(?:arn|account)|accesspointnetworkorigin|accessgrantsinstancearn|objectcreationoperation|tlsversion)|aws:(?:securetransport|calledvia(?:first|last)?|viaawsservice|ec2instancesource(?:vpc|privateipv4)))$/;

/** Whether a caller can give a condition key, in lower case, a value of its choice. */
export function isChosen(key: string): boolean {
  return chosen.test(key);
}

/** What almost every bucket denies: calls without TLS or by an old one, which nobody chooses who wants to be let in. */
function isForTls(asked: {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}): boolean {
  const { operator, key, values } = asked;
  if (key === "s3:tlsversion") return operator.startsWith("NumericLessThan");
  return (
    operator === "Bool" &&
    key === "aws:securetransport" &&
    values.every((value) => value.toLowerCase() === "false")
  );
}

const asking = new WeakMap<Policy, boolean>();

/** Whether a condition of the policies asks for what the caller chooses. */
export function asksForChosen(policies: readonly Policy[]): boolean {
  return policies.some((policy) => {
    const known = asking.get(policy);
    if (known !== undefined) return known;
    const asks = policy.statements.some(({ effect, conditions = {} }) =>
      Object.entries(conditions).some(([operator, keys]) =>
        Object.entries(keys).some(
          ([key, values]) =>
            isChosen(key.toLowerCase()) &&
            !(effect === "Deny" && isForTls({ operator, key: key.toLowerCase(), values })),
        ),
      ),
    );
    asking.set(policy, asks);
    return asks;
  });
}
