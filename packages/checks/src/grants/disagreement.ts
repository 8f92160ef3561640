import type { PolicyValue, Statement } from "@cloister/model";
import type { NearMiss, World } from "@cloister/proof";
import { isOfObjects, namedBuckets, placesIn } from "./places.ts";
import { anyKey, askSides, isOn, type Pair, type Wanted } from "./sides.ts";
import { isLiteral, matches } from "./wildcard.ts";

/** What keeps a flow that both sides allow in part from working as a whole. */
export interface Disagreement {
  /** Actions that are asked for and not accepted, in the order asked. */
  readonly notAccepted: readonly string[];
  /** Actions that are accepted and needed, and not asked for. */
  readonly notAsked: readonly string[];
  /** Keys that are asked for, and the ones that are accepted instead. */
  readonly keys?: { readonly asked: readonly string[]; readonly accepted: readonly string[] };
}

const reading = ["s3:GetObject", "s3:ListBucket"];
const writing = [
  "s3:PutObject",
  "s3:AbortMultipartUpload",
  "s3:ListMultipartUploadParts",
  "s3:ListBucketMultipartUploads",
];
/** Recommended for Athena, and no reading fails without it. */
const optional = "s3:getbucketlocation";

/** An action that a policy writes out for a bucket, with a pattern of the keys or prefixes that it writes it for. */
interface Demand {
  readonly action: string;
  readonly pattern?: string;
}

/** What both sides say to what one policy demands; undefined where they agree. */
export function disagreementOf(
  world: World,
  pair: Pair,
  statements: readonly Statement[],
): Disagreement | undefined {
  const demands = demandsOf(statements, pair.owned.bucket.name);
  const refused = demands.flatMap((demand) => {
    const { owning } = askSides(world, pair, wantedFor(demand));
    const offered = scopesOf(owning.near, demand.action, pair.owned.bucket.name);
    return owning.isLacking ? [{ ...demand, offered }] : [];
  });
  const notAccepted = eachOnce(
    refused.flatMap(({ action, offered }) => (offered.length === 0 ? [action] : [])),
  );
  const notAsked = neededBeside(demands).filter((action) =>
    isOnlyAccepted(world, pair, action, demands),
  );
  const keys = keysOf(refused.filter(({ offered }) => offered.length > 0));
  if (notAccepted.length === 0 && notAsked.length === 0 && keys === undefined) return undefined;
  return { notAccepted, notAsked, ...(keys === undefined ? {} : { keys }) };
}

/** Of the first action whose keys differ, objects before listings. */
function keysOf(
  refused: readonly (Demand & { readonly offered: readonly string[] })[],
): Disagreement["keys"] {
  const first = refused.find(({ action }) => isOfObjects(action)) ?? refused[0];
  if (first === undefined) return undefined;
  const alike = refused.filter(({ action }) => isSame(action, first.action));
  return {
    asked: [...new Set(alike.map(({ pattern = "*" }) => pattern))],
    accepted: [...new Set(alike.flatMap(({ offered }) => offered))],
  };
}

/** Whether the owner allows what is needed beside the demands, and nothing of the caller's does. */
function isOnlyAccepted(
  world: World,
  pair: Pair,
  action: string,
  demands: readonly Demand[],
): boolean {
  const pattern = demands.find((one) => isOfObjects(one.action))?.pattern ?? "*";
  const demand = isOfObjects(action) ? { action, pattern } : { action };
  const { asking, owning } = askSides(world, pair, wantedFor(demand));
  const isElsewhere = scopesOf(asking.near, action, pair.owned.bucket.name).length > 0;
  return asking.isLacking && !isElsewhere && !owning.isLacking;
}

/** What a use takes that is demanded in part. */
function neededBeside(demands: readonly Demand[]): readonly string[] {
  return [reading, writing].flatMap((set) =>
    set.some((action) => demands.some((one) => isSame(one.action, action))) ? set : [],
  );
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Actions as they are first written. */
function eachOnce(actions: readonly string[]): readonly string[] {
  const byName = new Map(actions.toReversed().map((action) => [action.toLowerCase(), action]));
  return [...new Set(actions.map((action) => action.toLowerCase()))].flatMap(
    (lower) => byName.get(lower) ?? [],
  );
}

/** Actions that are written out. A statement on several buckets is taken to mean only reading for each. */
function demandsOf(statements: readonly Statement[], bucketName: string): readonly Demand[] {
  return statements.flatMap((statement) => {
    const here = placesIn(statement.resources).filter(({ bucket }) => matches(bucket, bucketName));
    const isOnlyOf = namedBuckets(statement).length === 1;
    return (statement.actions ?? []).flatMap((action): readonly Demand[] => {
      const lower = action.toLowerCase();
      const isMeant = isOnlyOf || reading.some((one) => one.toLowerCase() === lower);
      if (!isLiteral(action) || lower === optional || !isMeant) return [];
      if (isOfObjects(action)) {
        return here.flatMap(({ key }) =>
          key === undefined || key.includes("${") ? [] : [{ action, pattern: key }],
        );
      }
      if (!here.some(({ key }) => key === undefined)) return [];
      if (lower !== "s3:listbucket") return [{ action }];
      return (prefixesOf(statement) ?? ["*"])
        .filter((pattern) => !pattern.includes("${"))
        .map((pattern) => ({ action, pattern }));
    });
  });
}

/** A request that only a statement for the whole pattern allows. */
function wantedFor({ action, pattern }: Demand): Wanted {
  if (isOfObjects(action)) return { action, key: anyOf(pattern ?? "*") };
  return pattern === undefined ? { action } : { action, prefix: anyOf(pattern) };
}

function anyOf(pattern: string): string {
  return pattern.replaceAll("*", anyKey).replaceAll("?", anyKey.slice(0, 1));
}

/** The keys or prefixes for which statements that come near do allow the action. */
function scopesOf(
  near: readonly NearMiss[],
  action: string,
  bucketName: string,
): readonly string[] {
  return near.flatMap((miss) => {
    const written = miss.policy.statements[miss.statement];
    if (written === undefined || !isOn(miss, bucketName)) return [];
    const { but, condition } = miss;
    if (but === "condition") {
      return condition?.key.toLowerCase() === "s3:prefix"
        ? (written.conditions?.[condition.operator]?.[condition.key] ?? [])
        : [];
    }
    if (but !== "resource" || !isOfObjects(action)) return [];
    return placesIn(written.resources).flatMap(({ bucket, key }) =>
      key === undefined || !matches(bucket, bucketName) ? [] : [key],
    );
  });
}

function prefixesOf({ conditions = {} }: Statement): readonly string[] | undefined {
  for (const [operator, keys] of Object.entries(conditions)) {
    if (!/^String(?:Like|Equals)(?:IfExists)?$/.test(operator)) continue;
    for (const [key, values] of Object.entries(keys)) {
      if (key.toLowerCase() === "s3:prefix") return values.filter(isText);
    }
  }
  return undefined;
}

function isText(value: PolicyValue): value is string {
  return typeof value === "string";
}
