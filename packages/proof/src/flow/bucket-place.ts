import { grouped } from "../grouped.ts";
import { perWorld } from "../per-world.ts";
import type { Bucket } from "../permission/kinds.ts";
import { bucketPolicy, bucketsByName } from "../permission/resource-policies.ts";
import type { Policy } from "../policy/policy.ts";
import type { ResourceOf } from "@cloister/model";
import { say } from "@cloister/texts";
import { allOfKind, type Placed, type World } from "../world.ts";

/** A bucket that calls are made to, whether or not the topology has it. */
export interface BucketPlace {
  readonly name: string;
  readonly arn: string;
  /** 12 digits; undefined: not known. */
  readonly owner: string | undefined;
  readonly region: string;
  readonly policy: Policy | undefined;
  /** Absent: outside the topology. */
  readonly placed?: Placed<Bucket>;
}

/** Where one is when the topology does not have it, and what is known of it all the same. */
export interface Outside {
  readonly partition: string;
  readonly region: string;
  /** Given for a bucket that its user makes: it has no policy then. */
  readonly owner?: string;
}

export function bucketPlace(world: World, name: string, outside: Outside): BucketPlace {
  const placed = bucketsByName(world).get(name);
  if (placed !== undefined) {
    return {
      name,
      arn: `arn:${placed.partition}:s3:::${name}`,
      owner: placed.account,
      region: placed.region,
      policy: bucketPolicy(world, placed),
      placed,
    };
  }
  return {
    name,
    arn: `arn:${outside.partition}:s3:::${name}`,
    owner: outside.owner,
    region: outside.region,
    policy:
      outside.owner === undefined
        ? {
            name: say("the bucket policy of `{{bucket}}`", { bucket: name }),
            statements: [],
            knows: [],
            mayDeny: true,
          }
        : undefined,
  };
}

const objects = perWorld((world): ReadonlyMap<string, readonly ResourceOf<"object">[]> => {
  const all = allOfKind(world, "object").map(({ resource }) => resource);
  return grouped(all, ({ bucket }) => bucket.id);
});

/** The objects that the topology declares in a bucket. */
export function objectsOf(world: World, { placed }: BucketPlace): readonly ResourceOf<"object">[] {
  return placed === undefined ? [] : (objects(world).get(placed.resource.id) ?? []);
}
