import type { Path } from "@cloister/model";
import { opening, say, type Text } from "@cloister/texts";
import type { Decided } from "../flow/decided.ts";
import { statementText } from "../flow/gate-reason.ts";
import { listOf } from "../network/name-of.ts";
import type { GateLayer } from "../policy/decision.ts";
import { textKey } from "../same-text.ts";
import type { HopRow } from "./hop-lines.ts";
import { layerName } from "./layer-name.ts";

interface Allowing {
  readonly layer: GateLayer;
  readonly statement: Text;
  readonly at: Path | undefined;
  readonly resource: string | undefined;
  readonly actions: Set<string>;
}

/** The statements that allow the calls of a leg, each once: all of them, or these. */
export function allowingRows(decided: readonly Decided[]): readonly HopRow[] {
  const rows = new Map<string, Allowing>();
  for (const { call, decision } of decided) {
    for (const { layer, because } of decision.gates) {
      if (because.is !== "allowed") continue;
      const statement = statementText(because.by);
      const { at, resource } = because.by.policy;
      const key = JSON.stringify([layer, textKey(statement), at]);
      const known = rows.get(key);
      if (known === undefined) {
        rows.set(key, { layer, statement, at, resource, actions: new Set([call.action]) });
      } else known.actions.add(call.action);
    }
  }
  const needed = new Set(decided.map(({ call }) => call.action)).size;
  return [...rows.values()].map(({ layer, statement, at, resource, actions }): HopRow => ({
    label: layerName(layer),
    layer,
    verdict: "allowed",
    reason:
      actions.size === needed
        ? say("{{statement}} allows it.", { statement: opening(statement) })
        : say("{{statement}} allows {{what}}.", {
            statement: opening(statement),
            what: listOf([...actions]),
          }),
    ...(at === undefined ? {} : { at }),
    ...(resource === undefined ? {} : { resource }),
  }));
}
