import { say } from "@cloister/texts";
import type { Finding } from "../../diagnostics/diagnostic.ts";
import type { Acknowledged } from "../declared.ts";
import type { Plan, PlannedAccount, Stack, Unit } from "../plan.ts";
import type { Ref } from "../reference.ts";
import type { Kind, Resource } from "../resource.ts";
import { principalArnsOf } from "../refs.ts";
import type { Place } from "./sink.ts";

export interface PlacedResource {
  readonly place: Place;
  readonly resource: Resource;
  /** All that must be there before the resource, read once. */
  readonly refs: readonly Ref<Kind>[];
}

interface Draft {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly resources: Resource[];
  /** The stacks that must be deployed before it, each with the first resource that needs it. */
  readonly needed: Map<string, Resource>;
}

export interface Grouping {
  readonly placed: readonly PlacedResource[];
  readonly accounts: readonly PlannedAccount[];
  /** Account name to its own region. */
  readonly regions: ReadonlyMap<string, string>;
  readonly partitionOf: (region: string) => string;
  /** ARN of a user or role of the plan to the id of its resource. */
  readonly principals: ReadonlyMap<string, string>;
  /** By account name; undefined for nothing. */
  readonly acknowledgedIn: (account: string) => Acknowledged | undefined;
}

export type Stacked = Pick<Plan, "units" | "deployOrder"> & {
  readonly findings: readonly Finding[];
};

const order = ["identities", "network-", "data", "", "permissions", "studio-"];

/** Groups resources into stacks and units, and orders both so that they can be deployed. */
export function stacksOf({
  placed,
  accounts,
  regions,
  partitionOf,
  principals,
  acknowledgedIn,
}: Grouping): Stacked {
  const drafts = new Map<string, Draft>();
  const findings: Finding[] = [];
  const draftOfResource = new Map<string, Draft>();
  const byPlace = new Map<string, Draft>();
  let latest: Draft | undefined;
  for (const { place, resource } of placed) {
    // The parts of a VPC share one place, and come one after the other.
    const draft: Draft = latest?.place === place ? latest : draftAt(place, resource);
    latest = draft;
    draft.resources.push(resource);
    draftOfResource.set(resource.id, draft);
  }

  function draftAt(place: Place, resource: Resource): Draft {
    const key = `${place.account}/${place.region}/${place.stack}`;
    const known = byPlace.get(key);
    if (known !== undefined) return known;
    const home = regions.get(place.account) === place.region;
    const id = home
      ? `${place.account}-${place.stack}`
      : `${place.account}-${place.region}-${place.stack}`;
    const other = drafts.get(id);
    if (other !== undefined) findings.push(nameTaken(id, { other, resource, place }));
    const draft: Draft = {
      id: other === undefined ? id : freeId(id, drafts),
      name: place.stack,
      place,
      resources: [],
      needed: new Map(),
    };
    drafts.set(draft.id, draft);
    byPlace.set(key, draft);
    return draft;
  }

  for (const { resource, refs } of placed) {
    const user = draftOfResource.get(resource.id);
    for (const { id } of refs) need(id, { user, resource });
    for (const arn of principalArnsOf(resource)) {
      const id = principals.get(arn);
      if (id !== undefined) need(id, { user, resource });
    }
  }

  function need(id: string, { user, resource }: { user: Draft | undefined; resource: Resource }) {
    const maker = draftOfResource.get(id);
    if (maker === undefined || user === undefined || maker === user) return;
    if (!user.needed.has(maker.id)) user.needed.set(maker.id, resource);
  }

  const accountIndex = new Map(accounts.map(({ name }, index) => [name, index]));
  const ranks = new Map([...drafts.values()].map((draft) => [draft.id, rank(draft, accountIndex)]));
  const ranked = [...drafts.values()].toSorted(
    (a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0),
  );
  const { sequence, findings: circles } = sorted(ranked);
  const stacks = new Map<string, Stack>(
    sequence.map(({ id, name, place, resources, needed }) => {
      const acknowledged = acknowledgedIn(place.account);
      const dependsOn = [...needed.keys()].toSorted();
      const stack = { id, name, resources, dependsOn };
      return [id, acknowledged === undefined ? stack : { ...stack, acknowledged }];
    }),
  );
  const units = new Map<string, { account: PlannedAccount; region: string; stacks: Stack[] }>();
  for (const { id, place } of sequence) {
    const account = accounts[accountIndex.get(place.account) ?? -1];
    const stack = stacks.get(id);
    if (account === undefined || stack === undefined)
      throw new Error(`bug: stack ${id} belongs to no account.`);
    const key = `${place.account}/${place.region}`;
    const unit = units.get(key) ?? { account, region: place.region, stacks: [] };
    unit.stacks.push(stack);
    units.set(key, unit);
  }
  return {
    units: [...units.values()].map((unit): Unit => ({
      ...unit,
      partition: partitionOf(unit.region),
    })),
    deployOrder: sequence.map(({ id }) => id),
    findings: [...findings, ...circles],
  };
}

interface Claim {
  readonly other: Draft;
  readonly resource: Resource;
  readonly place: Place;
}

/** Stack ids join names with hyphens, which names may contain: `x` and `y-data` read like `x-y` and `data`. */
function nameTaken(id: string, { other, resource, place }: Claim): Finding {
  const [cause] = other.resources;
  return {
    code: "plan/stack-name-taken",
    severity: "error",
    message: say(
      "Stack `{{stack}}` would belong to account `{{otherAccount}}` in `{{otherRegion}}` and to account `{{account}}` in `{{region}}`.",
      {
        stack: id,
        otherAccount: other.place.account,
        otherRegion: other.place.region,
        account: place.account,
        region: place.region,
      },
    ),
    at: [...resource.at, "stack"],
    ...(cause === undefined
      ? {}
      : {
          related: [
            { at: [...cause.at, "stack"], message: say("in the stack of this name already") },
          ],
        }),
    help: say("Rename one of the accounts, or write another `stack:`."),
  };
}

function freeId(id: string, drafts: ReadonlyMap<string, Draft>): string {
  for (let number = 2; ; number += 1) {
    if (!drafts.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}

function rank({ place, name }: Draft, accountIndex: ReadonlyMap<string, number>): number {
  const exact = order.indexOf(name);
  const kind =
    exact >= 0
      ? exact
      : order.findIndex((prefix) => prefix.endsWith("-") && name.startsWith(prefix));
  return (
    (accountIndex.get(place.account) ?? 0) * order.length + (kind < 0 ? order.indexOf("") : kind)
  );
}

/** Depth first over the ranked stacks: each after all that it needs. A circle is reported, and cut where it closes. */
function sorted(ranked: readonly Draft[]): {
  readonly sequence: readonly Draft[];
  readonly findings: readonly Finding[];
} {
  const byId = new Map(ranked.map((draft) => [draft.id, draft]));
  const sequence: Draft[] = [];
  const findings: Finding[] = [];
  const state = new Map<string, "open" | "done">();
  function visit(draft: Draft): void {
    state.set(draft.id, "open");
    const { needed } = draft;
    for (const [id, cause] of Array.from(needed)) {
      const next = byId.get(id);
      if (next === undefined) continue;
      if (state.get(id) === "open") {
        needed.delete(id);
        findings.push({
          code: "plan/circular-deployment",
          severity: "error",
          message: say(
            "Stack `{{stack}}` needs stack `{{needed}}` to be deployed before it, and the other way round.",
            { stack: draft.id, needed: id },
          ),
          at: cause.at,
          help: say(
            "Remove one of the two references, or put one of the resources into a `stack:` of its own.",
          ),
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
