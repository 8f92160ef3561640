import { parseS3Uri, type Plan, type ResourceOf } from "@cloister/model";
import { resourcesOf, targetOf } from "../resources-of.ts";

type Table = ResourceOf<"table">;
type S3Object = ResourceOf<"object">;

/** A folder in S3, the tables that lie there, and the objects that are said to be below it. */
export interface Location {
  readonly bucket: string;
  /** Empty for the whole bucket, else ends with a slash. */
  readonly prefix: string;
  readonly tables: readonly Table[];
  /** The first of them that reads every object below the folder: partitions are read one by one. */
  readonly whole?: Table;
  readonly objects: readonly S3Object[];
}

interface Locations {
  readonly all: readonly Location[];
  readonly byBucket: ReadonlyMap<string, ReadonlyMap<string, Location>>;
}

const known = new WeakMap<Plan, Locations>();

/** The locations of all tables, each once, in the order of the plan. One that cannot be read is a finding of its own. */
export function locationsOf(plan: Plan): readonly Location[] {
  return indexOf(plan).all;
}

/** The tables' locations that a key is below, the nearest first; its own, if it is one, included. */
export function locationsAbove(
  plan: Plan,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): readonly Location[] {
  const inBucket = indexOf(plan).byBucket.get(bucket);
  return inBucket === undefined ? [] : above(inBucket, key);
}

function above<L>(byPrefix: ReadonlyMap<string, L>, key: string): readonly L[] {
  const found: L[] = [];
  for (let end = key.length; end > 0; end -= 1) {
    if (key[end - 1] !== "/") continue;
    const location = byPrefix.get(key.slice(0, end));
    if (location !== undefined) found.push(location);
  }
  const whole = byPrefix.get("");
  return whole === undefined ? found : [...found, whole];
}

function indexOf(plan: Plan): Locations {
  const earlier = known.get(plan);
  if (earlier !== undefined) return earlier;
  const made = makeIndex(plan);
  known.set(plan, made);
  return made;
}

interface Growing extends Location {
  readonly tables: Table[];
  whole?: Table;
  readonly objects: S3Object[];
}

function makeIndex(plan: Plan): Locations {
  const all: Growing[] = [];
  const byBucket = new Map<string, Map<string, Growing>>();
  for (const table of resourcesOf(plan, "table")) {
    const place = parseS3Uri(table.location);
    if (place === undefined) continue;
    const { bucket } = place;
    const prefix =
      place.prefix === "" || place.prefix.endsWith("/") ? place.prefix : `${place.prefix}/`;
    const inBucket = byBucket.get(bucket) ?? new Map<string, Growing>();
    byBucket.set(bucket, inBucket);
    let location = inBucket.get(prefix);
    if (location === undefined) {
      location = { bucket, prefix, tables: [], objects: [] };
      inBucket.set(prefix, location);
      all.push(location);
    }
    location.tables.push(table);
    if (table.partitionKeys.length === 0) location.whole ??= table;
  }
  if (all.length > 0) {
    for (const object of resourcesOf(plan, "object")) {
      const inBucket = byBucket.get(targetOf(plan, object.bucket).name);
      if (inBucket === undefined) continue;
      for (const { objects } of above(inBucket, object.key)) objects.push(object);
    }
  }
  return { all, byBucket };
}

/** The name of an object without its folders. */
export function fileNameOf({ key }: S3Object): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** What Athena passes over: files whose names begin so. */
export function isHidden(object: S3Object): boolean {
  return /^[_.]/.test(fileNameOf(object));
}
