import {
  decide,
  type KeyValue,
  type PolicySet,
  type PolicyStatement,
  type Request,
  type Verdict,
} from "@cloister/proof";
import { expect, it } from "vitest";

// What comparing random cases, and reading AWS beside them, has brought to light: the shortest case of each.

interface Asked {
  readonly conditions: NonNullable<PolicyStatement["conditions"]>;
  /** The request's prefix; absent: it has none. */
  readonly prefix?: string;
}

/** What a user may do whose only statement has these conditions. */
function verdictOf({ conditions, prefix }: Asked): Verdict {
  const statement: PolicyStatement = {
    effect: "Allow",
    actions: ["s3:ListBucket"],
    resources: ["arn:aws:s3:::lake"],
    conditions,
  };
  return decide(listing(prefix), only([statement])).verdict;
}

function listing(prefix?: string): Request {
  const account = "111111111111";
  const held: Readonly<Record<string, readonly string[]>> =
    prefix === undefined ? {} : { "s3:prefix": [prefix] };
  return {
    caller: { kind: "user", arn: `arn:aws:iam::${account}:user/alice`, account },
    action: "s3:ListBucket",
    resource: "arn:aws:s3:::lake",
    resourceAccount: account,
    context: (key): KeyValue => {
      const values = held[key];
      return values === undefined ? { is: "absent" } : { is: "present", values };
    },
  };
}

function only(statements: readonly PolicyStatement[]): PolicySet {
  return { identity: [{ name: { verbatim: "only" }, statements }], resourceKind: "other" };
}

// AWS says of `ForAnyValue` that it does not hold where the key is absent, and of `IfExists` that it does; who tries
// it finds that it does not: https://repost.aws/questions/QU9HFmDzP0QGuU-fd7rS6B7w.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
it("does not know whether `ForAnyValue` with `IfExists` holds of an absent key", () => {
  const conditions = { "ForAnyValue:StringEqualsIfExists": { "aws:TagKeys": ["team"] } };
  expect(verdictOf({ conditions })).toBe("unknown");
});

// AWS takes "a null data set, such as an empty string" for no value at all.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
it("takes an empty text for no value where an operator asks for all values", () => {
  const conditions = { "ForAllValues:StringEquals": { "s3:prefix": ["home/"] } };
  expect(verdictOf({ conditions, prefix: "" })).toBe("allowed");
  expect(verdictOf({ conditions, prefix: "raw/" })).toBe("denied");
});

it("takes an empty text for no value where an operator asks for any value", () => {
  const conditions = { "ForAnyValue:StringLike": { "s3:prefix": ["*"] } };
  expect(verdictOf({ conditions, prefix: "" })).toBe("denied");
  expect(verdictOf({ conditions, prefix: "raw/" })).toBe("allowed");
});

// AWS: "Inverted condition operators like `StringNotEquals` or `StringNotLike` do match against a null value."
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-no-value
it.for(["StringNotEquals", "StringNotEqualsIgnoreCase", "StringNotLike"])(
  "lets `%s` hold against a variable without a value",
  (operator) => {
    const value = "${aws:PrincipalTag/team}/";
    const conditions = { [operator]: { "s3:prefix": [value] } };
    expect(verdictOf({ conditions, prefix: "home/" })).toBe("allowed");
    const more = { [operator]: { "s3:prefix": [value, "home/"] } };
    expect(verdictOf({ conditions: more, prefix: "home/" })).toBe("denied");
    expect(verdictOf({ conditions: more, prefix: "raw/" })).toBe("allowed");
  },
);

it.for(["ArnNotEquals", "ArnNotLike"])(
  "lets `%s` hold against a variable without a value",
  (operator) => {
    const value = "arn:aws:iam::111111111111:user/${aws:PrincipalTag/team}";
    const conditions = { [operator]: { "s3:prefix": [value] } };
    const prefix = "arn:aws:iam::111111111111:user/alice";
    expect(verdictOf({ conditions, prefix })).toBe("allowed");
    expect(
      verdictOf({ conditions: { [operator]: { "s3:prefix": [value, prefix] } }, prefix }),
    ).toBe("denied");
  },
);

it.for(["StringEquals", "StringLike", "ArnLike"])(
  "lets `%s` hold against no variable without a value",
  (operator) => {
    const value = "arn:aws:iam::111111111111:user/${aws:PrincipalTag/team}";
    const conditions = { [operator]: { "s3:prefix": [value] } };
    expect(verdictOf({ conditions, prefix: "arn:aws:iam::111111111111:user/" })).toBe("denied");
  },
);

// AWS says that an entry with such a variable matches no resource, which leaves all resources to the statement;
// the simulator has the statement apply to none. Neither is safe to rely on.
it.for(["Allow", "Deny"] as const)(
  "does not know what a statement that would %s applies to if its `NotResource` has a variable without a value",
  (effect) => {
    const statement: PolicyStatement = {
      effect,
      actions: ["s3:*"],
      notResources: ["arn:aws:s3:::lake-${aws:PrincipalTag/team}"],
    };
    const all: PolicyStatement = { effect: "Allow", actions: ["s3:*"], resources: ["*"] };
    const statements = effect === "Allow" ? [statement] : [statement, all];
    expect(decide(listing(), only(statements)).verdict).toBe("unknown");
  },
);
