import { allows, isOfObjects, type Allowance } from "./allowance.ts";
import { covers, isLiteral } from "./wildcard.ts";

/** What keeps a flow that both sides allow in part from working as a whole. */
export interface Disagreement {
  /** Actions that are asked for and not accepted, in the order asked. */
  readonly notAccepted: readonly string[];
  /** Actions that are accepted and needed, and not asked for. */
  readonly notAsked: readonly string[];
  /** Keys that are asked for, and the ones that are accepted instead. */
  readonly keys?: { readonly asked: readonly string[]; readonly accepted: readonly string[] };
}

export interface Sides {
  /** What one policy demands: its statements that name the bucket. */
  readonly demanded: readonly Allowance[];
  /** All that the principal's policies allow. */
  readonly asked: readonly Allowance[];
  readonly accepted: readonly Allowance[];
  /** Whether the statement names no other bucket, so that all of its actions are meant for this one. */
  readonly isOnlyOf: (allowance: Allowance) => boolean;
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

/** Undefined where the two sides agree on all that is demanded. */
export function disagreementOf({
  demanded,
  asked,
  accepted,
  isOnlyOf,
}: Sides): Disagreement | undefined {
  const wanted = demandedActions(demanded, isOnlyOf);
  const isIn = (side: readonly Allowance[], action: string): boolean =>
    side.some((allowance) => allows(allowance, action));
  const needed = [reading, writing].flatMap((set) =>
    set.some((action) => wanted.some((one) => isSame(one, action))) ? set : [],
  );
  const notAccepted = wanted.filter((action) => !isIn(accepted, action));
  const notAsked = needed.filter((action) => !isIn(asked, action) && isIn(accepted, action));
  const keys = notCovered(
    demanded,
    accepted,
    wanted.filter((action) => isIn(accepted, action)),
  );
  if (notAccepted.length === 0 && notAsked.length === 0 && keys === undefined) return undefined;
  return { notAccepted, notAsked, ...(keys === undefined ? {} : { keys }) };
}

/** Actions that are written out. A statement on several buckets is taken to mean only reading for each. */
function demandedActions(demanded: readonly Allowance[], isOnlyOf: Sides["isOnlyOf"]): string[] {
  const actions = new Map<string, string>();
  for (const allowance of demanded) {
    for (const action of allowance.statement.actions ?? []) {
      const key = action.toLowerCase();
      if (!isLiteral(action) || key === optional || !allows(allowance, action)) continue;
      if (!isOnlyOf(allowance) && !reading.some((one) => isSame(one, action))) continue;
      if (!actions.has(key)) actions.set(key, action);
    }
  }
  return [...actions.values()];
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The first action for which the accepted keys or prefixes do not cover those demanded. */
function notCovered(
  demanded: readonly Allowance[],
  accepted: readonly Allowance[],
  actions: readonly string[],
): Disagreement["keys"] {
  const objectsFirst = actions.toSorted((a, b) => Number(isOfObjects(b)) - Number(isOfObjects(a)));
  for (const action of objectsFirst) {
    const scopeOf = isOfObjects(action)
      ? keysOf
      : action.toLowerCase() === "s3:listbucket"
        ? prefixesOf
        : undefined;
    if (scopeOf === undefined) continue;
    const inScope = (side: readonly Allowance[]): string[] =>
      side.filter((allowance) => allows(allowance, action)).flatMap(scopeOf);
    const offered = [...new Set(inScope(accepted))];
    const asked = new Set(
      inScope(demanded).filter((key) => !offered.some((wide) => covers(wide, key))),
    );
    if (asked.size > 0) return { asked: [...asked], accepted: offered };
  }
  return undefined;
}

function keysOf({ keys }: Allowance): readonly string[] {
  return keys;
}

function prefixesOf({ prefixes }: Allowance): readonly string[] {
  return prefixes ?? ["*"];
}
