import type { ZoneProblem, ZoneVariable } from "./assign-zones.ts";
import type { ZonePuzzle } from "./zone-search.ts";

/** Variables that groups tie together, directly or not. Parts can be solved one by one. */
export interface ZonePart {
  /** In the order of the problem. */
  readonly variables: readonly ZoneVariable[];
  /** Groups of two members or more, as positions in `variables`. */
  readonly groups: readonly { readonly reason: string; readonly members: readonly number[] }[];
}

/** The parts, by their first variable. Variables fixed to a zone of no one else are left out. */
export function connectedParts(problem: ZoneProblem): readonly ZonePart[] {
  const variables = problem.variables.filter(
    ({ fixed }) => fixed === undefined || problem.zones.includes(fixed),
  );
  const positions = new Map(variables.map(({ name }, position) => [name, position]));
  const groups = problem.allDifferent.map(({ reason, members }) => ({
    reason,
    members: [...new Set(members)].flatMap((name) => positions.get(name) ?? []),
  }));

  const roots = variables.map((_, position) => position);
  const rootOf = (position: number): number => {
    let root = position;
    while (roots[root] !== root) root = roots[root] ?? root;
    for (let at = position; at !== root;) {
      const next = roots[at] ?? root;
      roots[at] = root;
      at = next;
    }
    return root;
  };
  for (const { members } of groups) {
    const [first, ...others] = members;
    if (first === undefined) continue;
    for (const other of others) {
      const [low, high] = [rootOf(first), rootOf(other)].toSorted((a, b) => a - b);
      roots[high ?? first] = low ?? first;
    }
  }

  const parts = new Map<
    number,
    { variables: ZoneVariable[]; groups: ZonePart["groups"][number][] }
  >();
  const local = variables.map((variable, position) => {
    const root = rootOf(position);
    const part = parts.get(root) ?? { variables: [], groups: [] };
    parts.set(root, part);
    return part.variables.push(variable) - 1;
  });
  for (const { reason, members } of groups) {
    const [first] = members;
    if (first === undefined || members.length < 2) continue;
    parts.get(rootOf(first))?.groups.push({
      reason,
      members: members.map((member) => local[member] ?? 0),
    });
  }
  return [...parts.values()];
}

/** The part in the terms of the search: zone number `n` is bit `n`. */
export function puzzleOf(part: ZonePart, zones: readonly string[]): ZonePuzzle {
  if (zones.length > 31) throw new Error(`bug: ${zones.length} zones are more than a mask holds`);
  const domains = part.variables.map(({ fixed, allowed }) =>
    zones.reduce((mask, zone, bit) => {
      const isOpen = fixed === undefined ? (allowed?.includes(zone) ?? true) : fixed === zone;
      return isOpen ? mask | (1 << bit) : mask;
    }, 0),
  );
  return { domains, groups: part.groups.map(({ members }) => members) };
}
