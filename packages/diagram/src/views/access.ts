import {
  find,
  flowTitle,
  principalOf,
  type Judged,
  type Leg,
  type Proven,
  type Verdict,
  type World,
} from "@cloister/proof";
import { inLanguage, say, sentences, type Language, verbatim } from "@cloister/texts";
import type { Edge, Node, Picture } from "../picture/picture.ts";
import { endOf, serviceOf } from "./access-ends.ts";
import { merged, nest } from "./draft.ts";
import { fileNames } from "./file-names.ts";
import { principalNode } from "./nodes.ts";
import { placesIn } from "./place-index.ts";
import { sketch, type Sketch } from "./sketch.ts";
import { stepsOf, stopsIn, type Setting, type Step } from "./steps.ts";
import { atMost, shown, wordsIn } from "./words.ts";

/**
 * The picture of one proof: from who asks, over network and policies, to what is used. What lets pass is green, what
 * stops is red and says why in short, what is not known is amber; the whole reasons are in the description. It is
 * named by who, use and target, so that proofs that differ in more than that may have pictures of one name.
 */
export function accessPicture(world: World, proven: Proven, language: Language): Picture {
  const words = wordsIn(language);
  const places = placesIn(world, language.name, words);
  const account = world.byId.get(proven.flow.who.id)?.account;
  const setting: Setting = { world, words, places, proven, own: places.account(account) };
  const to = sketch();
  const client = drawClient(setting, to);
  const ends = new Map<string, string>();
  for (const leg of proven.legs) {
    const judged = proven.judged.find((one) => one.leg === leg);
    if (judged === undefined) drawTold(leg, client, { setting, to });
    else drawLeg(judged, { client, ends, setting, to });
  }
  const { entries, edges } = to.draft();
  return {
    name: nameOf(proven),
    title: inLanguage(flowTitle(proven.flow, proven.verdict), language),
    description: descriptionOf(proven, language),
    children: nest(entries),
    edges: merged(edges).map((edge) => ({ ...edge, lines: atMost(edge.lines, 4, words) })),
  };
}

interface Drawing {
  readonly setting: Setting;
  readonly to: Sketch;
}

/** Who asks, in the subnet where it runs. */
function drawClient({ world, words, places, proven }: Setting, to: Sketch): string {
  const { who, at } = proven.flow;
  const known = who.kind === "user" ? find(world, "user", who.id) : find(world, "role", who.id);
  if (known === undefined) {
    const node: Node = { is: "node", id: who.id, kind: who.kind, lines: [shown(who.id)] };
    to.node([], node);
    return who.id;
  }
  const { placed } = principalOf(world, who);
  const node = principalNode(placed, words);
  const studio = proven.legs.find(({ starts }) => starts !== undefined);
  const started = studio?.starts === undefined ? undefined : find(world, "studio", studio.starts);
  const inStudio =
    started === undefined
      ? []
      : [words(say("in Studio {{studio}}", { studio: shown(started.resource.name) }))];
  to.node(at === undefined ? places.account(placed.account) : places.of(at.id), {
    ...node,
    lines: [...node.lines, ...inStudio],
  });
  return who.id;
}

/** A leg without calls: what a Studio needs to start, or that something is not there. */
function drawTold(leg: Leg, client: string, { setting, to }: Drawing): void {
  const { words, places, proven } = setting;
  if (leg.verdict === "allowed") return;
  const stops = stopsIn(leg.hops, `told ${leg.starts ?? ""}`, setting);
  if (leg.starts === undefined) {
    const target: Node = { is: "node", id: "told", kind: "thing", lines: [words(leg.to)] };
    to.node([], target);
    chain([client, "told"], stops, { to, lines: [], style: "dashed" });
    return;
  }
  const studio = find(setting.world, "studio", leg.starts);
  if (studio === undefined) return;
  const at = proven.flow.at?.id;
  const subnet = at === undefined ? [] : places.of(at);
  to.node(subnet, {
    is: "node",
    id: leg.starts,
    kind: "studio",
    lines: [words(verbatim("SageMaker Studio")), shown(studio.resource.name)],
  });
  // Beside the Studio, so that the way leads on within its subnet.
  const beside = stops.map((step) => ({ ...step, places: subnet }));
  chain([leg.starts, client], beside, { to, lines: [words(say("start"))], style: "solid" });
}

interface LegDrawing extends Drawing {
  readonly client: string;
  /** The node of each service that was called last. */
  readonly ends: Map<string, string>;
}

function drawLeg(judged: Judged, { client, ends, setting, to }: LegDrawing): void {
  const { leg, question } = judged;
  const { calledVia } = question;
  const from =
    calledVia === undefined ? client : callingService(judged, { client, ends, setting, to });
  const end = endOf(judged, setting);
  to.node(end.places, end.node);
  ends.set(serviceOf(judged), end.node.id);
  const { world, places, proven } = setting;
  const who = world.byId.get(proven.flow.who.id);
  const region = question.calls[0]?.region ?? who?.region ?? "";
  const steps = stepsOf(judged, from, {
    ...setting,
    own: places.inRegion(who?.account, region),
  });
  const actions = leg.does.split(", ").filter((action) => action !== "");
  chain([from, end.node.id], steps, {
    to,
    lines: atMost(actions, 2, setting.words),
    style: question.network === undefined ? "dashed" : "solid",
  });
}

/** The service that calls on: Athena, or S3 where it asks for a key. */
function callingService(judged: Judged, { ends, setting, to }: LegDrawing): string {
  const [via] = judged.question.calledVia ?? [];
  const service = via === undefined ? "s3" : (via.split(".")[0] ?? via);
  const known = ends.get(service);
  if (known !== undefined) return known;
  const id = `service ${service}`;
  to.node([], { is: "node", id, kind: "service", lines: [setting.words(judged.leg.from)] });
  ends.set(service, id);
  return id;
}

/** From one node to another over steps: beyond the first that stops, nothing arrives. */
function chain(
  [from, end]: readonly [string, string],
  steps: readonly Step[],
  {
    to,
    lines,
    style,
  }: { readonly to: Sketch; readonly lines: Edge["lines"]; readonly style: Edge["style"] },
): void {
  let before = from;
  let verdict: Verdict = "allowed";
  let said = lines;
  for (const step of steps) {
    to.node(step.places, step.node);
    to.edge(before, step.node.id, { lines: said, style: styleOf(verdict, style), verdict });
    said = [];
    before = step.node.id;
    verdict = worse(verdict, step.verdict);
  }
  to.edge(before, end, { lines: said, style: styleOf(verdict, style), verdict });
}

function styleOf(verdict: Verdict, style: Edge["style"]): Edge["style"] {
  return verdict === "denied" ? "dashed" : style;
}

function worse(a: Verdict, b: Verdict): Verdict {
  if (a === "denied" || b === "denied") return "denied";
  return a === "unknown" ? a : b;
}

function descriptionOf({ flow, verdict, legs }: Proven, language: Language): string {
  const title = flowTitle(flow, verdict);
  const stops = legs.flatMap(({ hops }) => hops.filter((hop) => hop.verdict !== "allowed"));
  const reasons = [...new Map(stops.map(({ reason }) => [inLanguage(reason, language), reason]))];
  const said =
    verdict === "allowed"
      ? say("Allowed: {{flow}}.", { flow: title })
      : verdict === "denied"
        ? say("Denied: {{flow}}.", { flow: title })
        : say("Not known: {{flow}}.", { flow: title });
  return inLanguage(sentences(said, ...reasons.map(([, reason]) => reason)), language);
}

function nameOf({ flow: { who, use, target, at } }: Proven): string {
  const name = fileNames();
  const said = ((): string => {
    switch (target.kind) {
      case "objects":
        return `${target.bucket} ${target.key}`;
      case "table":
        return target.table.id.replace(/^[^/]*\//, "");
      case "workgroup":
        return target.workgroup.id.replace(/^[^/]*\//, "");
      case "studio":
        return target.studio.id.replace(/^[^/]*\//, "");
    }
  })();
  const place = at === undefined ? [] : [at.id.replace(/^[^/]*\//, "")];
  return name("access", who.id.replace(/^[^/]*\//, ""), use, said, ...place);
}
