import { anyRest } from "../flow/s3-calls.ts";
import type { Call } from "../permission/call.ts";
import { isList } from "./excess-tries.ts";
import { patternOf } from "./least-policy.ts";
import type { NeededCall } from "./needed.ts";
import { coversAll } from "./quick-cover.ts";

/** What needed calls are made to, by action. */
export interface Cover {
  /** Whether a call is to what some needed call of its action is to. */
  readonly has: (call: Call) => boolean;
  /** Whether the needed calls of an action are to all that these calls stand for. */
  readonly hasAll: (action: string, calls: readonly Call[]) => boolean;
  /** Whether needed calls of an action are to all that a pattern of a policy stands for. */
  readonly hasPattern: (action: string, pattern: string) => boolean;
}

export function coverOf(needed: readonly NeededCall[]): Cover {
  const exact = new Set<string>();
  const patterns = new Map<string, Set<string>>();
  for (const { call } of needed) {
    for (const scope of scopesOf(call)) {
      const known = patterns.get(call.action);
      if (!/[*?]/.test(scope)) exact.add(`${call.action} ${scope}`);
      else if (known === undefined) patterns.set(call.action, new Set([scope]));
      else known.add(scope);
    }
  }
  const has = (action: string, text: string): boolean =>
    exact.has(`${action} ${text}`) ||
    [...(patterns.get(action) ?? [])].some((pattern) => coversAll(pattern, text));
  return {
    has: (call) => has(call.action, targetOf(call)),
    hasAll: (action, calls) => calls.every((call) => has(action, targetOf(call))),
    hasPattern: has,
  };
}

/** Where a needed call is to; of a list, with the prefix that it asks for. */
function scopesOf(call: Call): readonly string[] {
  const { action, resource, scope, keys } = call;
  const pattern = patternOf(scope ?? resource);
  if (!isList(action)) return [pattern];
  const asked = keys.get("s3:prefix");
  const prefix = asked?.is === "present" ? (asked.values[0] ?? "") : "";
  // `aws s3 ls` asks for a folder without its slash.
  const folder = prefix.endsWith("/") ? [`${pattern}\n${prefix.slice(0, -1)}`] : [];
  return [`${pattern}\n${prefix}*`, ...folder];
}

function targetOf({ action, resource, keys }: Call): string {
  if (!isList(action)) return resource;
  const asked = keys.get("s3:prefix");
  // Without a prefix everything is listed, which only `*` covers.
  return `${resource}\n${asked?.is === "present" ? (asked.values[0] ?? "") : anyRest}`;
}
