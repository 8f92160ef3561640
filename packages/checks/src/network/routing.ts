import type { ResourceOf } from "@cloister/model";
import type { Subject } from "../check.ts";
import { resourcesOf } from "../resources-of.ts";
import { routeTableAt } from "./route-table-at.ts";

export interface RouteTableUse {
  readonly table: ResourceOf<"route-table">;
  readonly routes: readonly ResourceOf<"route">[];
  readonly associations: readonly ResourceOf<"route-table-association">[];
  /** The first route to the internet gateway, and the first to a NAT gateway. */
  readonly toInternet?: ResourceOf<"route">;
  readonly toNat?: ResourceOf<"route">;
}

/**
 * What decides where a subnet's traffic goes: a table of the topology; the VPC's main table, which
 * leads nowhere outside as long as nobody has changed it; or a table that the topology does not know.
 */
export type EffectiveTable = RouteTableUse | "main" | "unknown";

export interface Routing {
  /** Every route table of the plan, by its id. */
  readonly tables: ReadonlyMap<string, RouteTableUse>;
  readonly tableOf: (subnet: ResourceOf<"subnet">) => EffectiveTable;
  /** Every subnet of the plan with its table. */
  readonly subnets: readonly RoutedSubnet[];
  /** The associations of subnets that a table before has listed already. */
  readonly repeated: readonly RepeatedAssociation[];
}

export interface RoutedSubnet {
  readonly subnet: ResourceOf<"subnet">;
  readonly used: EffectiveTable;
}

export interface RepeatedAssociation {
  readonly first: ResourceOf<"route-table-association">;
  readonly again: ResourceOf<"route-table-association">;
}

interface Draft {
  readonly table: ResourceOf<"route-table">;
  readonly routes: ResourceOf<"route">[];
  readonly associations: ResourceOf<"route-table-association">[];
  toInternet?: ResourceOf<"route">;
  toNat?: ResourceOf<"route">;
}

const known = new WeakMap<Subject["plan"], Routing>();

/** Who routes what: made once for each plan. A subnet that is in two tables counts for the first one. */
export function routingOf(subject: Subject): Routing {
  const before = known.get(subject.plan);
  if (before !== undefined) return before;
  const routing = readRouting(subject);
  known.set(subject.plan, routing);
  return routing;
}

function readRouting({ topology, plan }: Subject): Routing {
  const tables = new Map<string, Draft>();
  for (const table of resourcesOf(plan, "route-table")) {
    tables.set(table.id, { table, routes: [], associations: [] });
  }
  for (const route of resourcesOf(plan, "route")) {
    const draft = tables.get(route.routeTable.id);
    if (draft === undefined) continue;
    draft.routes.push(route);
    if (route.target.kind === "internet-gateway") draft.toInternet ??= route;
    else draft.toNat ??= route;
  }
  const firsts = new Map<string, ResourceOf<"route-table-association">>();
  const repeated: RepeatedAssociation[] = [];
  for (const association of resourcesOf(plan, "route-table-association")) {
    tables.get(association.routeTable.id)?.associations.push(association);
    const first = firsts.get(association.subnet.id);
    if (first === undefined) firsts.set(association.subnet.id, association);
    else repeated.push({ first, again: association });
  }
  // Where a table lists something that could not be resolved, that may be any subnet of the VPC.
  const unclear = new Set(
    resourcesOf(plan, "vpc").flatMap(({ id, existing }) => (existing === undefined ? [] : [id])),
  );
  for (const { table, associations } of tables.values()) {
    const listed = new Set(routeTableAt(topology, table.at).subnets);
    if (listed.size > associations.length) unclear.add(table.vpc.id);
  }
  const tableOf = (subnet: ResourceOf<"subnet">): EffectiveTable => {
    const first = firsts.get(subnet.id);
    const table = first && tables.get(first.routeTable.id);
    return table ?? (unclear.has(subnet.vpc.id) ? "unknown" : "main");
  };
  const subnets = resourcesOf(plan, "subnet").map((subnet) => ({ subnet, used: tableOf(subnet) }));
  return { tables, tableOf, subnets, repeated };
}
