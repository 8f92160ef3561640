import * as fc from "fast-check";
import {
  allChosen,
  choice,
  choices,
  chosen,
  entries,
  section,
  someChosen,
  type Entry,
  type Sketch,
} from "./choice.ts";
import type { AccountDocument, Written } from "./document.ts";
import { reference, type AccountFacts, type VpcFacts } from "./facts.ts";
import type { Deal } from "./grants.ts";
import { keyIn } from "./storage.ts";
import { studioPlace, type StudioPlace } from "./studio-place.ts";
import { stackPartName, tags, text } from "./texts.ts";

const profile = fc.record(
  { executionRole: choice, groups: choices(2), tags },
  { requiredKeys: [] },
);

const studio = fc.record(
  {
    description: text(200),
    hasName: fc.boolean(),
    isRegionWritten: fc.boolean(),
    mode: fc.constantFrom("VpcOnly" as const, "PublicInternetOnly" as const),
    authMode: fc.constantFrom("IAM" as const, "SSO" as const),
    vpc: choice,
    subnets: choices(2),
    groups: choices(3),
    executionRole: choice,
    key: choice,
    sourceIdentity: fc.boolean(),
    profiles: entries(fc.constantFrom("suzuki", "tanaka", "class", "1st", "Sato-2"), profile, {
      most: 2,
    }),
    isProfileList: fc.boolean(),
    stack: fc.constantFrom("lake", "own", "lab"),
    tags,
  },
  { requiredKeys: ["vpc", "subnets", "groups", "executionRole"] },
);

export const studios = entries(stackPartName, studio, { most: 2 });
export type StudioSketch = Sketch<typeof studio>;

/** Only those that find a role to run as, and subnets that are not public. */
export function writeStudios(
  list: readonly Entry<StudioSketch>[],
  account: AccountFacts,
  deals: readonly Deal[],
): AccountDocument["studios"] {
  const users = deals.flatMap((deal) => (deal.asking === account.name ? deal.users : []));
  const placed = list.flatMap(({ name, sketch }) => {
    const place = studioPlace(sketch, account, users);
    return place === undefined ? [] : [{ name, sketch: { its: sketch, place } }];
  });
  return section(placed, ({ its, place }, number) => {
    const { vpc } = place;
    return {
      name: its.hasName === true ? `domain-${number}` : undefined,
      description: its.description,
      ...placeOf(its, account, place),
      mode: place.mode,
      authMode: its.authMode,
      executionRole: referToRole(account, place.role),
      key: keyIn(account, vpc.region, its.key),
      sourceIdentity: its.sourceIdentity,
      // IAM Identity Center makes the profiles of those that it knows.
      profiles: its.authMode === "SSO" ? undefined : profilesOf(its, account, vpc),
      stack: its.stack,
      tags: its.tags,
    };
  });
}

function placeOf(
  its: StudioSketch,
  account: AccountFacts,
  { vpc, subnets, isInside }: StudioPlace,
): Pick<Written<"studios">, "region" | "vpc" | "subnets" | "securityGroups"> {
  const groups = someChosen(vpc.groups, its.groups);
  const isFit = !isInside || hasSome(groups, vpc.studioGroups);
  const fit = isFit ? [] : someChosen(vpc.studioGroups, its.groups.slice(0, 1));
  const refer = (word: string, part: string): string =>
    reference(
      { account: account.name, word, names: [vpc.name, part] },
      { account, vpc: vpc.name, isImplied: true },
    );
  return {
    region: its.isRegionWritten === true ? vpc.region : undefined,
    vpc: reference(
      { account: account.name, word: "vpc", names: [vpc.name] },
      { account, isImplied: true },
    ),
    subnets: someChosen(subnets, its.subnets).map(({ name }) => refer("subnet", name)),
    securityGroups: [...groups, ...fit].map((group) => refer("security-group", group)),
  };
}

function hasSome(list: readonly string[], others: readonly string[]): boolean {
  return list.some((one) => others.includes(one));
}

/** The VPCs whose network Studio's apps use. */
export function vpcsOfStudios(studios: AccountDocument["studios"]): readonly string[] {
  return Object.values(studios ?? {}).map(({ vpc }) => vpc.slice(vpc.lastIndexOf("/") + 1));
}

function roleOf(account: AccountFacts, number: number): string | undefined {
  const role = chosen(account.roles, number);
  return role === undefined ? undefined : referToRole(account, role);
}

function referToRole(account: AccountFacts, role: string): string {
  return reference(
    { account: account.name, word: "role", names: [role] },
    { account, isImplied: true },
  );
}

function profilesOf(
  { profiles = [], isProfileList }: StudioSketch,
  account: AccountFacts,
  vpc: VpcFacts,
): Written<"studios">["profiles"] {
  if (isProfileList === true) return profiles.map(({ name }) => name);
  return section(profiles, (its) => ({
    executionRole: its.executionRole === undefined ? undefined : roleOf(account, its.executionRole),
    securityGroups:
      its.groups === undefined
        ? undefined
        : allChosen(vpc.groups, its.groups).map((group) =>
            reference(
              { account: account.name, word: "security-group", names: [vpc.name, group] },
              { account, vpc: vpc.name, isImplied: true },
            ),
          ),
    tags: its.tags,
  }));
}
