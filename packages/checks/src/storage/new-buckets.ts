import type { BucketInput, Path, Topology } from "@cloister/model";

/** A bucket that is made, as the topology writes it. */
export interface NewBucket {
  /** The topology's name for it. */
  readonly name: string;
  readonly input: BucketInput;
  readonly at: Path;
}

/** What exists already is as it is. */
export function* newBuckets({ accounts }: Topology): Iterable<NewBucket> {
  for (const [account, { buckets }] of Object.entries(accounts)) {
    for (const [name, input] of Object.entries(buckets)) {
      if (input.existing === undefined) {
        yield { name, input, at: ["accounts", account, "buckets", name] };
      }
    }
  }
}
