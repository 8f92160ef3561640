import type { Plan } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { packageIndexes } from "../facts/package-indexes.ts";
import { waysOut } from "../network/ways-out.ts";
import type { Hop } from "../proof.ts";
import { allOfKind, find, worldOfPlan, type World } from "../world.ts";
import { without } from "../without.ts";
import type { Change, Effect } from "./change.ts";
import { decidingHops } from "./deciding.ts";
import { goalsOf, type Outcome } from "./goals.ts";
import { referenceText } from "./reference-text.ts";
import { repairOf } from "./repair.ts";

/** What becomes of everything that a topology declares when one resource is taken away. */
export function changeWithout(plan: Plan, resource: string): Change {
  const world = worldOfPlan(plan);
  const rest = withoutIts(world, resource);
  const goals = goalsOf(plan);
  const effects = goals.map((goal): Effect => {
    const before = goal.judge(world).verdict;
    const after = goal.judge(rest);
    return {
      text: goal.text,
      before,
      after: after.verdict,
      deciding: decidingIn(after),
      ...(goal.at === undefined ? {} : { at: goal.at }),
    };
  });
  const broken = goals.filter(
    ({ isFlow }, index) =>
      isFlow && effects[index]?.before === "allowed" && effects[index].after !== "allowed",
  );
  const alsoRemoved = [...world.byId.keys()].filter((id) => id !== resource && !rest.byId.has(id));
  return {
    removed: resource,
    alsoRemoved,
    effects,
    notes: notesOn(world, rest),
    ...(broken.length === 0 ? {} : { repair: repairOf(rest, broken, { before: world }) }),
  };
}

/** What lets through although nothing should is of no denied hop: there everything that was found decides. */
function decidingIn({ verdict, legs }: Outcome): readonly Hop[] {
  const deciding = decidingHops(verdict, legs);
  return verdict === "allowed" || deciding.length > 0 ? deciding : legs.flatMap(({ hops }) => hops);
}

/** The address of a NAT gateway is its own, and goes with it. */
function withoutIts(world: World, resource: string): World {
  const rest = without(world, resource);
  const address = find(world, "nat-gateway", resource)?.resource.elasticIp;
  const isShared = allOfKind(rest, "nat-gateway").some(
    (other) => other.resource.elasticIp?.id === address?.id,
  );
  return address === undefined || isShared ? rest : without(rest, address.id);
}

/** What loses its way to the internet without any declared flow that tells. */
function notesOn(world: World, rest: World): readonly Text[] {
  const cutOff = allOfKind(rest, "subnet").filter(
    ({ resource }) =>
      waysOut(world, resource.id).closed === "denied" &&
      waysOut(rest, resource.id).closed === "allowed",
  );
  const studios = new Set(
    allOfKind(world, "studio").flatMap(({ resource }) => resource.subnets.map(({ id }) => id)),
  );
  return cutOff.map(({ resource }) => {
    const subnet = referenceText(world, resource.id);
    if (studios.has(resource.id)) {
      const { pip, conda } = packageIndexes;
      return say(
        "`pip install` stops working in {{subnet}}: no endpoint leads to {{pip}}, nor to {{conda}}. Packages then come from CodeArtifact, a bucket or a custom image (EP-025).",
        { subnet, pip: pip[0], conda: conda[0] },
      );
    }
    if (resource.intent.role === "workspaces") {
      return say(
        "WorkSpaces in {{subnet}} lose their way to the internet, which they need for updates and activation; no endpoint replaces it (WS-007).",
        { subnet },
      );
    }
    return say("{{subnet}} loses its way to the internet.", { subnet });
  });
}
