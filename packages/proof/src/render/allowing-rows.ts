import type { Path } from "@cloister/model";
import type { Decided } from "../flow/decided.ts";
import { listOf } from "../network/name-of.ts";
import type { GateLayer } from "../policy/decision.ts";
import type { Citation } from "../policy/policy.ts";
import type { HopRow } from "./hop-lines.ts";
import { layerName } from "./layer-name.ts";

interface Allowing {
  readonly layer: GateLayer;
  readonly statement: string;
  readonly at: Path | undefined;
  readonly actions: Set<string>;
}

/** The statements that allow the calls of a leg, each once: all of them, or these. */
export function allowingRows(decided: readonly Decided[]): readonly HopRow[] {
  const rows = new Map<string, Allowing>();
  for (const { call, decision } of decided) {
    for (const { layer, because } of decision.gates) {
      if (because.is !== "allowed") continue;
      const statement = statementText(because.by);
      const { at } = because.by.policy;
      const key = JSON.stringify([layer, statement, at]);
      const known = rows.get(key);
      if (known === undefined) {
        rows.set(key, { layer, statement, at, actions: new Set([call.action]) });
      } else known.actions.add(call.action);
    }
  }
  const needed = new Set(decided.map(({ call }) => call.action)).size;
  return [...rows.values()].map(({ layer, statement, at, actions }): HopRow => ({
    label: layerName(layer),
    verdict: "allowed",
    reason: `${statement} allows ${actions.size === needed ? "it" : listOf([...actions])}.`,
    ...(at === undefined ? {} : { at }),
  }));
}

/** A policy, and which of its statements: by its name where it has one, else counted from 1. */
function statementText({ policy, statement }: Citation): string {
  const { sid } = policy.statements[statement] ?? {};
  const name = policy.name.charAt(0).toUpperCase() + policy.name.slice(1);
  if (policy.statements.length < 2) return name;
  return `${name}, statement ${sid === undefined ? statement + 1 : `\`${sid}\``},`;
}
