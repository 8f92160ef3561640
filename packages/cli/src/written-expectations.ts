import type { Compilation } from "@cloister/model";

/** How many expectations the topology writes, read or not. */
export function writtenExpectations({ document }: Pick<Compilation, "document">): number {
  const expect = document.root?.entries.get("expect")?.value;
  return expect?.type === "sequence" ? expect.items.length : 0;
}

/** How many of the expectations could not be read, each because of its own mistake. */
export function unreadExpectations({
  document,
  plan,
}: Pick<Compilation, "document" | "plan">): number {
  const read = plan?.expectations?.length ?? 0;
  return Math.max(0, writtenExpectations({ document }) - read);
}
