import type { World } from "@cloister/proof";
import type { AccessChange, AccessUse, Extent } from "../difference.ts";
import { extentsOf, type Uses } from "./extents.ts";

/** What users and roles may use now and could not, or no longer may. */
export function accessChanges(before: World, after: World): readonly AccessChange[] {
  const [old, now] = [extentsOf(before).of, extentsOf(after).of];
  const principals = new Set([...now.keys(), ...old.keys()]);
  return [...principals].flatMap((principal) => {
    const [had, has] = [old.get(principal), now.get(principal)];
    const resources = new Set([...(has?.keys() ?? []), ...(had?.keys() ?? [])]);
    const only =
      had === undefined
        ? ({ only: "after" } as const)
        : has === undefined
          ? ({ only: "before" } as const)
          : {};
    return [...resources].flatMap((resource) =>
      usesOf(had?.get(resource), has?.get(resource)).map(
        ({ use, before: one, after: other }): AccessChange => ({
          change: changeOf(one, other),
          principal,
          ...only,
          use,
          resource,
          before: one,
          after: other,
        }),
      ),
    );
  });
}

const uses: readonly AccessUse[] = ["read", "write", "query", "open", "decrypt", "encrypt"];

function usesOf(had: Uses = {}, has: Uses = {}) {
  return uses.flatMap((use) => {
    const [before, after] = [had[use] ?? "none", has[use] ?? "none"];
    return before === after ? [] : [{ use, before, after }];
  });
}

const ranks: Readonly<Record<Exclude<Extent, "unknown">, number>> = {
  none: 0,
  some: 1,
  inside: 1,
  all: 2,
};

function changeOf(before: Extent, after: Extent): AccessChange["change"] {
  if (before === "unknown" || after === "unknown") return "unclear";
  return ranks[after] > ranks[before] ? "gained" : "lost";
}
