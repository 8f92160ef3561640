import { refsIn } from "@cloister/model";
import type { Leg } from "../proof.ts";
import type { World } from "../world.ts";

/** The leg that tells that something which is spoken of is not in a world; undefined where all of it is. */
export function goneLeg(world: World, spoken: object): Leg | undefined {
  const gone = refsIn({ spoken }).find(({ id }) => !world.byId.has(id));
  if (gone === undefined) return undefined;
  const name = gone.id.slice(gone.id.indexOf("/") + 1);
  const reason = `${gone.kind} \`${name}\` is gone.`;
  return {
    from: name,
    to: "nothing",
    does: "",
    verdict: "denied",
    hops: [
      {
        layer: "fact",
        verdict: "denied",
        reason: reason.charAt(0).toUpperCase() + reason.slice(1),
      },
    ],
  };
}
