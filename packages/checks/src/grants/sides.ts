import type { Principals } from "@cloister/model";
import {
  askCall,
  bucketPolicy,
  bucketsByName,
  principalOf,
  type Call,
  type Gate,
  type NearMiss,
  type Policy,
  type PolicyStatement,
  type World,
} from "@cloister/proof";
import { verbatim } from "@cloister/texts";
import type { OwnedBucket, Principal } from "./access.ts";
import { placesIn } from "./places.ts";
import { matches } from "./wildcard.ts";

/** What one side says to a request. */
export interface SideAnswer {
  /** Nothing of the side allows it, and that is known. What a Deny forbids is not lacking. */
  readonly isLacking: boolean;
  readonly near: readonly NearMiss[];
}

export interface SidesAnswer {
  readonly asking: SideAnswer;
  readonly owning: SideAnswer;
}

/** A request to a bucket: of an object by its key, or of the bucket itself. */
export interface Wanted {
  readonly action: string;
  readonly key?: string;
  /** `s3:prefix` of a listing; absent: whatever a caller chooses. */
  readonly prefix?: string;
}

/** The user or role and the bucket of another account, as the evaluator sees them. */
export interface Pair {
  readonly principal: Principal;
  readonly owned: OwnedBucket;
}

/** What the two sides say, each by itself. A side allows what it allows directly or through Athena. */
export function askSides(world: World, { principal, owned }: Pair, wanted: Wanted): SidesAnswer {
  const { resource } = principal;
  const { partition, region } = bucketsByName(world).get(owned.bucket.name) ?? {
    partition: "aws",
    region: "",
  };
  const arn = `arn:${partition}:s3:::${owned.bucket.name}`;
  const call: Call = {
    action: wanted.action,
    resource: wanted.key === undefined ? arn : `${arn}/${wanted.key}`,
    shown: verbatim(arn),
    owner: owned.account.id,
    region,
    resourceKind: "other",
    policy: ownersPolicy(world, { principal, owned }),
    keys: new Map(
      wanted.prefix === undefined
        ? []
        : [["s3:prefix", { is: "present", values: [wanted.prefix] }] as const],
    ),
    isOpen: true,
  };
  const caller = principalOf(world, { kind: resource.kind, id: resource.id });
  const direct = askCall(world, { principal: caller, origin: { kind: "stopped" }, call });
  const asking = answerOf(direct.gates, "identity-policy");
  const owning = answerOf(direct.gates, "resource-policy");
  if (!asking.isLacking && !owning.isLacking) return { asking, owning };
  const origin = { kind: "service", calledVia: ["athena.amazonaws.com"] } as const;
  const through = askCall(world, { principal: caller, origin, call });
  return {
    asking: eitherOf(asking, answerOf(through.gates, "identity-policy")),
    owning: eitherOf(owning, answerOf(through.gates, "resource-policy")),
  };
}

function answerOf(gates: readonly Gate[], layer: Gate["layer"]): SideAnswer {
  const because = gates.find((gate) => gate.layer === layer && gate.verdict === "denied")?.because;
  return because?.is === "nothing-allows"
    ? { isLacking: true, near: because.near }
    : { isLacking: false, near: [] };
}

function eitherOf(one: SideAnswer, other: SideAnswer): SideAnswer {
  return one.isLacking ? other : one;
}

/** Whether the owner lets the principal do anything with the bucket. */
export function isAccepted(world: World, pair: Pair): boolean {
  return statementsNaming(world, pair).some(({ resources }) =>
    placesIn(resources).some(({ bucket }) => matches(bucket, pair.owned.bucket.name)),
  );
}

/** Whether the owner names the principal at all, if only for another bucket. */
export function isNamed(world: World, pair: Pair): boolean {
  return statementsNaming(world, pair).length > 0;
}

/** Whether a policy of the principal may let it at the bucket: one that names it, or allows its objects. */
export function asksFor(world: World, pair: Pair, held: readonly HeldOn[]): boolean {
  const { name } = pair.owned.bucket;
  if (held.some(({ byBucket }) => byBucket.has(name))) return true;
  return ["s3:GetObject", "s3:PutObject"].some((action) => {
    const { asking } = askSides(world, pair, { action, key: anyKey });
    return !asking.isLacking || asking.near.some((miss) => isOfTopology(miss) && isOn(miss, name));
  });
}

interface HeldOn {
  readonly byBucket: ReadonlyMap<string, unknown>;
}

/** Stands for a key that may be any: no pattern but a wildcard matches it. */
export const anyKey = "\uE003".repeat(40);

/** Statements of AWS's policies that come near are not meant for a bucket of the topology. */
function isOfTopology({ policy }: NearMiss): boolean {
  return policy.resource !== undefined;
}

export function isOn({ policy, statement }: NearMiss, bucketName: string): boolean {
  const { resources } = policy.statements[statement] ?? {};
  return placesIn(resources).some(({ bucket }) => matches(bucket, bucketName));
}

/** The ARN that stands for whomever the principal's account allows. */
export function rootOf({ arn }: Principal): string {
  return arn.replace(/:(?:user|role)\/.*$/s, ":root");
}

/** The owner's policy as far as it allows the principal something: what it says to others takes no time. */
function ownersPolicy(world: World, pair: Pair): Policy | undefined {
  const placed = bucketsByName(world).get(pair.owned.bucket.name);
  const policy = placed === undefined ? undefined : bucketPolicy(world, placed);
  if (policy === undefined) return undefined;
  const { name, knows, mayDeny, resource, at } = policy;
  return {
    name,
    statements: statementsNaming(world, pair),
    ...(knows === undefined ? {} : { knows }),
    ...(mayDeny === undefined ? {} : { mayDeny }),
    ...(resource === undefined ? {} : { resource }),
    ...(at === undefined ? {} : { at }),
  };
}

function statementsNaming(world: World, { principal, owned }: Pair): readonly PolicyStatement[] {
  const index = allowsByPrincipal(world, owned);
  const names = [principal.arn, rootOf(principal), principal.account.id, "*"];
  return names.flatMap((one) => index.get(one) ?? []);
}

const indexes = new WeakMap<Policy, ReadonlyMap<string, readonly PolicyStatement[]>>();

/** What a bucket's policy allows, by each principal that it names; under `*` also what it allows to all but some. */
function allowsByPrincipal(
  world: World,
  { bucket }: OwnedBucket,
): ReadonlyMap<string, readonly PolicyStatement[]> {
  const placed = bucketsByName(world).get(bucket.name);
  const policy = placed === undefined ? undefined : bucketPolicy(world, placed);
  if (policy === undefined) return new Map();
  const before = indexes.get(policy);
  if (before !== undefined) return before;
  const index = new Map<string, PolicyStatement[]>();
  for (const statement of policy.statements) {
    if (statement.effect === "Deny") continue;
    for (const [name, own] of byPrincipal(statement)) {
      const list = index.get(name);
      if (list === undefined) index.set(name, [own]);
      else list.push(own);
    }
  }
  indexes.set(policy, index);
  return index;
}

function byPrincipal(statement: PolicyStatement): readonly (readonly [string, PolicyStatement])[] {
  if (statement.principals === undefined) return [["*", statement]];
  return (statement.principals.aws ?? []).map((name) => {
    const principals: Principals = { aws: [name] };
    return [name, { ...statement, principals }];
  });
}
