import type { Policy } from "../policy/policy.ts";

/**
 * Condition keys whose values are the caller's choice: what headers it sends, how it signs, and through what it
 * calls. No client of a flow sets them; whoever looks for a way does.
 * Source: Amazon S3 User Guide, "Condition keys"; IAM User Guide, "AWS global condition context keys".
 */
const chosen =
  /^(?:s3:(?:x-amz-[a-z0-9/-]+|requestobjecttag(?:keys|\/.+)|versionid|authtype|signatureversion|if-match|if-none-match|dataaccesspoint(?:arn|account)|accesspointnetworkorigin|accessgrantsinstancearn|objectcreationoperation)|aws:(?:securetransport|calledvia(?:first|last)?|viaawsservice|ec2instancesource(?:vpc|privateipv4)))$/;

/** Whether a caller can give a condition key, in lower case, a value of its choice. */
export function isChosen(key: string): boolean {
  return chosen.test(key);
}

const asking = new WeakMap<Policy, boolean>();

/** Whether a condition of the policies asks for what the caller chooses. */
export function asksForChosen(policies: readonly Policy[]): boolean {
  return policies.some((policy) => {
    const known = asking.get(policy);
    if (known !== undefined) return known;
    const asks = policy.statements.some(({ conditions = {} }) =>
      Object.values(conditions).some((keys) =>
        Object.keys(keys).some((key) => isChosen(key.toLowerCase())),
      ),
    );
    asking.set(policy, asks);
    return asks;
  });
}
