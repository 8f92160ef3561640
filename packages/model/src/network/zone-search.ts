/**
 * Variables are positions in `domains`, a domain is a bit mask of the zones open to that variable,
 * and the members of a group must all take different zones.
 */
export interface ZonePuzzle {
  readonly domains: readonly number[];
  readonly groups: readonly (readonly number[])[];
}

/** One bit per variable; no solution; or none found within the allowed steps. */
export type ZoneSearchResult = readonly number[] | "impossible" | "gave-up";

export interface ZoneSearchOptions {
  /** `in-order` finds the solution that suits the first variables best; the other finds any, sooner. */
  readonly choose: "in-order" | "most-constrained";
  /** How many zones may still be tried. The search takes what it uses. */
  readonly budget: ZoneSearchBudget;
}

const SMALL = 2 ** -30;

export interface ZoneSearchBudget {
  steps: number;
}

interface Branch {
  readonly variable: number;
  readonly trailLength: number;
  untried: number;
  failed: number;
}

/** Backtracking with propagation; low bits are tried first. Iterative, so depth is no limit. */
export function searchZones(puzzle: ZonePuzzle, options: ZoneSearchOptions): ZoneSearchResult {
  const { budget } = options;
  const domains = Uint32Array.from(puzzle.domains);
  const groupsOf = groupsByVariable(puzzle);
  const trail: { readonly variable: number; readonly domain: number }[] = [];
  const domainOf = (variable: number) => domains[variable] ?? 0;

  const narrow = (variable: number, domain: number) => {
    trail.push({ variable, domain: domainOf(variable) });
    domains[variable] = domain;
  };

  /** Takes the zones of settled variables from their fellows; false if one is left with none. */
  const propagate = (settled: number[]): boolean => {
    for (let variable = settled.pop(); variable !== undefined; variable = settled.pop()) {
      const zone = domainOf(variable);
      for (const group of groupsOf[variable] ?? []) {
        let open = 0;
        for (const fellow of group) {
          const domain = domainOf(fellow);
          if (fellow !== variable && (domain & zone) !== 0) {
            const rest = domain & ~zone;
            if (rest === 0) return false;
            narrow(fellow, rest);
            if (isSingle(rest)) settled.push(fellow);
          }
          open |= domainOf(fellow);
        }
        if (countBits(open) < group.length) return false;
      }
    }
    return true;
  };

  const undo = (trailLength: number) => {
    while (trail.length > trailLength) {
      const change = trail.pop();
      if (change !== undefined) domains[change.variable] = change.domain;
    }
  };

  /** Exchanging two zones that every open domain has both or neither of changes nothing. */
  const isLikeFailed = (zone: number, failed: number): boolean =>
    bitsOf(failed).some((other) =>
      domains.every((domain) => ((domain & zone) === 0) === ((domain & other) === 0)),
    );

  const fellowsOf = groupsOf.map((groups) => groups.reduce((sum, group) => sum + group.length, 0));
  const chooseInOrder = (from: number): number | undefined => {
    for (let variable = from; variable < domains.length; variable += 1) {
      if (!isSingle(domainOf(variable))) return variable;
    }
    return undefined;
  };
  /** The fewest zones left, then the most fellows (Brélaz): fails early, so explores little. */
  const chooseMostConstrained = (): number | undefined => {
    let best: number | undefined;
    let bestWeight = Number.POSITIVE_INFINITY;
    for (let variable = 0; variable < domains.length; variable += 1) {
      const size = countBits(domainOf(variable));
      const weight = size - (fellowsOf[variable] ?? 0) * SMALL;
      if (size < 2 || weight >= bestWeight) continue;
      best = variable;
      bestWeight = weight;
    }
    return best;
  };
  const choose = (from: number) =>
    options.choose === "in-order" ? chooseInOrder(from) : chooseMostConstrained();

  if (puzzle.groups.some((group) => !hasRoom(puzzle, group))) return "impossible";
  if (domains.includes(0)) return "impossible";
  if (!propagate([...domains.keys()].filter((variable) => isSingle(domainOf(variable))))) {
    return "impossible";
  }

  /** Settles the branch's variable on its next zone that nothing contradicts at once. */
  const advance = (branch: Branch): boolean => {
    for (;;) {
      undo(branch.trailLength);
      const zone = branch.untried & -branch.untried;
      if (zone === 0) return false;
      branch.untried &= ~zone;
      if (isLikeFailed(zone, branch.failed)) continue;
      branch.failed |= zone;
      budget.steps -= 1;
      narrow(branch.variable, zone);
      if (propagate([branch.variable])) return true;
    }
  };

  const branches: Branch[] = [];
  let variable = choose(0);
  while (variable !== undefined) {
    const untried = domainOf(variable);
    branches.push({ variable, trailLength: trail.length, untried, failed: 0 });
    let branch = branches.at(-1);
    while (branch !== undefined && !advance(branch)) {
      branches.pop();
      branch = branches.at(-1);
    }
    if (branch === undefined) return "impossible";
    if (budget.steps < 0) return "gave-up";
    variable = choose(branch.variable + 1);
  }
  return [...domains];
}

function groupsByVariable({ domains, groups }: ZonePuzzle): readonly (readonly number[])[][] {
  const result = domains.map((): (readonly number[])[] => []);
  for (const group of groups) {
    for (const variable of group) result[variable]?.push(group);
  }
  return result;
}

/** False if the group has more members than zones, however they are shared out. */
function hasRoom({ domains }: ZonePuzzle, group: readonly number[]): boolean {
  const open = group.reduce((mask, variable) => mask | (domains[variable] ?? 0), 0);
  return countBits(open) >= group.length;
}

function isSingle(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
  return bits;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
