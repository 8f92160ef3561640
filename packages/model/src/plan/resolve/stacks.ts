import type { Finding } from "../../diagnostics/diagnostic.ts";
import type { Plan, PlannedAccount, Stack, Unit } from "../plan.ts";
import type { Resource } from "../resource.ts";
import { principalArnsOf, refsOf } from "../refs.ts";
import type { Place } from "./sink.ts";

export interface PlacedResource {
  readonly place: Place;
  readonly resource: Resource;
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly resources: Resource[];
}

export interface Grouping {
  readonly placed: readonly PlacedResource[];
  readonly accounts: readonly PlannedAccount[];
  /** Account name to its own region. */
  readonly regions: ReadonlyMap<string, string>;
  readonly partitionOf: (region: string) => string;
  /** ARN of a user or role of the plan to the id of its resource. */
  readonly principals: ReadonlyMap<string, string>;
}

export type Stacked = Pick<Plan, "units" | "deployOrder"> & { readonly findings: readonly Finding[] };

const order = ["identities", "network-", "data", "", "permissions", "studio-"];

/** Groups resources into stacks and units, and orders both so that they can be deployed. */
export function stacksOf({ placed, accounts, regions, partitionOf, principals }: Grouping): Stacked {
  const drafts = new Map<string, Draft>();
  const stackOfResource = new Map<string, string>();
  for (const { place, resource } of placed) {
    const home = regions.get(place.account) === place.region;
    const id = home ? `${place.account}-${place.stack}` : `${place.account}-${place.region}-${place.stack}`;
    let draft = drafts.get(id);
    if (draft === undefined) {
      draft = { id, name: place.stack, place, resources: [] };
      drafts.set(id, draft);
    }
    draft.resources.push(resource);
    stackOfResource.set(resource.id, id);
  }

  const dependencies = new Map<string, Map<string, Resource>>();
  for (const draft of drafts.values()) {
    const needed = new Map<string, Resource>();
    for (const resource of draft.resources) {
      const ids = [...refsOf(resource)].map(({ id }) => id);
      const named = principalArnsOf(resource).flatMap((arn) => principals.get(arn) ?? []);
      for (const id of [...ids, ...named]) {
        const stack = stackOfResource.get(id);
        if (stack !== undefined && stack !== draft.id && !needed.has(stack)) needed.set(stack, resource);
      }
    }
    dependencies.set(draft.id, needed);
  }

  const ranked = [...drafts.values()].sort((a, b) => rank(a, accounts) - rank(b, accounts));
  const { sequence, findings } = sorted(ranked, dependencies);
  const stacks = new Map<string, Stack>(
    sequence.map(({ id, name, resources }) => [id, { id, name, resources, dependsOn: [...(dependencies.get(id)?.keys() ?? [])].sort() }]),
  );
  const units = new Map<string, { account: PlannedAccount; region: string; stacks: Stack[] }>();
  for (const { id, place } of sequence) {
    const account = accounts.find(({ name }) => name === place.account);
    const stack = stacks.get(id);
    if (account === undefined || stack === undefined) throw new Error(`bug: stack ${id} belongs to no account.`);
    const key = `${place.account}/${place.region}`;
    const unit = units.get(key) ?? { account, region: place.region, stacks: [] };
    unit.stacks.push(stack);
    units.set(key, unit);
  }
  return {
    units: [...units.values()].map((unit): Unit => ({ ...unit, partition: partitionOf(unit.region) })),
    deployOrder: sequence.map(({ id }) => id),
    findings,
  };
}

function rank({ place, name }: Draft, accounts: readonly PlannedAccount[]): number {
  const exact = order.indexOf(name);
  const kind = exact >= 0 ? exact : order.findIndex((prefix) => prefix.endsWith("-") && name.startsWith(prefix));
  return accounts.findIndex((account) => account.name === place.account) * 10 + (kind < 0 ? order.indexOf("") : kind);
}

/** Depth first over the ranked stacks: each after all that it needs. A circle is reported, and cut where it closes. */
function sorted(ranked: readonly Draft[], dependencies: ReadonlyMap<string, Map<string, Resource>>): { readonly sequence: readonly Draft[]; readonly findings: readonly Finding[] } {
  const byId = new Map(ranked.map((draft) => [draft.id, draft]));
  const sequence: Draft[] = [];
  const findings: Finding[] = [];
  const state = new Map<string, "open" | "done">();
  function visit(draft: Draft): void {
    state.set(draft.id, "open");
    const needed = dependencies.get(draft.id) ?? new Map<string, Resource>();
    for (const [id, cause] of [...needed]) {
      const next = byId.get(id);
      if (next === undefined) continue;
      if (state.get(id) === "open") {
        needed.delete(id);
        findings.push({
          code: "plan/circular-deployment",
          severity: "error",
          message: `Stack \`${draft.id}\` needs stack \`${id}\` to be deployed before it, and the other way round.`,
          at: cause.at,
          help: "Remove one of the two references, or put one of the resources into a `stack:` of its own.",
        });
      } else if (state.get(id) === undefined) {
        visit(next);
      }
    }
    state.set(draft.id, "done");
    sequence.push(draft);
  }
  for (const draft of ranked) if (state.get(draft.id) === undefined) visit(draft);
  return { sequence, findings };
}
