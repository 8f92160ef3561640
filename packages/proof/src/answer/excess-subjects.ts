import { verbatim } from "@cloister/texts";
import { bucketPlace, type BucketPlace } from "../flow/bucket-place.ts";
import { notableActions } from "../facts/notable-actions.ts";
import type { Call } from "../permission/call.ts";
import { keyPolicy, trustPolicy } from "../permission/resource-policies.ts";
import { resourceArn } from "../permission/texts.ts";
import { perWorld } from "../per-world.ts";
import type { Policy } from "../policy/policy.ts";
import { allOfKind, find, type Placed, type World } from "../world.ts";
import { referenceText } from "./reference-text.ts";

/** A resource of the topology, and the calls to it that are worth knowing of. */
export interface Subject {
  /** The plan's id. */
  readonly id: string;
  readonly arn: string;
  /** Those that are checked against the resource itself. */
  readonly calls: readonly Call[];
  /** Of a bucket, whose objects are asked about beside it. */
  readonly bucket?: BucketPlace;
  /** The resource's own policy. */
  readonly policy?: Policy;
}

/** What principals may use, by kind in a fixed order, and of a kind in the order of the plan. */
export const subjectsOf = perWorld((world): readonly Subject[] => [
  ...allOfKind(world, "bucket").map((placed) => bucketSubject(world, placed)),
  ...allOfKind(world, "database").map((placed) =>
    plain(world, placed, { arn: resourceArn(placed), actions: notableActions.database }),
  ),
  ...allOfKind(world, "table").map((placed) => {
    const { resource, account, region, partition } = placed;
    const database = find(world, "database", resource.database.id)?.resource.name ?? "";
    const arn = `arn:${partition}:glue:${region}:${account}:table/${database}/${resource.name}`;
    return plain(world, placed, { arn, actions: notableActions.table });
  }),
  ...allOfKind(world, "workgroup").map((placed) =>
    plain(world, placed, { arn: resourceArn(placed), actions: notableActions.workgroup }),
  ),
  ...allOfKind(world, "key").map((placed) => {
    const policy = keyPolicy(world, placed);
    const subject = plain(world, placed, {
      arn: resourceArn(placed),
      actions: notableActions.key,
      rest: { resourceKind: "key", policy },
    });
    return { ...subject, policy };
  }),
  ...allOfKind(world, "role").map((placed) => {
    const policy = trustPolicy(world, placed);
    const subject = plain(world, placed, {
      arn: resourceArn(placed),
      actions: notableActions.role,
    });
    const calls = subject.calls.map((call): Call =>
      call.action === "sts:AssumeRole" ? { ...call, resourceKind: "role", policy } : call,
    );
    return { ...subject, calls, policy };
  }),
]);

function bucketSubject(world: World, { resource, partition, region }: Placed): Subject {
  const bucket = bucketPlace(world, resource.kind === "bucket" ? resource.name : "", {
    partition,
    region,
  });
  return {
    id: resource.id,
    arn: bucket.arn,
    calls: [],
    bucket,
    ...(bucket.policy === undefined ? {} : { policy: bucket.policy }),
  };
}

interface Plain {
  readonly arn: string;
  readonly actions: readonly string[];
  readonly rest?: Pick<Call, "resourceKind" | "policy">;
}

function plain(world: World, placed: Placed, { arn, actions, rest }: Plain): Subject {
  const { id } = placed.resource;
  const calls = actions.map((action): Call => ({
    action,
    resource: arn,
    shown: verbatim(referenceText(world, id)),
    owner: placed.account,
    region: placed.region,
    resourceKind: "other",
    policy: undefined,
    keys: new Map(),
    ...rest,
  }));
  return { id, arn, calls };
}
