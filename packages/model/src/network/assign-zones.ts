import { minimalConflict } from "./zone-conflict.ts";
import { connectedParts, puzzleOf, type ZonePart } from "./zone-parts.ts";
import { searchZones, type ZonePuzzle, type ZoneSearchResult } from "./zone-search.ts";

export interface ZoneProblem {
  /** At most 31 zones, in order of preference. */
  readonly zones: readonly string[];
  readonly variables: readonly ZoneVariable[];
  readonly allDifferent: readonly ZoneGroup[];
}

/** Something that lies in one zone, such as a subnet. */
export interface ZoneVariable {
  /** Unique in its problem. */
  readonly name: string;
  /** The zone that was written. It need not be among the problem's zones. */
  readonly fixed?: string;
  /** The only zones that will do; others than the problem's are ignored. */
  readonly allowed?: readonly string[];
}

/** Names that must all get different zones; names of no variable are ignored. */
export interface ZoneGroup {
  readonly reason: string;
  readonly members: readonly string[];
}

export interface ZoneConflict {
  /** The fewest variables that cannot be placed together, in the order of the problem. */
  readonly members: readonly string[];
  /** The groups it takes to make them impossible; none if one variable is impossible alone. */
  readonly reasons: readonly string[];
  /** Those of `members` whose own `fixed` or `allowed` takes part. */
  readonly restricted: readonly string[];
  /**
   * False if the search was given up, which takes hundreds of densely tied variables: there may be
   * a solution then, and `members` are all that would have to be fixed to find it.
   */
  readonly isProven: boolean;
}

export type ZoneAssignment =
  | { readonly ok: true; readonly zones: Map<string, string> }
  | { readonly ok: false; readonly conflict: ZoneConflict };

/** Zones to try in order of preference before any solution will do. */
const IN_ORDER_STEPS_PER_VARIABLE = 50;
/** Zones to try for any solution, then to better it, or to shrink a conflict: half a second each. */
const SEARCH_STEPS = 50_000;

/**
 * A zone for each variable, or why there is none.
 *
 * The rule: of all solutions, the one that gives the first variable the earliest zone it can have,
 * then the second, and so on. So a variable without a group gets the first zone it allows, and one
 * more variable at the end moves an earlier one only if it could not be placed otherwise. There is
 * no turn-taking between zones, because then each new variable would move all that follow it.
 */
export function assignZones(problem: ZoneProblem): ZoneAssignment {
  const conflict = variableWithoutZone(problem) ?? fixedTwins(problem);
  if (conflict !== undefined) return { ok: false, conflict };

  const zones = new Map<string, string>();
  for (const { name, fixed } of problem.variables) zones.set(name, fixed ?? "");
  for (const part of connectedParts(problem)) {
    const places = placeInOrder(puzzleOf(part, problem.zones));
    if (places === "gave-up") return { ok: false, conflict: unproven(part) };
    if (places === "impossible") return { ok: false, conflict: explain(part, problem.zones) };
    part.variables.forEach(({ name }, index) => {
      const zone = problem.zones[31 - Math.clz32(places[index] ?? 0)];
      if (zone === undefined) throw new Error(`bug: no zone was found for \`${name}\``);
      zones.set(name, zone);
    });
  }
  return { ok: true, zones };
}

function variableWithoutZone(problem: ZoneProblem): ZoneConflict | undefined {
  for (const { name, fixed, allowed } of problem.variables) {
    const candidates = fixed === undefined ? problem.zones : [fixed];
    if (candidates.some((zone) => allowed === undefined || allowed.includes(zone))) continue;
    const isRestricted = fixed !== undefined || allowed !== undefined;
    return { members: [name], reasons: [], restricted: isRestricted ? [name] : [], isProven: true };
  }
  return undefined;
}

/** Zones outside the problem's can only clash when they were written twice. */
function fixedTwins(problem: ZoneProblem): ZoneConflict | undefined {
  const fixed = new Map(problem.variables.map((variable) => [variable.name, variable.fixed]));
  for (const { reason, members } of problem.allDifferent) {
    const takenBy = new Map<string, string>();
    for (const name of new Set(members)) {
      const zone = fixed.get(name);
      if (zone === undefined) continue;
      const twin = takenBy.get(zone);
      if (twin !== undefined) {
        const names = problem.variables.map((variable) => variable.name);
        const both = names.filter((other) => other === name || other === twin);
        return { members: both, reasons: [reason], restricted: both, isProven: true };
      }
      takenBy.set(zone, name);
    }
  }
  return undefined;
}

function placeInOrder(puzzle: ZonePuzzle): ZoneSearchResult {
  const budget = { steps: IN_ORDER_STEPS_PER_VARIABLE * puzzle.domains.length };
  const inOrder = searchZones(puzzle, { choose: "in-order", budget });
  return inOrder === "gave-up" ? placeByImproving(puzzle) : inOrder;
}

/** Finds any solution, then asks variable by variable whether an earlier zone is possible too. */
function placeByImproving(puzzle: ZonePuzzle): ZoneSearchResult {
  const choose = "most-constrained";
  const any = searchZones(puzzle, { choose, budget: { steps: SEARCH_STEPS } });
  if (typeof any === "string") return any;

  let known = any;
  const budget = { steps: SEARCH_STEPS };
  const domains = [...puzzle.domains];
  for (let variable = 0; variable < domains.length; variable += 1) {
    let untried = domains[variable] ?? 0;
    for (;;) {
      const zone = untried & -untried;
      untried &= ~zone;
      domains[variable] = zone;
      if (zone === known[variable]) break;
      const better = searchZones({ ...puzzle, domains }, { choose, budget });
      if (typeof better === "string") continue;
      known = better;
      break;
    }
  }
  return known;
}

function unproven({ variables, groups }: ZonePart): ZoneConflict {
  const members = variables.map(({ name }) => name);
  const restricted = variables.filter(({ fixed, allowed }) => fixed ?? allowed);
  return {
    members,
    reasons: groups.map(({ reason }) => reason),
    restricted: restricted.map(({ name }) => name),
    isProven: false,
  };
}

function explain(part: ZonePart, zones: readonly string[]): ZoneConflict {
  const { domains } = puzzleOf(part, zones);
  const anyZone = 2 ** zones.length - 1;
  const budget = { steps: SEARCH_STEPS };
  const isImpossible = (puzzle: ZonePuzzle) =>
    searchZones(puzzle, { choose: "most-constrained", budget }) === "impossible";

  const groups = minimalConflict(part.groups, (kept) =>
    isImpossible({ domains, groups: kept.map((group) => group.members) }),
  );
  const within = (kept: ReadonlySet<number>) =>
    groups.map((group) => group.members.filter((member) => kept.has(member)));
  const concerned = new Set(groups.flatMap((group) => group.members));
  const members = minimalConflict(
    [...concerned].toSorted((a, b) => a - b),
    (kept) => isImpossible({ domains, groups: within(new Set(kept)) }),
  );
  const smallestGroups = within(new Set(members));
  const restricted = minimalConflict(
    members.filter((member) => domains[member] !== anyZone),
    (kept) => {
      const loosened = domains.map((domain, index) => (kept.includes(index) ? domain : anyZone));
      return isImpossible({ domains: loosened, groups: smallestGroups });
    },
  );

  const names = (indices: readonly number[]) =>
    part.variables.filter((_, index) => indices.includes(index)).map(({ name }) => name);
  return {
    members: names(members),
    reasons: groups.map(({ reason }) => reason),
    restricted: names(restricted),
    isProven: true,
  };
}
