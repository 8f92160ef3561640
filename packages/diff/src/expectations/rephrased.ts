import type { Expectation, Flow } from "@cloister/model";
import type { Rephrased } from "../difference.ts";

/** What two expectations that are paired do not ask alike. */
export function rephrasedIn(before: Expectation, after: Expectation): readonly Rephrased[] {
  const changes: Rephrased[] = [];
  const add = (what: Rephrased["what"], one: string | undefined, other: string | undefined) => {
    if (one === other) return;
    changes.push({
      what,
      ...(one === undefined ? {} : { before: one }),
      ...(other === undefined ? {} : { after: other }),
    });
  };
  add("kind", before.kind, after.kind);
  if (before.kind === "only" && after.kind === "only") {
    add("principals", idList(before.principals), idList(after.principals));
  }
  const [old, now] = [flowOf(before), flowOf(after)];
  if (old === undefined || now === undefined) return changes;
  add("who", old.who.id, now.who.id);
  add("place", old.at?.id, now.at?.id);
  add("client", old.athena?.name, now.athena?.name);
  add("ctas", ctasOf(old), ctasOf(now));
  add("workgroup", workgroupOf(old), workgroupOf(now));
  add("securityGroups", idList(old.securityGroups), idList(now.securityGroups));
  return changes;
}

function flowOf(one: Expectation): Flow | undefined {
  return one.kind === "can" || one.kind === "cannot" ? one.flow : undefined;
}

function ctasOf({ athena }: Flow): string | undefined {
  return athena?.name === "awswrangler" ? String(athena.ctas) : undefined;
}

function workgroupOf({ athena, target }: Flow): string | undefined {
  return target.kind === "workgroup" ? undefined : athena?.workgroup?.id;
}

function idList(refs: readonly { readonly id: string }[] | undefined): string | undefined {
  return refs === undefined
    ? undefined
    : refs
        .map(({ id }) => id)
        .toSorted()
        .join(", ");
}
