import type { PolicyStatement } from "@cloister/proof";
import type { PolicyChange } from "../difference.ts";
import { atomsOf, type Atom } from "./atoms.ts";
import { compareAtoms } from "./compare-atoms.ts";
import { permissionsOf } from "./permissions.ts";

export type Turn = Pick<PolicyChange, "change" | "gained" | "lost">;

/** What two sets of statements mean for whoever they bind; `isKnown`: whether they tell everything. */
export function turnOf(before: readonly Atom[], after: readonly Atom[], isKnown: boolean): Turn {
  const { gained, lost, still } = compareAtoms(before, after);
  return {
    change: !isKnown && gained.length === 0 && lost.length === 0 ? "unclear" : wordOf(gained, lost),
    gained: permissionsOf(gained),
    lost: permissionsOf(lost, still),
  };
}

function wordOf(gained: readonly Atom[], lost: readonly Atom[]): PolicyChange["change"] {
  if (gained.length > 0) return lost.length > 0 ? "both" : "widened";
  return lost.length > 0 ? "narrowed" : "same";
}

/** What a layer that is not there would say: everything. */
export const everything: readonly PolicyStatement[] = [
  { effect: "Allow", principals: { aws: ["*"] }, actions: ["*"], resources: ["*"] },
];

/** The same of a permissions boundary, which names no principals. */
export const anything: readonly Atom[] = atomsOf([
  { effect: "Allow", actions: ["*"], resources: ["*"] },
]);
