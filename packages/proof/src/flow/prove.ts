import type { Flow } from "@cloister/model";
import { and, say, verbatim } from "@cloister/texts";
import { principalOf } from "../permission/caller.ts";
import { servicesToStart } from "../facts/studio.ts";
import type { Studio } from "../permission/kinds.ts";
import { perWorld } from "../per-world.ts";
import type { Hop, Leg, Proof } from "../proof.ts";
import { allOf, type Verdict } from "../verdict.ts";
import type { Placed, World } from "../world.ts";
import { bestOf } from "./best-of.ts";
import { clientOf, studiosOf } from "./client.ts";
import { goneLeg } from "./gone.ts";
import { judge, judgedVerdict, type Judged } from "./judge.ts";
import { objectsQuestions } from "./objects-questions.ts";
import { openQuestions } from "./open-questions.ts";
import { queryQuestions } from "./query-questions.ts";
import { queryOf, type Query } from "./query.ts";
import type { Question } from "./question.ts";
import { relianceOf } from "./reliance.ts";
import { proveStart } from "./studio-start.ts";

/** A proof, and what its legs were judged from. */
export interface Proven extends Proof {
  readonly flow: Flow;
  readonly judged: readonly Judged[];
}

/** Whether a flow works, leg by leg. */
export function prove(world: World, flow: Flow): Proven {
  const gone = goneLeg(world, flow);
  if (gone !== undefined)
    return { flow, verdict: gone.verdict, legs: [gone], judged: [], assumptions: [] };
  const { query, questions } = questionsOf(world, flow);
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

/** The verdict alone, which the first leg that is denied decides. */
export function verdictOf(world: World, flow: Flow): Verdict {
  return allOf(verdictsOf(world, flow));
}

function* verdictsOf(world: World, flow: Flow): Generator<Verdict, void> {
  for (const question of questionsOf(world, flow).questions) {
    yield judgedVerdict(world, question);
  }
  for (const { verdict } of startLegs(world, flow)) yield verdict;
}

function questionsOf(
  world: World,
  flow: Flow,
): { readonly query?: Query; readonly questions: readonly Question[] } {
  const principal = principalOf(world, flow.who);
  const client = clientOf(world, flow);
  const { target, use } = flow;
  if (flow.athena !== undefined) {
    const query = queryOf(world, flow, principal);
    return { query, questions: queryQuestions(world, query, client) };
  }
  if (target.kind === "studio")
    return { questions: openQuestions(world, { principal, client, studio: target.studio }) };
  if (target.kind !== "objects" || (use !== "read" && use !== "write")) {
    throw new Error(`bug: ${use} of a ${target.kind} without Athena is no flow.`);
  }
  return { questions: objectsQuestions(world, { principal, client, target, use }) };
}

/** What runs in Studio needs a domain that has started; who opens one does not run there. */
function startLegs(world: World, { at, who, use, securityGroups }: Flow): readonly Leg[] {
  if (at === undefined || use === "open") return [];
  const all = studiosOf(world, who, at);
  const given = new Set(securityGroups?.map(({ id }) => id));
  // Whoever states the groups of one domain means that one.
  const meant = all.filter(({ resource }) =>
    resource.securityGroups.every(({ id }) => given.has(id)),
  );
  const legs = (meant.length > 0 ? meant : all).map((studio) => startLeg(world, studio));
  const best = bestOf(legs, ({ verdict }) => verdict);
  return best === undefined ? [] : [best];
}

function startLeg(world: World, studio: Placed<Studio>): Leg {
  const { name, id, at } = studio.resource;
  const { verdict, legs } = startOf(world, studio);
  const reason = say(
    "Studio `{{studio}}` starts: it reaches {{services}}, its apps reach each other and their home directories, and SageMaker may become its role.",
    { studio: name, services: and(servicesToStart) },
  );
  const started: Hop = { layer: "fact", verdict, reason, resource: id, at };
  const hops =
    verdict === "allowed"
      ? [started]
      : legs.flatMap(({ hops: all }) => all.filter((hop) => hop.verdict === verdict));
  return {
    from: verbatim(`Studio ${name}`),
    to: say("its apps"),
    does: "start",
    verdict,
    hops,
    starts: id,
  };
}

const starts = perWorld((): Map<string, Proof> => new Map());

/** Whether a Studio domain starts, worked out once. */
export function startOf(world: World, studio: Placed<Studio>): Proof {
  const known = starts(world).get(studio.resource.id);
  if (known !== undefined) return known;
  const proof = proveStart(world, studio);
  starts(world).set(studio.resource.id, proof);
  return proof;
}
