import type { BucketInput } from "../../topology/storage.ts";
import type { Topology } from "../../topology/topology.ts";
import type { Statement } from "../policy-document.ts";
import { bucketStatements, type BucketUse } from "./access.ts";
import { keyStatement } from "./key-statement.ts";
import { parseS3Uri } from "./s3-uri.ts";
import type { Scope } from "./sink.ts";

/** What reading or writing at S3 locations needs: the bucket's statements and those of its key. Locations that are malformed are a finding elsewhere. */
export function dataStatements(
  scope: Scope,
  { locations, use }: { readonly locations: readonly string[]; readonly use: BucketUse },
): Statement[] {
  return locations.flatMap((location) => {
    const place = parseS3Uri(location);
    if (place === undefined) return [];
    const data = bucketStatements(`arn:${scope.partition}:s3:::${place.bucket}`, use, place.prefix);
    const owner = ownerOf(scope, place.bucket);
    if (owner === undefined || owner.encryption === "sse-s3") return data;
    const key = scope.directory.find(["key"], owner.encryption.key, {
      account: owner.account,
      at: [],
    });
    return "entry" in key
      ? [...data, keyStatement(scope, key.entry, use === "write" ? "encrypt" : "decrypt")]
      : data;
  });
}

interface Owner {
  readonly account: string;
  readonly encryption: BucketInput["encryption"];
}

const owners = new WeakMap<Topology, ReadonlyMap<string, Owner>>();

/** By AWS's name; listed once for all grants. The first of two buckets with one name counts. */
function ownerOf({ topology }: Scope, bucketName: string): Owner | undefined {
  const known = owners.get(topology) ?? ownersIn(topology);
  owners.set(topology, known);
  return known.get(bucketName);
}

function ownersIn(topology: Topology): ReadonlyMap<string, Owner> {
  return new Map(
    Object.entries(topology.accounts)
      .flatMap(([account, { buckets }]) =>
        Object.entries(buckets).map(([name, bucket]): readonly [string, Owner] => [
          bucket.name ?? name,
          { account, encryption: bucket.encryption },
        ]),
      )
      .toReversed(),
  );
}
