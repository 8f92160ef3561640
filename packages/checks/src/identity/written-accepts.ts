import type { Path, Topology } from "@cloister/model";

/** One entry of `accepts`, of a bucket or a key. */
export interface WrittenAccepts {
  /** The topology's name of the account that owns what is asked for. */
  readonly owner: string;
  readonly from: string;
  readonly principals: readonly string[];
  readonly at: Path;
}

/** Whom owners let in, in the order of the topology: those of buckets before those of keys. */
export function* writtenAccepts({ accounts }: Topology): Iterable<WrittenAccepts> {
  for (const [owner, { buckets, keys }] of Object.entries(accounts)) {
    for (const [name, { accepts }] of Object.entries(buckets)) {
      yield* entriesOf(accepts, owner, ["accounts", owner, "buckets", name, "accepts"]);
    }
    for (const [name, { accepts }] of Object.entries(keys)) {
      yield* entriesOf(accepts, owner, ["accounts", owner, "keys", name, "accepts"]);
    }
  }
}

function* entriesOf(
  accepts: readonly Pick<WrittenAccepts, "from" | "principals">[],
  owner: string,
  at: Path,
): Iterable<WrittenAccepts> {
  for (const [index, { from, principals }] of accepts.entries()) {
    yield { owner, from, principals, at: [...at, index] };
  }
}
