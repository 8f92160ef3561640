import { anyRest } from "../flow/s3-calls.ts";
import { madeIdsIn } from "../policy/made-id.ts";
import type { PolicyStatement } from "../policy/policy.ts";
import { grouped } from "../grouped.ts";
import type { NeededCall } from "./needed.ts";
import { coversAll } from "./quick-cover.ts";

/** The least policy that allows the calls: each action on what it is needed for, lists only of what is read. */
export function leastPolicy(calls: readonly NeededCall[]): readonly PolicyStatement[] {
  const needs = widest(distinct(calls.map(needOf), (need) => JSON.stringify(need)));
  const byPlace = grouped(needs, ({ resource, prefix, vpc }) =>
    JSON.stringify([resource, prefix, vpc]),
  );
  const places = [...byPlace.values()].map((group) => ({
    ...group[0],
    actions: sorted(group.map(({ action }) => action)),
  }));
  const byList = grouped(places, ({ actions, resource, prefix, vpc }) =>
    JSON.stringify([actions, resource, prefix === undefined, vpc]),
  );
  const lists = [...byList.values()].map((group) => ({
    ...group[0],
    prefixes: sorted(group.flatMap(({ prefix }) => prefix ?? [])),
  }));
  const byStatement = grouped(lists, ({ actions, prefixes, vpc }) =>
    JSON.stringify([actions, prefixes, vpc]),
  );
  return [...byStatement.values()].map((group): PolicyStatement => {
    const [{ actions, prefixes, vpc }] = group;
    const resources = sorted(group.map(({ resource }) => resource));
    const conditions = {
      ...(prefixes.length === 0
        ? {}
        : { StringLike: { "s3:prefix": prefixes.map((prefix) => `${prefix}*`) } }),
      ...(vpc === undefined ? {} : { StringEquals: { "aws:SourceVpc": [vpc] } }),
    };
    const limits = Object.keys(conditions).length === 0 ? {} : { conditions };
    return { effect: "Allow", actions, resources, ...limits };
  });
}

interface Need {
  readonly action: string;
  /** An ARN, with `*` for what may be any. */
  readonly resource: string;
  /** Of a list of some keys only. */
  readonly prefix?: string;
  /** The id of the VPC that it may only come from. */
  readonly vpc?: string;
}

function needOf({ call, onlyFrom }: NeededCall): Need {
  const { action, resource, scope, keys } = call;
  const asked = keys.get("s3:prefix");
  const prefix = asked?.is === "present" ? asked.values[0] : undefined;
  return {
    action,
    resource: patternOf(scope ?? resource),
    ...(prefix === undefined || prefix === "" ? {} : { prefix }),
    ...(onlyFrom === undefined ? {} : { vpc: onlyFrom }),
  };
}

/** A resource as policies name it. Only a key's id that AWS makes can be passed on; of others, any will do. */
export function patternOf(resource: string): string {
  const open = resource.replaceAll(anyRest, "*");
  const [id, ...more] = madeIdsIn(open);
  if (id === undefined) return open;
  if (more.length === 0 && id.form === "" && id.end === open.length) return open;
  return madeIdsIn(open).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`,
    open,
  );
}

/** What another need of the same action covers says nothing more. */
function widest(needs: readonly Need[]): readonly Need[] {
  const byAction = grouped(needs, ({ action }) => action);
  return needs.filter((need) => {
    const others = byAction.get(need.action) ?? [];
    return !others.some((other) => other !== need && covers(other, need));
  });
}

/** Of different needs, at most one covers the other. */
function covers(wide: Need, narrow: Need): boolean {
  const isLimitedLess =
    (wide.vpc === undefined || wide.vpc === narrow.vpc) &&
    (wide.prefix === undefined || narrow.prefix?.startsWith(wide.prefix) === true);
  if (!isLimitedLess) return false;
  return coversAll(wide.resource, narrow.resource);
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
