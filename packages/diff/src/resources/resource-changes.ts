import { refsIn, type Kind, type Resource } from "@cloister/model";
import type { PropertyChange, ResourceChange } from "../difference.ts";
import type { Made, Prepared } from "../sides/prepared.ts";
import { canonicalValue } from "./canonical.ts";
import { conflictOf, lossOf } from "./losses.ts";
import { comparedProperties, effectOf } from "./property-effect.ts";
import { renamesOf } from "./renames.ts";

/** What becomes of every resource that either side makes. */
export function resourceChanges(before: Prepared, after: Prepared): readonly ResourceChange[] {
  const removed = only(before.made, after.made);
  const added = only(after.made, before.made);
  const renames = renamesOf(removed, added);
  const renamed = new Set(renames.values());
  // What is replaced is another one for whatever refers to it, which comes later in the order of deployment.
  const replaced = new Map<string, Replaced>();
  const changes: ResourceChange[] = [];
  for (const [id, made] of after.made) {
    const from = renames.get(id);
    const old = before.made.get(id);
    if (old !== undefined) {
      const change = changeOf(old, made, replaced);
      if (change !== undefined) changes.push(change);
    } else if (from === undefined) {
      changes.push({ ...base(made), change: "added", properties: [], isDestructive: false });
    } else {
      const gone = before.made.get(from);
      const loss = gone === undefined ? { isDestructive: false } : lossOf(gone.resource);
      const note = gone === undefined ? undefined : conflictOf(gone.resource, made.resource);
      changes.push({
        ...base(made),
        change: "renamed",
        from,
        properties: [],
        ...loss,
        ...(note === undefined ? {} : { note }),
      });
    }
  }
  const gone = [...removed].filter(([id]) => !renamed.has(id));
  return [
    ...changes,
    ...gone.map(([, made]): ResourceChange => ({
      ...base(made),
      change: "removed",
      properties: [],
      ...lossOf(made.resource),
    })),
  ];
}

function only(
  these: ReadonlyMap<string, Made>,
  those: ReadonlyMap<string, Made>,
): ReadonlyMap<string, Made> {
  return new Map([...these].filter(([id]) => !those.has(id)));
}

function base({ resource: { kind, id }, account, region }: Made) {
  return { kind, id, account, region };
}

/** Whether what is replaced also has another name, which is all that some references hold. */
interface Replaced {
  readonly hasOtherName: boolean;
}

function changeOf(
  old: Made,
  now: Made,
  replaced: Map<string, Replaced>,
): ResourceChange | undefined {
  const own = [...placeChanges(old, now), ...propertyChanges(old.resource, now.resource)];
  const told = new Set(own.map(({ property }) => property));
  const following = followingChanges(now.resource, replaced).filter(
    ({ property }) => !told.has(property),
  );
  const properties = [...own, ...following];
  if (properties.length === 0) return undefined;
  const isReplaced = properties.some(({ effect }) => effect === "replaces");
  if (isReplaced) {
    replaced.set(now.resource.id, {
      hasOtherName: told.has("name") || told.has("account") || told.has("region"),
    });
  }
  if (!isReplaced) {
    return { ...base(now), change: "changed", properties, isDestructive: false };
  }
  const stays = now.account === old.account && now.region === old.region;
  const note = stays ? conflictOf(old.resource, now.resource) : undefined;
  return {
    ...base(now),
    change: "replaced",
    properties,
    ...lossOf(old.resource),
    ...(note === undefined ? {} : { note }),
  };
}

/** A stack makes what is moved into it anew, and the other one deletes it. */
function placeChanges(old: Made, now: Made): readonly PropertyChange[] {
  return (["account", "region", "stack"] as const).flatMap((property) =>
    old[property] === now[property]
      ? []
      : [{ property, before: old[property], after: now[property], effect: "replaces" as const }],
  );
}

function propertyChanges(old: Resource, now: Resource): readonly PropertyChange[] {
  const before: Readonly<Record<string, unknown>> = { ...old };
  const after: Readonly<Record<string, unknown>> = { ...now };
  const names = new Set([...comparedProperties(old), ...comparedProperties(now)]);
  return [...names].toSorted().flatMap((property): readonly PropertyChange[] => {
    const values = { before: before[property], after: after[property] };
    if (canonicalValue(property, values.before) === canonicalValue(property, values.after)) {
      return [];
    }
    return [{ property, ...withoutUndefined(values), effect: effectOf(now.kind, property) }];
  });
}

function withoutUndefined({
  before,
  after,
}: {
  readonly before: unknown;
  readonly after: unknown;
}): Pick<PropertyChange, "before" | "after"> {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** What is referred to by the id that AWS makes; the others by a name of their own. */
const byMadeId: ReadonlySet<Kind> = new Set<Kind>([
  "elastic-ip",
  "gateway-endpoint",
  "interface-endpoint",
  "internet-gateway",
  "key",
  "nat-gateway",
  "route-table",
  "security-group",
  "studio",
  "subnet",
  "vpc",
]);

/** The properties that refer to what is replaced. */
function followingChanges(
  resource: Resource,
  replaced: ReadonlyMap<string, Replaced>,
): readonly PropertyChange[] {
  if (replaced.size === 0) return [];
  const properties: Readonly<Record<string, unknown>> = { ...resource };
  return comparedProperties(resource).flatMap((property): readonly PropertyChange[] => {
    const value = properties[property];
    if (typeof value !== "object" || value === null || property === "tags") return [];
    const because = refsIn({ value }).find((ref) => {
      const one = replaced.get(ref.id);
      return one !== undefined && (byMadeId.has(ref.kind) || one.hasOtherName);
    });
    if (because === undefined) return [];
    return [{ property, effect: effectOf(resource.kind, property), because: because.id }];
  });
}
