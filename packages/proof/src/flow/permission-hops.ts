import type { Principal } from "../permission/caller.ts";
import type { Because, Gate } from "../policy/decision.ts";
import { placeOfStatement, type Citation } from "../policy/policy.ts";
import type { Hop } from "../proof.ts";
import { nameKey, textKey } from "../same-text.ts";
import { gateReason, nearMisses } from "./gate-reason.ts";
import type { Decided } from "./decided.ts";

/** What the policies say, each layer once for all the calls that it answers alike. */
export function permissionHops(principal: Principal, decided: readonly Decided[]): readonly Hop[] {
  const groups = new Map<string, { readonly gate: Gate; readonly decided: Decided[] }>();
  for (const one of decided) {
    for (const gate of one.decision.gates) {
      if (gate.because.is === "not-needed" && one.decision.verdict !== "denied") continue;
      const key = `${gate.layer} ${gate.verdict} ${identityOf(gate.because)}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { gate, decided: [one] });
      else group.decided.push(one);
    }
  }
  return [...groups.values()].map(({ gate, decided: alike }): Hop => {
    const place = placeOf(principal, gate);
    const details = nearMisses(gate);
    return {
      layer: gate.layer,
      verdict: gate.because.is === "not-needed" ? "allowed" : gate.verdict,
      reason: gateReason(
        principal,
        gate,
        alike.map(({ call }) => call),
      ),
      ...(place?.resource === undefined ? {} : { resource: place.resource }),
      ...(place?.at === undefined ? {} : { at: place.at }),
      ...(details.length === 0 ? {} : { details }),
    };
  });
}

/** Two gates with the same identity are told as one. */
function identityOf(because: Because): string {
  switch (because.is) {
    case "allowed":
    case "explicit-deny":
      return `${nameKey(because.by.policy)} ${because.by.statement}`;
    case "nothing-allows":
      return [
        because.is,
        ...because.near.map(
          ({ policy, statement, but }) => `${nameKey(policy)} ${statement} ${but}`,
        ),
      ].join(" ");
    case "not-needed":
      return because.is;
    case "unknown":
      return because.missing.map(textKey).join("; ");
  }
}

/** What to point at: the statement's policy; or where nothing allows, who lacks it or what does not give it. */
function placeOf(
  { placed }: Principal,
  { layer, because }: Gate,
): Pick<Hop, "resource" | "at"> | undefined {
  switch (because.is) {
    case "allowed":
    case "explicit-deny":
      return ofStatement(because.by);
    case "nothing-allows":
      return layer === "identity-policy" || layer === "permissions-boundary"
        ? { resource: placed.resource.id, at: placed.resource.at }
        : because.read[0];
    case "not-needed":
      return undefined;
    case "unknown":
      return because.by && ofStatement(because.by);
  }
}

function ofStatement(by: Citation): Pick<Hop, "resource" | "at"> {
  const at = placeOfStatement(by);
  return {
    ...(by.policy.resource === undefined ? {} : { resource: by.policy.resource }),
    ...(at === undefined ? {} : { at }),
  };
}
