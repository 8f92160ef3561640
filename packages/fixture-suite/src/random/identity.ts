import * as fc from "fast-check";
import {
  allChosen,
  choice,
  choices,
  chosen,
  entries,
  section,
  type Entry,
  type Sketch,
} from "./choice.ts";
import type { AccountDocument, Written } from "./document.ts";
import { reference, type AccountFacts } from "./facts.ts";
import { statements, writeStatements, type StatementPlace } from "./statements.ts";
import { entryName, isPlainName, latinText, plainName, tags, text } from "./texts.ts";

const path = fc.constantFrom("/", "/service/", "/a/b-c/");
const principal = {
  path,
  managedPolicies: choices(2),
  policies: choices(2),
  permissionsBoundary: choice,
  exists: fc.boolean(),
  tags,
};

const user = fc.record(principal, { requiredKeys: [] });

const trust = fc.record(
  {
    /** Of services, users, roles, accounts and ARNs. */
    who: choice,
    isShort: fc.boolean(),
    mfa: fc.boolean(),
    externalId: fc.constantFrom("partner-1", "a:b/c=d+e@f,g.h"),
  },
  { requiredKeys: ["who"] },
);

const role = fc.record(
  {
    ...principal,
    description: latinText,
    trust: fc.array(trust, { minLength: 1, maxLength: 2 }),
    isTrustList: fc.boolean(),
    trustStatements: statements,
    maxSessionHours: fc.constantFrom(1, 2, 12, 1.5),
  },
  { requiredKeys: ["trust"] },
);

const policy = fc.record(
  {
    description: text(200),
    path,
    statements,
    principals: choices(2),
    exists: fc.boolean(),
    isBoundary: fc.boolean(),
  },
  { requiredKeys: ["statements"] },
);

const name = fc.oneof({ weight: 2, arbitrary: plainName }, { weight: 1, arbitrary: entryName });
/** IAM does not tell upper from lower case. */
const fold = (entry: string): string => entry.toLowerCase();

export const users = entries(name, user, { most: 3, fold });
export const roles = entries(name, role, { most: 3, fold });
export const policies = entries(name, policy, { most: 3, fold });

export type UserSketch = Sketch<typeof user>;
export type RoleSketch = Sketch<typeof role>;
export type PolicySketch = Sketch<typeof policy>;

/** What AWS is told where it does not take the entry's own name. */
export function awsNameOf(entry: string, like: string): string | undefined {
  return isPlainName(entry) ? undefined : like;
}

export interface Identities {
  readonly users: readonly Entry<UserSketch>[];
  readonly roles: readonly Entry<RoleSketch>[];
  readonly policies: readonly Entry<PolicySketch>[];
}

export interface IdentityPlace {
  readonly account: AccountFacts;
  /** Whose users and roles exist before those of the account. */
  readonly earlier: readonly AccountFacts[];
  readonly accounts: readonly AccountFacts[];
  readonly trusted: Omit<StatementPlace, "kind" | "principals">;
  readonly boundary: Omit<StatementPlace, "kind" | "principals">;
  readonly permission: Omit<StatementPlace, "kind" | "principals">;
}

export function writeIdentities(
  sketches: Identities,
  place: IdentityPlace,
): Pick<AccountDocument, "users" | "roles" | "policies"> {
  return {
    users: section(sketches.users, (its, number, entry) => ({
      name: awsNameOf(entry, `user-${number}`),
      ...writePrincipal(its, sketches, place),
    })),
    roles: section(sketches.roles, (its, number, entry) => ({
      name: awsNameOf(entry, `role-${number}`),
      ...writePrincipal(its, sketches, place),
      ...writeRole(its, number, place),
    })),
    policies: section(sketches.policies, (its, number, entry) =>
      writePolicy(its, awsNameOf(entry, `policy-${number}`), place),
    ),
  };
}

const awsManaged = ["AmazonAthenaFullAccess", "PowerUserAccess", "ViewOnlyAccess"];

function writePrincipal(
  its: UserSketch,
  { policies: all }: Identities,
  { account }: IdentityPlace,
): Written<"users"> {
  const managed = [
    ...awsManaged,
    `arn:${account.partition}:iam::aws:policy/AmazonS3ReadOnlyAccess`,
    `arn:${account.partition}:iam::${account.id}:policy/company/of-the-company`,
  ];
  const own = (isBoundary: boolean): readonly string[] =>
    all
      .filter(({ sketch }) => (sketch.isBoundary === true) === isBoundary)
      .map((entry) => referTo(account, "policy", entry.name));
  const boundaries = [...own(true), "PowerUserAccess", managed.at(-1)];
  return {
    path: its.path,
    managedPolicies: its.managedPolicies && [...allChosen(managed, its.managedPolicies)],
    policies: its.policies && [...allChosen(own(false), its.policies)],
    permissionsBoundary:
      its.permissionsBoundary === undefined
        ? undefined
        : chosen(boundaries, its.permissionsBoundary),
    existing: its.exists === true ? true : undefined,
    tags: its.tags,
  };
}

function referTo(account: AccountFacts, word: string, entry: string): string {
  return reference(
    { account: account.name, word, names: [entry] },
    { account, isImplied: word !== "user" },
  );
}

type Trust = NonNullable<Exclude<Written<"roles">["trust"], string | unknown[]>>;

function writeRole(its: RoleSketch, number: number, place: IdentityPlace): Written<"roles"> {
  const trusted = its.trust.map((entry) => writeTrust(entry, number, place));
  const [first] = trusted;
  const isList = trusted.length > 1 || its.isTrustList === true;
  return {
    description: its.description,
    trust: isList ? trusted : first,
    trustStatements:
      its.trustStatements &&
      writeStatements(its.trustStatements, {
        ...place.trusted,
        kind: "trust",
        principals: [...trustable(number, place), "ec2.amazonaws.com"],
      }),
    maxSessionHours: its.maxSessionHours,
  };
}

function writeTrust(
  { who, isShort, mfa, externalId }: RoleSketch["trust"][number],
  number: number,
  place: IdentityPlace,
): string | Trust {
  const services = ["sagemaker", "glue.amazonaws.com", "ec2"];
  const principals = trustable(number, place);
  const found = chosen([...services, ...principals], who) ?? "sagemaker";
  if (isShort === true) return found;
  return services.includes(found) ? { service: found } : { principal: found, mfa, externalId };
}

/** Accounts, the users and roles that exist before role `number`, and ARNs of others. */
function trustable(
  number: number,
  { account, earlier, accounts }: IdentityPlace,
): readonly string[] {
  const of = (owner: AccountFacts, word: "user" | "role") => (entry: string) =>
    reference({ account: owner.name, word, names: [entry] }, { account });
  return [
    ...account.users.map(of(account, "user")),
    ...account.roles.slice(0, number).map(of(account, "role")),
    ...accounts.map((owner) => `account/${owner.name}`),
    "444455556666",
    `arn:${account.partition}:iam::444455556666:role/partner`,
    ...earlier.flatMap((owner) => [
      ...owner.users.map(of(owner, "user")),
      ...owner.roles.map(of(owner, "role")),
    ]),
  ];
}

function writePolicy(
  its: PolicySketch,
  awsName: string | undefined,
  { account, boundary, permission }: IdentityPlace,
): Written<"policies"> {
  const isBoundary = its.isBoundary === true;
  const principals = [
    ...account.roles.map((entry) => referTo(account, "role", entry)),
    ...account.users.map((entry) => referTo(account, "user", entry)),
  ];
  return {
    name: awsName,
    description: its.description,
    path: its.path,
    statements: writeStatements(its.statements, {
      ...(isBoundary ? boundary : permission),
      kind: "identity",
      principals: [],
    }),
    principals:
      isBoundary || its.principals === undefined
        ? undefined
        : [...allChosen(principals, its.principals)],
    existing: its.exists === true ? true : undefined,
  };
}
