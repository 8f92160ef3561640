import type { Expected, Hop, Leg } from "@cloister/proof";
import { inEnglish, type Text } from "@cloister/texts";
import type { Turned } from "../difference.ts";

/** What kept a flow from working on the one side, and what lets it through on the other. */
export function turnedIn(before: Expected, after: Expected): readonly Turned[] {
  const [old, now] = [before.outcome === "holds", after.outcome === "holds"];
  if (old === now) return [];
  const [failing, passing] = now ? [before, after] : [after, before];
  const blocks = blocksIn(failing);
  const told = new Set<string>();
  return blocks.flatMap(({ leg, hop }): readonly Turned[] => {
    const other = passing.proof && counterpart(leg, hop, passing.proof.legs);
    const key = `${hop.layer} ${inEnglish(hop.reason)}`;
    if (told.has(key)) return [];
    told.add(key);
    return [turned(hop, other, now)];
  });
}

function turned({ layer, reason }: Hop, other: Text | undefined, isGained: boolean): Turned {
  const rest = other === undefined ? {} : isGained ? { after: other } : { before: other };
  return { layer, ...(isGained ? { before: reason } : { after: reason }), ...rest };
}

interface Block {
  readonly leg?: Leg;
  readonly hop: Hop;
}

function blocksIn({ proof, deciding }: Expected): readonly Block[] {
  if (proof === undefined) return deciding.map((hop) => ({ hop }));
  const decides = new Set(deciding);
  return proof.legs.flatMap((leg) =>
    leg.hops.filter((hop) => decides.has(hop)).map((hop) => ({ leg, hop })),
  );
}

/** What the same layer says to the same actions, on the way that is nearest to the one that is blocked. */
function counterpart(
  leg: Leg | undefined,
  { layer, reason }: Hop,
  legs: readonly Leg[],
): Text | undefined {
  if (leg === undefined) return undefined;
  const asked = actionsIn(reason);
  const to = inEnglish(leg.to);
  let best: { readonly score: number; readonly reason: Text } | undefined;
  for (const other of legs) {
    const isSameWay = inEnglish(other.to) === to;
    for (const hop of other.hops) {
      if (hop.layer !== layer || hop.verdict !== "allowed") continue;
      const shared = [...actionsIn(hop.reason)].filter((action) => asked.has(action)).length;
      // Layers of the network name no actions: there the way itself is what must be the same.
      if (asked.size > 0 ? shared === 0 : !isSameWay) continue;
      const score = shared * 2 + (isSameWay ? 1 : 0);
      if (best === undefined || score > best.score) best = { score, reason: hop.reason };
    }
  }
  return best?.reason;
}

/** The actions that a reason speaks of: `s3:GetObject`. */
function actionsIn(reason: Text): ReadonlySet<string> {
  return new Set(inEnglish(reason).match(/`[a-z0-9-]+:[A-Z][A-Za-z]+`/g));
}
