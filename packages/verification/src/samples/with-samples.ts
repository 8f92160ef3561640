import type { Plan, Resource, ResourceOf, Stack } from "@cloister/model";
import { worldOfPlan } from "@cloister/proof";
import type { Text } from "@cloister/texts";
import { sampleBytes, sampledTables, type SampleObject } from "./sample-objects.ts";

type S3Object = ResourceOf<"object">;

/** A plan whose programs upload the sample objects of their tables. */
export interface WithSamples {
  readonly plan: Plan;
  /** What is uploaded, by the `source` of the object, which is no path of a file. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** The objects by their URIs, in the order of the plan. */
  readonly uploaded: readonly string[];
  /** Why tables have none, a sentence each. */
  readonly notes: readonly Text[];
}

/**
 * The same plan, but that the objects which the topology expects below a table's location are made by the program,
 * with samples in them; where a table has no object, one is added. Only buckets that the plan itself makes get any.
 */
export function withSamples(plan: Plan): WithSamples {
  const tables = sampledTables(worldOfPlan(plan));
  const notes = tables.flatMap(({ note }) => note ?? []);
  const made = new Map(
    plan.units.flatMap(({ stacks }) =>
      stacks.flatMap(({ resources }) =>
        resources.flatMap((resource) =>
          resource.kind === "bucket" ? [[resource.name, resource] as const] : [],
        ),
      ),
    ),
  );
  const contents = new Map<string, Uint8Array>();
  const objects = new Map<string, readonly S3Object[]>();
  const replaced = new Set<string>();
  const uploaded: string[] = [];
  for (const sample of new Set(tables.flatMap((table) => table.objects))) {
    const bucket = made.get(sample.bucket);
    if (bucket === undefined) continue;
    const object = objectOf(sample, bucket);
    contents.set(object.source ?? "", sampleBytes(sample));
    objects.set(bucket.id, [...(objects.get(bucket.id) ?? []), object]);
    uploaded.push(`s3://${sample.bucket}/${sample.key}`);
    replaced.add(object.id);
  }
  return {
    plan: {
      ...plan,
      units: plan.units.map((unit) => ({
        ...unit,
        stacks: unit.stacks.map((stack): Stack => ({
          ...stack,
          resources: [...stack.resources, ...stack.resources.flatMap((one) => uploadsTo(one))],
        })),
      })),
      existing: plan.existing.filter(({ resource }) => !replaced.has(resource.id)),
    },
    contents,
    uploaded,
    notes,
  };

  function uploadsTo({ kind, id }: Resource): readonly S3Object[] {
    return kind === "bucket" ? (objects.get(id) ?? []) : [];
  }
}

function objectOf(
  { object, key, bucket }: SampleObject,
  { id, names, at }: ResourceOf<"bucket">,
): S3Object {
  // The operating system knows no such path, so it is nobody's file.
  const source = `\0sample/${bucket}/${key}`;
  if (object !== undefined) return { ...object, source };
  const account = id.slice(0, id.indexOf(":"));
  return {
    kind: "object",
    id: `${account}:object/${names.join("/")}/${key}`,
    names: [...names, key],
    at,
    bucket: { kind: "bucket", id },
    key,
    source,
    objectTags: {},
  };
}
