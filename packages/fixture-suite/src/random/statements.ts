import * as fc from "fast-check";
import { allChosen, choice, choices, chosen, someChosen, type Sketch } from "./choice.ts";
import type { StatementDocument } from "./document.ts";
import { text } from "./texts.ts";

type Value = Exclude<NonNullable<StatementDocument["resources"]>, unknown[]>;
type ConditionValue = NonNullable<StatementDocument["conditions"]>[string][string];

/** What a raw statement may speak of, where it stands. */
export interface StatementPlace {
  readonly kind: "identity" | "resource" | "trust";
  /** Whom it may name, whether it allows or denies. */
  readonly principals: readonly string[];
  /** Whom it may only deny. */
  readonly deniable?: readonly string[];
  readonly actions: readonly string[];
  /** What nothing in a topology needs, so that a Deny of it forbids nothing that is meant to work. */
  readonly unused?: readonly string[];
  readonly resources: readonly Value[];
  /** Whether what it allows must not depend on the caller's network, in which Athena is not. */
  readonly isForAthena?: boolean;
  /** References that conditions may hold, by the kind of what they refer to. */
  readonly refs: readonly Reference[];
}

export interface Reference {
  readonly word: string;
  readonly ref: string;
}

const sketch = fc.record(
  {
    sid: fc.constantFrom("Loader", "Stmt2", "OnlyFromTheVpc"),
    isDeny: fc.boolean(),
    /** A Deny of what nothing needs; else it has a condition that no declared flow meets. */
    isUnused: fc.boolean(),
    isNotActions: fc.boolean(),
    isNotPrincipals: fc.boolean(),
    isNotResources: fc.boolean(),
    principals: choices(2),
    actions: choices(3),
    resources: choices(2),
    /** Of conditions: which, and a text for those that have one. */
    conditions: fc.array(fc.tuple(choice, text(60, 1), choice), { maxLength: 2 }),
    isList: fc.boolean(),
  },
  { requiredKeys: ["principals", "actions", "resources", "conditions"] },
);
type StatementSketch = Omit<Sketch<typeof sketch>, "sid"> & { readonly sid?: string | undefined };

export const statements: fc.Arbitrary<readonly StatementSketch[]> = fc.array(sketch, {
  minLength: 1,
  maxLength: 2,
});

export function writeStatements(
  list: readonly StatementSketch[],
  place: StatementPlace,
): [StatementDocument, ...StatementDocument[]] {
  const [first, ...others] = list.map((statement, index) =>
    // IAM takes each id once in a policy.
    writeStatement(
      list.findIndex(({ sid }) => sid === statement.sid) < index
        ? { ...statement, sid: undefined }
        : statement,
      place,
    ),
  );
  if (first === undefined) throw new Error("bug: a policy without statements");
  return [first, ...others];
}

function writeStatement(its: StatementSketch, place: StatementPlace): StatementDocument {
  const { kind } = place;
  const isList = its.isList === true;
  const isDeny = its.isDeny === true || (kind !== "identity" && its.isNotPrincipals === true);
  const names = isDeny ? [...place.principals, ...(place.deniable ?? [])] : place.principals;
  const principals = kind === "identity" ? undefined : oneOrMany(names, its.principals, isList);
  const isNotPrincipals = kind === "resource" && its.isNotPrincipals === true;
  const { unused = [] } = place;
  const isUnused = isDeny && its.isUnused === true && unused.length > 0;
  const isNotActions = its.isNotActions === true && !isUnused;
  const actions = oneOrMany(isUnused ? unused : place.actions, its.actions, isList);
  const named = its.resources.length > 0 || kind === "identity";
  const resources =
    kind === "trust" || !named ? undefined : oneOrMany(place.resources, its.resources, isList);
  const isNarrow =
    isDeny && kind !== "trust" && !isUnused && (isNotPrincipals || !isOfStrangers(principals));
  const conditions = writeConditions(its.conditions, {
    refs: place.refs,
    isPossible: ([, key]) => isDeny || place.isForAthena !== true || !ofNetwork.includes(key),
    needed: isNarrow ? narrowing : [],
  });
  return {
    ...(its.sid === undefined ? {} : { sid: its.sid }),
    effect: isDeny ? "Deny" : "Allow",
    ...(principals === undefined
      ? {}
      : { [isNotPrincipals ? "notPrincipals" : "principals"]: principals }),
    [isNotActions ? "notActions" : "actions"]: actions,
    ...(resources === undefined
      ? {}
      : { [its.isNotResources === true ? "notResources" : "resources"]: resources }),
    ...(Object.keys(conditions).length === 0 ? {} : { conditions }),
  };
}

/** One value may be written without its list. */
function oneOrMany<T>(list: readonly T[], numbers: readonly number[], isList: boolean): T | T[] {
  const values = [...someChosen(list, numbers)];
  const [first] = values;
  if (first === undefined) throw new Error("bug: a statement has nothing to choose from");
  return values.length === 1 && !isList ? first : values;
}

function writeConditions(
  list: StatementSketch["conditions"],
  {
    refs,
    isPossible,
    needed,
  }: {
    readonly refs: readonly Reference[];
    readonly isPossible: (condition: Condition) => boolean;
    /** One of them is written as well. */
    readonly needed: readonly Condition[];
  },
): Record<string, Record<string, ConditionValue>> {
  const conditions: Record<string, Record<string, ConditionValue>> = {};
  const random = list.flatMap(([which, words, target]) => {
    const all = [
      ...plainConditions(words),
      ...refs.flatMap(conditionsOn),
      ...severalRefs(refs, target),
    ].filter(isPossible);
    const found = chosen(all, which * 5 + target);
    return found === undefined ? [] : [found];
  });
  const narrow = chosen(
    needed,
    list.reduce((sum, [which]) => sum + which, 0),
  );
  for (const [operator, key, value] of [...random, ...(narrow === undefined ? [] : [narrow])]) {
    conditions[operator] = { ...conditions[operator], [key]: value };
  }
  return conditions;
}

type Condition = readonly [operator: string, key: string, value: ConditionValue];

function plainConditions(text: string): readonly Condition[] {
  // IAM takes no other characters in a policy.
  const words = text.replaceAll(/[^\t\n\r\u0020-\u00FF]/gu, "?");
  return [
    ["StringEquals", "aws:PrincipalTag/team", words],
    ["StringNotLike", "aws:PrincipalTag/équipe", [words, "*-admin"]],
    ["StringLike", "s3:prefix", ["${aws:username}/*", "home/${aws:PrincipalTag/team}"]],
    ["Bool", "aws:ViaAWSService", false],
    ["NumericLessThan", "aws:MultiFactorAuthAge", 3600],
    ["IpAddress", "aws:SourceIp", ["203.0.113.0/24", "198.51.100.7/32"]],
    ["Null", "aws:TokenIssueTime", true],
    ["ForAnyValue:StringLike", "aws:PrincipalOrgPaths", ["o-a1b2c3d4e5/*"]],
  ];
}

/** Met by no user or role of the topology, as far as it says. */
const narrowing: readonly Condition[] = [
  ["NumericLessThan", "aws:MultiFactorAuthAge", 3600],
  ["StringEquals", "aws:PrincipalOrgID", "o-a1b2c3d4e5"],
  ["StringLike", "aws:PrincipalTag/équipe", ["*-admin"]],
];

const ofNetwork = ["aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce"];

function isOfStrangers(principals: string | readonly string[] | undefined): boolean {
  const strangers = ["444455556666", "config.amazonaws.com"];
  return principals !== undefined && [principals].flat().every((one) => strangers.includes(one));
}

function conditionsOn({ word, ref }: Reference): readonly Condition[] {
  const key = conditionKeys[word];
  return key === undefined ? [] : [[...key, { ref }]];
}

const conditionKeys: Readonly<Record<string, readonly [operator: string, key: string]>> = {
  vpc: ["StringEquals", "aws:SourceVpc"],
  endpoint: ["StringNotEquals", "aws:SourceVpce"],
  subnet: ["ForAllValues:StringEquals", "ec2:Subnet"],
  "security-group": ["StringEqualsIfExists", "ec2:SecurityGroup"],
  key: ["ArnEquals", "kms:KeyArn"],
  role: ["ArnLike", "aws:PrincipalArn"],
  user: ["ArnNotEquals", "aws:PrincipalArn"],
  policy: ["ArnEquals", "iam:PolicyARN"],
  bucket: ["ArnEquals", "aws:SourceArn"],
  workgroup: ["StringEquals", "athena:WorkGroup"],
  database: ["StringEquals", "glue:Database"],
  table: ["StringEquals", "glue:Table"],
};

function severalRefs(refs: readonly Reference[], target: number): readonly Condition[] {
  const vpcs = refs.filter(({ word }) => word === "vpc");
  const list = allChosen(vpcs, [target, target + 1]).map(({ ref }) => ({ ref }));
  return list.length === 0
    ? []
    : [["StringNotEqualsIfExists", "aws:SourceVpc", [...list, "vpc-0123456789abcdef0"]]];
}
