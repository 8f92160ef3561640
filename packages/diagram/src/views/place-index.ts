import type { World } from "@cloister/proof";
import type { Place } from "./draft.ts";
import { sceneOf } from "./scene.ts";
import type { Words } from "./words.ts";

/** Where things are drawn. */
export interface PlaceIndex {
  /** Of an account, by the 12 digits. */
  account(digits: string | undefined): readonly Place[];
  /** Of a VPC or a subnet, by the plan's id; of anything else, its Region. */
  of(id: string): readonly Place[];
  /** An account in a Region; the account alone where nothing of it is there. */
  inRegion(digits: string | undefined, region: string): readonly Place[];
  /** The Region of a resource by the plan's id. */
  region(id: string): readonly Place[];
}

const made = new WeakMap<World, Map<string, PlaceIndex>>();

/** Made once for a world and a language, by the language's name. */
export function placesIn(world: World, language: string, words: Words): PlaceIndex {
  const ofWorld = made.get(world) ?? new Map<string, PlaceIndex>();
  made.set(world, ofWorld);
  const known = ofWorld.get(language);
  if (known !== undefined) return known;
  const fresh = indexOf(world, words);
  ofWorld.set(language, fresh);
  return fresh;
}

function indexOf(world: World, words: Words): PlaceIndex {
  const accounts = new Map<string, readonly Place[]>();
  const regions = new Map<string, readonly Place[]>();
  const inside = new Map<string, readonly Place[]>();
  for (const account of sceneOf(world, words).accounts) {
    accounts.set(account.place.name ?? "", [account.place]);
    for (const { places, vpcs } of account.regions) {
      regions.set(JSON.stringify(places.map(({ name }) => name)), places);
      for (const vpc of vpcs) {
        inside.set(vpc.vpc.resource.id, vpc.places);
        for (const subnet of vpc.subnets) inside.set(subnet.subnet.resource.id, subnet.places);
      }
    }
  }
  const digits = new Map<string, readonly Place[]>();
  for (const { account, accountName } of world.byId.values()) {
    const places = accounts.get(accountName);
    if (places !== undefined && !digits.has(account)) digits.set(account, places);
  }
  const region = (id: string): readonly Place[] => {
    const placed = world.byId.get(id);
    if (placed === undefined) return [];
    return regions.get(JSON.stringify([placed.accountName, placed.region])) ?? [];
  };
  const account = (id: string | undefined): readonly Place[] =>
    id === undefined ? [] : (digits.get(id) ?? []);
  return {
    inRegion(id, name) {
      const own = account(id);
      return regions.get(JSON.stringify([own[0]?.name, name])) ?? own;
    },
    account,
    of: (id) => inside.get(id) ?? region(id),
    region,
  };
}
