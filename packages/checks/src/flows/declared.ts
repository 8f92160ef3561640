import type { Flow, Path, Plan } from "@cloister/model";
import { grantedFlowsOf, prove, type Judged, type Proven, type World } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import { resourcesOf } from "../resources-of.ts";

/** A flow that the topology says must work, proven or refuted. */
export interface Declared {
  readonly proven: Proven;
  /** Whether an expectation says so; else it is what a grant is for. */
  readonly isExpected: boolean;
  /** Of an expectation: where it is said when it fails. */
  readonly at: Path;
}

const known = new WeakMap<World, readonly Declared[]>();

/** Made once for each world, because every check of flows asks. */
export function declaredFlows(subject: FlowSubject): readonly Declared[] {
  const before = known.get(subject.world);
  if (before !== undefined) return before;
  const declared = [...expectedFlows(subject), ...grantedFlows(subject)];
  known.set(subject.world, declared);
  return declared;
}

function expectedFlows({ expected }: FlowSubject): readonly Declared[] {
  return expected.flatMap(({ expectation, proof }) =>
    expectation.kind === "can" && proof !== undefined
      ? [{ proven: proof, isExpected: true, at: [...expectation.at, expectation.kind] }]
      : [],
  );
}

function grantedFlows({ world, plan }: FlowSubject): readonly Declared[] {
  const tooLarge = bucketsWithTooMuchToRead(plan);
  return grantedFlowsOf(world, plan)
    .filter(({ flow }) => !tooLarge.has(bucketOf(flow)))
    .map(({ flow, grant }) => ({ proven: prove(world, flow), isExpected: false, at: grant }));
}

function bucketOf({ target }: Flow): string {
  return target.kind === "objects" ? target.bucket : "";
}

/** AWS takes 20 KB of bucket policy, which names fewer. Reading more than that for each grant would take long. */
const mostNames = 500;

function bucketsWithTooMuchToRead(plan: Plan): ReadonlySet<string> {
  const names = new Map(resourcesOf(plan, "bucket").map(({ id, name }) => [id, name]));
  return new Set(
    resourcesOf(plan, "bucket-policy").flatMap(({ bucket, document }) => {
      const count = document.statements.reduce(
        (sum, { principals }) => sum + (principals?.aws?.length ?? 1),
        0,
      );
      return count > mostNames ? [names.get(bucket.id) ?? ""] : [];
    }),
  );
}

/** What an expectation says of its client, or of what is used: a place of its own, within it. */
export function clientAt({ topology }: FlowSubject, { at }: Declared): Path {
  const can = topology.expect?.[Number(at[1])]?.can;
  const key = (["client", "through", "read"] as const).find((one) => can?.[one] !== undefined);
  return key === undefined ? at : [...at, key];
}

/** One leg of a declared flow. */
export interface DeclaredLeg {
  readonly declared: Declared;
  readonly judged: Judged;
}

export function legsOf(declared: readonly Declared[]): readonly DeclaredLeg[] {
  return declared.flatMap((one) => one.proven.judged.map((judged) => ({ declared: one, judged })));
}
