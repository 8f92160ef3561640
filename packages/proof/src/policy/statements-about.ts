import { servicePrefix } from "./asked.ts";
import type { Policy, PolicyStatement } from "./policy.ts";

/** A statement of a policy, with its number. */
export interface Numbered {
  readonly index: number;
  readonly statement: PolicyStatement;
}

/** The statements of a policy that may speak of a service's actions, in order. */
export function statementsAbout(policy: Policy, service: string): readonly Numbered[] {
  const index = indexOf(policy);
  const before = index.byService.get(service);
  if (before !== undefined) return before;
  // Services that no statement names share what speaks of every service.
  return index.ofEveryService;
}

interface StatementIndex {
  readonly byService: ReadonlyMap<string, readonly Numbered[]>;
  readonly ofEveryService: readonly Numbered[];
}

const indexes = new WeakMap<Policy, StatementIndex>();

function indexOf(policy: Policy): StatementIndex {
  const before = indexes.get(policy);
  if (before !== undefined) return before;
  const all = policy.statements.map((statement, index) => ({
    numbered: { index, statement },
    services: servicesOf(statement),
  }));
  const named = new Set(all.flatMap(({ services }) => services ?? []));
  const about = (service: string | undefined): readonly Numbered[] =>
    all
      .filter(
        ({ services }) =>
          services === undefined || (service !== undefined && services.includes(service)),
      )
      .map(({ numbered }) => numbered);
  const index: StatementIndex = {
    byService: new Map([...named].map((service) => [service, about(service)])),
    ofEveryService: about(undefined),
  };
  indexes.set(policy, index);
  return index;
}

/** The services whose actions a statement names; undefined: possibly any. */
function servicesOf({ actions }: PolicyStatement): readonly string[] | undefined {
  const services = actions?.map((action) => servicePrefix(action.toLowerCase()));
  return services?.every((service) => /^[^*?]+$/.test(service)) === true ? services : undefined;
}
