import type { Expectation, Flow, FlowTarget, Plan, ResourceOf } from "@cloister/model";
import {
  allOfKind,
  find,
  flowText,
  grantedFlowsOf,
  judgeExpectation,
  prove,
  type Expected,
  type Hop,
  type Layer,
  type Verdict,
  type World,
} from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import { folderOf } from "../samples/partition.ts";
import { actionOf, type Samples } from "./action.ts";
import type { Action, Check, Runner } from "./check.ts";
import { doesText, expectsText } from "./check-words.ts";
import { runnerOf, runnerText } from "./runner.ts";
import { traceFlow, traceInternet } from "./trace-command.ts";

export interface CheckOptions {
  /** What became of each expectation, in their order; judged here where it is left out. */
  readonly expected?: readonly Expected[];
  readonly samples: Samples;
  /** The files of the topology as they are typed in a shell, for the commands that prove a flow again. */
  readonly source: string;
}

/** A check before it has its number. */
type Unnumbered = Omit<Check, "id" | "where" | "does" | "expects">;

/** Of the flows that grants alone are for, no more than these are tried. */
const mostGranted = 100;

/** Of `only`, no more principals than this are tried: it is proven of all. */
const mostOthers = 10;

/**
 * What can be tried of everything that a topology expects, in its order, and after it of what its grants are for and
 * no expectation asks.
 */
export function checksOf(world: World, plan: Plan, options: CheckOptions): readonly Check[] {
  const expected =
    options.expected ??
    (plan.expectations ?? []).map((expectation) => judgeExpectation(world, expectation));
  const unnumbered = once([
    ...expected.flatMap((one) => checksOfExpectation(world, one, options)),
    ...grantedChecks(world, plan, options),
  ]);
  return unnumbered.map((check, index): Check => ({
    ...check,
    id: `V${index + 1}`,
    where: runnerText(world, check.runner),
    does: doesText(check),
    expects: expectsText(check, options.samples),
  }));
}

/** Without what an earlier check tries already. */
function once(checks: readonly Unnumbered[]): readonly Unnumbered[] {
  const known = new Map<string, Unnumbered>();
  for (const check of checks) {
    const { runner, action, wants } = check;
    const key = JSON.stringify([runner, action, wants]);
    if (!known.has(key)) known.set(key, check);
  }
  return [...known.values()];
}

function checksOfExpectation(
  world: World,
  expected: Expected,
  options: CheckOptions,
): readonly Unnumbered[] {
  const { expectation } = expected;
  switch (expectation.kind) {
    case "can":
      return [flowCheck(world, expectation.flow, { expected, wants: "allowed", options })];
    case "cannot":
      return [flowCheck(world, expectation.flow, { expected, wants: "denied", options })];
    case "only":
      return othersOf(world, expectation).map((flow) => {
        const { at } = expectation;
        const judged = judgeExpectation(world, { kind: "cannot", flow, at, text: "" });
        return flowCheck(world, flow, { expected: judged, wants: "denied", options });
      });
    case "closed":
      return [closedCheck(world, expectation.subnet.id, expected, options)];
  }
}

function flowCheck(
  world: World,
  flow: Flow,
  {
    expected,
    wants,
    options,
  }: {
    readonly expected: Expected;
    readonly wants: Check["wants"];
    readonly options: CheckOptions;
  },
): Unnumbered {
  return {
    flow: flowText(flow, wants === "allowed" ? "can" : "cannot"),
    at: expected.expectation.at,
    asked: "expected",
    wants,
    proven: verdictOf(expected.outcome),
    reason: expected.reason,
    isStoppedByNetwork: wants === "denied" && isStopped(world, flow),
    ...triedBy(world, flow, options),
  };
}

/** Whether a call never arrives, wherever it is tried: then nobody is there to deny it. */
function isStopped(world: World, flow: Flow): boolean {
  const runner = runnerOf(world, flow);
  const place = "place" in runner ? runner.place : undefined;
  if (place === undefined) return false;
  const { legs } = prove(world, { ...flow, at: { kind: "subnet", id: place } });
  return legs.some(({ hops }) => hops.some(isOfNetwork));
}

/** Everything about a check that follows from its flow. */
function triedBy(world: World, flow: Flow, { samples, source }: CheckOptions) {
  return {
    account: world.byId.get(flow.who.id)?.accountName ?? "",
    runner: runnerOf(world, flow),
    action: actionOf(world, flow, samples),
    trace: traceFlow(source, flow),
  };
}

const networkLayers: ReadonlySet<Layer> = new Set([
  "route",
  "dns",
  "security-group",
  "endpoint",
  "nat-gateway",
  "internet-gateway",
]);

function isOfNetwork({ layer, verdict }: Hop): boolean {
  return verdict === "denied" && networkLayers.has(layer);
}

function verdictOf(outcome: Expected["outcome"]): Verdict {
  switch (outcome) {
    case "holds":
      return "allowed";
    case "fails":
      return "denied";
    case "unknown":
      return "unknown";
  }
}

/** The other users and roles that can try it, the first few of them. */
function othersOf(
  world: World,
  { principals, use, target }: Extract<Expectation, { kind: "only" }>,
): readonly Flow[] {
  const objects = objectsOf(world, target);
  if (objects === undefined) return [];
  const named = new Set(principals.map(({ id }) => id));
  const all = [...allOfKind(world, "user"), ...allOfKind(world, "role")];
  const flows = all.flatMap(({ resource }): readonly Flow[] => {
    if (named.has(resource.id)) return [];
    const who = whoOf(resource);
    const flow: Flow = { who, use, target: objects };
    const runner = runnerOf(world, flow);
    if (runner.by === "nobody") return [];
    const at = runner.by === "notebook" ? runner.place : undefined;
    return [at === undefined ? flow : { ...flow, at: { kind: "subnet", id: at } }];
  });
  return flows.slice(0, mostOthers);
}

/** `only` speaks of a table's data, however it is read. */
function objectsOf(world: World, target: FlowTarget): FlowTarget | undefined {
  if (target.kind !== "table") return target;
  const folder = folderOf(find(world, "table", target.table.id)?.resource.location ?? "");
  return folder && { kind: "objects", bucket: folder.bucket, key: folder.prefix, below: true };
}

function whoOf({ kind, id }: ResourceOf<"user"> | ResourceOf<"role">): Flow["who"] {
  return kind === "user" ? { kind, id } : { kind, id };
}

function closedCheck(
  world: World,
  subnet: string,
  { expectation, outcome, reason }: Expected,
  { source }: CheckOptions,
): Unnumbered {
  const placed = world.byId.get(subnet);
  const action: Action = { does: "reach-internet", subnet, region: placed?.region ?? "" };
  return {
    flow: say("`{{subnet}}` has no way to the internet", { subnet }),
    at: expectation.at,
    asked: "expected",
    wants: "denied",
    proven: verdictOf(outcome),
    reason,
    isStoppedByNetwork: true,
    account: placed?.accountName ?? "",
    runner: notebookIn(world, subnet) ?? { by: "administrator" },
    action,
    trace: traceInternet(source, subnet),
  };
}

/** A notebook in the subnet, as whatever role. */
function notebookIn(world: World, subnet: string): Runner | undefined {
  for (const { resource: studio } of allOfKind(world, "studio")) {
    const { mode, subnets, executionRole } = studio;
    if (mode !== "VpcOnly" || subnets.every(({ id }) => id !== subnet)) continue;
    const who: Flow["who"] = { kind: "role", id: executionRole.id };
    if (find(world, "role", who.id) === undefined) continue;
    const runner = runnerOf(world, {
      who,
      at: { kind: "subnet", id: subnet },
      use: "read",
      target: { kind: "studio", studio: { kind: "studio", id: studio.id } },
    });
    if (runner.by === "notebook") return runner;
  }
  return undefined;
}

/**
 * What grants are for that no expectation asks. A grant need not be enough for a whole query, so that one which is
 * denied by proof promises nothing.
 */
function grantedChecks(world: World, plan: Plan, options: CheckOptions): readonly Unnumbered[] {
  return grantedFlowsOf(world, plan)
    .slice(0, mostGranted)
    .flatMap(({ flow, grant }) => {
      const { verdict, legs } = prove(world, flow);
      if (verdict === "denied") return [];
      const [first] = legs.flatMap(({ hops }) => hops.filter((hop) => hop.verdict === verdict));
      const reason: Text =
        verdict === "allowed" || first === undefined
          ? say("Each leg of its proof allows it.")
          : first.reason;
      return [
        {
          flow: flowText(flow),
          at: grant,
          asked: "granted" as const,
          wants: "allowed" as const,
          proven: verdict,
          reason,
          isStoppedByNetwork: false,
          ...triedBy(world, flow, options),
        },
      ];
    });
}
