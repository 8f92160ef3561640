import { decide, type Verdict } from "@cloister/proof";
import * as fc from "fast-check";
import { cases, requestOf, type Case } from "../src/oracle/cases.ts";
import { allExplained } from "../src/oracle/explained.ts";
import { featuresOf } from "../src/oracle/features.ts";
import { withConditions } from "../src/oracle/rewrite.ts";
import { simplified } from "../src/oracle/simplify.ts";
import { simulate } from "./simulator.ts";

export interface Share {
  readonly cases: number;
  readonly allowed: number;
}

/** What came of comparing so many cases. */
export interface Round extends Share {
  /** Both say the same. */
  readonly agreed: number;
  /** By the name of what explains a difference. A difference may need several. */
  readonly explained: ReadonlyMap<string, number>;
  readonly unexplained: readonly Case[];
  readonly features: ReadonlyMap<string, Share>;
}

export async function compare(options: {
  readonly seed: number;
  readonly count: number;
}): Promise<Round> {
  const explained = new Map<string, number>();
  const features = new Map<string, Share>();
  const unexplained: Case[] = [];
  let agreed = 0;
  let allowed = 0;
  const drawn = fc.sample(cases, { seed: options.seed, numRuns: options.count });
  for (const its of drawn) {
    const ours = verdictOn(its);
    const isAllowed = ours === "allowed" ? 1 : 0;
    allowed += isAllowed;
    for (const feature of featuresOf(its)) {
      const share = features.get(feature) ?? { cases: 0, allowed: 0 };
      features.set(feature, { cases: share.cases + 1, allowed: share.allowed + isAllowed });
    }
    if (ours === (await simulate(its))) {
      agreed += 1;
      continue;
    }
    const names = await explanationsOf(its);
    if (names.length === 0) unexplained.push(its);
    for (const name of names) explained.set(name, (explained.get(name) ?? 0) + 1);
  }
  return { cases: drawn.length, allowed, agreed, explained, unexplained, features };
}

/** Our own verdict. */
export function verdictOn(its: Case): Verdict {
  return decide(requestOf(its), its.policies).verdict;
}

/**
 * What explains a difference: the simulator says what we say as soon as the case is said otherwise, and
 * we say the same as before. One explanation is enough; all of them are tried together only after that.
 */
export async function explanationsOf(its: Case): Promise<readonly string[]> {
  const ours = verdictOn(its);
  if (ours === "unknown") return [];
  const agrees = async (written: Case): Promise<boolean> =>
    verdictOn(written) === ours && (await simulate(written)) === ours;
  for (const { name, rewrite } of allExplained) {
    if (await agrees(rewrite(its))) return [name];
  }
  const unchanged = JSON.stringify(withConditions(its, (condition) => condition));
  const parts = allExplained.filter(({ rewrite }) => JSON.stringify(rewrite(its)) !== unchanged);
  const whole = parts.reduce((written, { rewrite }) => rewrite(written), its);
  return (await agrees(whole)) ? parts.map(({ name }) => name) : [];
}

/** The shortest case that differs as this one does, as JSON, with both verdicts. */
export async function explain(its: Case): Promise<string> {
  const verdicts = { ours: verdictOn(its), simulator: await simulate(its) };
  const shortest = await simplified(its, async (simpler) => {
    if (verdictOn(simpler) !== verdicts.ours) return false;
    if ((await simulate(simpler)) !== verdicts.simulator) return false;
    return (await explanationsOf(simpler)).length === 0;
  });
  return JSON.stringify({ ...shortest, ...verdicts }, undefined, 2);
}

/** Two rounds as one. */
export function together(one: Round, other: Round): Round {
  return {
    cases: one.cases + other.cases,
    allowed: one.allowed + other.allowed,
    agreed: one.agreed + other.agreed,
    explained: sums(one.explained, other.explained, (count, more = 0) => count + more),
    unexplained: [...one.unexplained, ...other.unexplained],
    features: sums(one.features, other.features, (share, more = { cases: 0, allowed: 0 }) => ({
      cases: share.cases + more.cases,
      allowed: share.allowed + more.allowed,
    })),
  };
}

function sums<T>(
  one: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
  add: (value: T, more?: T) => T,
): ReadonlyMap<string, T> {
  const names = new Set([...one.keys(), ...other.keys()]);
  const sum = new Map<string, T>();
  for (const name of names) {
    const [first, second] = [one, other].flatMap((map) => map.get(name) ?? []);
    if (first !== undefined) sum.set(name, add(first, second));
  }
  return sum;
}
