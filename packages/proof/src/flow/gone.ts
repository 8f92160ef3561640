import { refsIn, type Kind } from "@cloister/model";
import { opening, say, type Text, verbatim } from "@cloister/texts";
import type { Leg } from "../proof.ts";
import type { World } from "../world.ts";

/** The leg that tells that something which is spoken of is not in a world; undefined where all of it is. */
export function goneLeg(world: World, spoken: object): Leg | undefined {
  const gone = refsIn({ spoken }).find(({ id }) => !world.byId.has(id));
  if (gone === undefined) return undefined;
  const name = gone.id.slice(gone.id.indexOf("/") + 1);
  return {
    from: verbatim(name),
    to: say("nothing"),
    does: "",
    verdict: "denied",
    hops: [
      {
        layer: "fact",
        verdict: "denied",
        reason: goneText(gone.kind, name),
      },
    ],
  };
}

/** What is said of the kinds that flows speak of. */
const goneTexts: ReadonlyMap<Kind, (name: string) => Text> = new Map([
  ["role", (name: string) => say("Role `{{name}}` is gone.", { name })],
  ["user", (name: string) => say("User `{{name}}` is gone.", { name })],
  ["subnet", (name: string) => say("Subnet `{{name}}` is gone.", { name })],
  ["studio", (name: string) => say("Studio `{{name}}` is gone.", { name })],
  ["table", (name: string) => say("Table `{{name}}` is gone.", { name })],
  ["workgroup", (name: string) => say("Workgroup `{{name}}` is gone.", { name })],
]);

function goneText(kind: Kind, name: string): Text {
  const known = goneTexts.get(kind);
  return known === undefined
    ? say("{{kind}} `{{name}}` is gone.", { kind: opening(verbatim(kind)), name })
    : known(name);
}
