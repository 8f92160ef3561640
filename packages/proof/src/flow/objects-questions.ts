import type { ObjectsTarget, Use } from "@cloister/model";
import { say, type Text, verbatim } from "@cloister/texts";
import type { Client } from "../network/way.ts";
import type { Principal } from "../permission/caller.ts";
import type { Hop } from "../proof.ts";
import type { World } from "../world.ts";
import { bucketPlace, type BucketPlace } from "./bucket-place.ts";
import { keptApart } from "./kept-apart.ts";
import { keyCalls } from "./kms-calls.ts";
import type { Question } from "./question.ts";
import { refusedPolicy } from "./refused-policy.ts";
import { readCalls, writeCalls } from "./s3-calls.ts";

interface Direct {
  readonly principal: Principal;
  readonly client: Client | undefined;
  readonly target: ObjectsTarget;
  readonly use: Exclude<Use, "query" | "open">;
}

/** Objects that the client itself reads or writes: over the network, and by permission. */
export function objectsQuestions(
  world: World,
  { principal, client, target, use }: Direct,
): readonly Question[] {
  const { partition, region } = principal.placed;
  const bucket = bucketPlace(world, target.bucket, { partition, region });
  const from = verbatim(principal.placed.resource.name);
  const apart = target.below ? keptApart(world, principal, { bucket, key: target.key }) : [];
  const keys = { ...target, apart };
  const calls = use === "read" ? readCalls(world, bucket, keys) : writeCalls(bucket, keys);
  return [
    {
      from,
      to: bucketOfS3(bucket.name),
      principal,
      ...(client === undefined
        ? {}
        : { network: { client, service: { name: "s3", region: bucket.region } } }),
      calls,
      facts: [...factsOf(bucket), ...refusedPolicy(bucket)],
    },
    ...keyQuestions(world, { principal, bucket, use }),
  ];
}

/** A bucket as the end of a leg. */
export function bucketOfS3(bucket: string): Text {
  return say("S3, bucket {{bucket}}", { bucket });
}

/** What S3 asks of the key that encrypts a bucket, with the caller's credentials. */
function keyQuestions(
  world: World,
  {
    principal,
    bucket,
    use,
  }: {
    readonly principal: Principal;
    readonly bucket: BucketPlace;
    readonly use: "read" | "write";
  },
): readonly Question[] {
  const encryption = bucket.placed?.resource.encryption;
  if (encryption?.type !== "sse-kms") return [];
  return [
    {
      from: verbatim("S3"),
      to: say("KMS, key {{key}}", {
        key: encryption.key.id.slice(encryption.key.id.indexOf("/") + 1),
      }),
      principal,
      calledVia: [],
      calls: keyCalls(world, encryption.key, { use, bucketArn: bucket.arn }),
    },
  ];
}

function factsOf(bucket: BucketPlace): readonly Hop[] {
  if (bucket.placed !== undefined || bucket.owner !== undefined) return [];
  return [
    {
      layer: "fact",
      verdict: "unknown",
      reason: say(
        "Bucket `{{bucket}}` is not in the topology, so it is not known whose it is and where.",
        { bucket: bucket.name },
      ),
    },
  ];
}
