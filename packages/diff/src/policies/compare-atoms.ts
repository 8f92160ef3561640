import { coversAtom, type Atom } from "./atoms.ts";

export interface Compared {
  /** Allowed now and not before, or no longer denied. */
  readonly gained: readonly Atom[];
  /** No longer allowed, or denied now. */
  readonly lost: readonly Atom[];
  /** Of each atom that is lost, what stays of it. */
  readonly still: ReadonlyMap<Atom, readonly Atom[]>;
}

/** What two sets of statements do not say alike. What one statement alone covers is not told; what several do together is. */
export function compareAtoms(before: readonly Atom[], after: readonly Atom[]): Compared {
  const [old, now] = [indexed(before), indexed(after)];
  const fresh = after.filter((atom) => !isCovered(atom, old));
  const gone = before.filter((atom) => !isCovered(atom, now));
  const isAllow = ({ effect }: Atom): boolean => effect === "Allow";
  const lost = [...gone.filter(isAllow), ...fresh.filter((atom) => !isAllow(atom))];
  const still = new Map(
    gone.filter(isAllow).map((atom) => {
      const kept = candidates(atom, now).filter((one) => coversAtom(atom, one));
      return [atom, kept];
    }),
  );
  return {
    gained: [...fresh.filter(isAllow), ...gone.filter((atom) => !isAllow(atom))],
    lost,
    still,
  };
}

interface Indexed {
  readonly keys: ReadonlySet<string>;
  /** By the service of their actions. */
  readonly byService: ReadonlyMap<string, readonly Atom[]>;
  /** Of no one service: patterns of services, and exceptions. */
  readonly ofAny: readonly Atom[];
  readonly all: readonly Atom[];
}

function indexed(atoms: readonly Atom[]): Indexed {
  const byService = new Map<string, Atom[]>();
  const ofAny: Atom[] = [];
  for (const atom of atoms) {
    const service = serviceOf(atom);
    if (service === undefined) ofAny.push(atom);
    else {
      const list = byService.get(service);
      if (list === undefined) byService.set(service, [atom]);
      else list.push(atom);
    }
  }
  return { keys: new Set(atoms.map(({ key }) => key)), byService, ofAny, all: atoms };
}

/** The one service whose actions an atom speaks of. */
function serviceOf({ action: { except, values } }: Atom): string | undefined {
  const [action = ""] = values;
  const service = /^([^:*?]+):/.exec(action)?.[1];
  return except ? undefined : service?.toLowerCase();
}

function candidates(atom: Atom, { byService, ofAny, all }: Indexed): readonly Atom[] {
  const service = serviceOf(atom);
  return service === undefined ? all : [...(byService.get(service) ?? []), ...ofAny];
}

function isCovered(atom: Atom, others: Indexed): boolean {
  return (
    others.keys.has(atom.key) || candidates(atom, others).some((other) => coversAtom(other, atom))
  );
}
