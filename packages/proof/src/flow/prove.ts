import type { Flow } from "@cloister/model";
import { principalOf } from "../permission/caller.ts";
import { servicesToStart } from "../facts/studio.ts";
import type { Studio } from "../permission/kinds.ts";
import { perWorld } from "../per-world.ts";
import type { Leg, Proof } from "../proof.ts";
import { allOf } from "../verdict.ts";
import type { Placed, World } from "../world.ts";
import { clientOf, studiosOf } from "./client.ts";
import { judge, type Judged } from "./judge.ts";
import { objectsQuestions } from "./objects-questions.ts";
import { queryQuestions } from "./query-questions.ts";
import { queryOf } from "./query.ts";
import { relianceOf } from "./reliance.ts";
import { proveStart } from "./studio-start.ts";

/** A proof, and what its legs were judged from. */
export interface Proven extends Proof {
  readonly flow: Flow;
  readonly judged: readonly Judged[];
}

/** Whether a flow works, leg by leg. */
export function prove(world: World, flow: Flow): Proven {
  const principal = principalOf(world, flow.who);
  const client = clientOf(world, flow);
  const { target, use } = flow;
  const query = flow.athena === undefined ? undefined : queryOf(world, flow, principal);
  const questions =
    query !== undefined
      ? queryQuestions(world, query, client)
      : target.kind === "objects" && use !== "query"
        ? objectsQuestions(world, { principal, client, target, use })
        : impossible(flow);
  const judged = questions.map((question) => judge(world, question));
  const legs = [...startLegs(world, flow), ...judged.map(({ leg }) => leg)];
  return {
    flow,
    verdict: allOf(legs.map(({ verdict }) => verdict)),
    legs,
    judged,
    assumptions: [...(query?.assumptions ?? []), ...relianceOf(world, judged)],
  };
}

/** What runs in Studio needs it to have started. */
function startLegs(world: World, { at, who }: Flow): readonly Leg[] {
  if (at === undefined) return [];
  return studiosOf(world, who, at).map((studio): Leg => {
    const { name, id, at: place } = studio.resource;
    const { verdict, legs } = startOf(world, studio);
    const hops =
      verdict === "allowed"
        ? [
            {
              layer: "fact",
              verdict,
              reason: `Studio \`${name}\` starts: it reaches ${servicesToStart.join(" and ")}, its apps reach each other and their home directories, and SageMaker may become its role.`,
              resource: id,
              at: place,
            } as const,
          ]
        : legs.flatMap(({ hops: all }) => all.filter((hop) => hop.verdict === verdict));
    return { from: `Studio ${name}`, to: "its start", does: "start", verdict, hops };
  });
}

const starts = perWorld((): Map<string, Proof> => new Map());

function startOf(world: World, studio: Placed<Studio>): Proof {
  const known = starts(world).get(studio.resource.id);
  if (known !== undefined) return known;
  const proof = proveStart(world, studio);
  starts(world).set(studio.resource.id, proof);
  return proof;
}

function impossible({ target, use }: Flow): never {
  throw new Error(`bug: ${use} of a ${target.kind} without Athena is no flow.`);
}
