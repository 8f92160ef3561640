import type { Flow, Plan } from "@cloister/model";
import { prove, type Proven } from "../flow/prove.ts";
import type { Judged } from "../flow/judge.ts";
import type { Call } from "../permission/call.ts";
import { textOf } from "../permission/texts.ts";
import { find, type World } from "../world.ts";
import { flowsOf } from "./goals.ts";
import { grouped } from "../grouped.ts";

/** A call that a declared flow makes, whether or not it is allowed. */
export interface NeededCall {
  readonly call: Call;
  /** The id of the VPC that it may only come from; absent: it may come from anywhere. */
  readonly onlyFrom?: string;
}

/** What the declared flows of a user or role need. */
export interface Needs {
  readonly calls: readonly NeededCall[];
  readonly proofs: readonly Proven[];
}

/** What the declared flows need, by the plan's id of the user or role that makes them. */
export function needsOf(world: World, plan: Plan): ReadonlyMap<string, Needs> {
  const flows = grouped(flowsOf(world, plan), ({ who }) => who.id);
  return new Map([...flows].map(([who, own]) => [who, needsOfFlows(world, own)]));
}

function needsOfFlows(world: World, flows: readonly Flow[]): Needs {
  const proofs = flows.map((flow) => prove(world, flow));
  const calls = proofs.flatMap(({ flow, judged }) =>
    judged.flatMap((one) => {
      const onlyFrom = vpcOf(world, flow, one);
      return one.question.calls
        .filter(({ needsNoPermission }) => needsNoPermission !== true)
        .map((call): NeededCall => (onlyFrom === undefined ? { call } : { call, onlyFrom }));
    }),
  );
  return { calls, proofs };
}

/**
 * Studio that is opened inside a VPC is not to be opened from elsewhere. A call that leaves over the internet has
 * no `aws:SourceVpc`.
 */
function vpcOf(world: World, { use, at }: Flow, { passage }: Judged): string | undefined {
  if (use !== "open" || at === undefined || passage?.way?.kind === "internet") return undefined;
  const vpc = find(world, "subnet", at.id)?.resource.vpc;
  return vpc && textOf(world, { ref: vpc, attribute: "id" });
}
