import { globsMeet, meetingText } from "../policy/globs.ts";
import type { Caller, Request } from "../policy/request.ts";
import type { Policy, PolicyStatement } from "../policy/policy.ts";
import { couldBeBelow, takesAllBelow } from "../flow/patterns-below.ts";
import { hasVariables, resolveVariables } from "../policy/variables.ts";
import { anyRest, restCharacter } from "../flow/s3-calls.ts";

/** Object keys that stand for all keys below one, as far as policies tell them apart. */
export interface Witnesses {
  /** Beside the one that matches no pattern more than it must. */
  readonly keys: readonly string[];
  /** Whether every kind of key is among them. */
  readonly areAll: boolean;
}

interface Below {
  readonly bucketArn: string;
  readonly key: string;
  /** What variables in patterns stand for; absent: not known. */
  readonly context?: Request["context"];
}

/** More patterns than this are not combined with each other, and more than that not three at a time. */
const mostPatterns = 24;
const mostOfThree = 12;
const mostLengths = 40;

/**
 * For each pattern, and each two of them, a key that matches them; and for each three, where as many must agree
 * on a key. `bucketArn` and `key` say where; each text is a full key. Policies of one layer are alternatives.
 */
export function witnessKeys(
  layers: readonly (readonly Policy[])[],
  caller: Caller,
  { bucketArn, key, context }: Below,
): Witnesses {
  const home = `${bucketArn}/`;
  // A key may hold `*` itself; it then stands for more, of which too much is left out below.
  const target = `${home}${key}*`;
  const patterns = new Set<string>();
  let areAll = true;
  const tells = (pattern: string): boolean =>
    couldBeBelow(pattern, home) && !takesAllBelow(pattern, `${home}${key}`);
  const isCounting = (pattern: string): boolean => pattern.includes("?");
  let agreeing = 0;
  for (const layer of layers) {
    const telling = layer.flatMap((policy) => patternsOf(policy, caller).filter(tells));
    if (telling.length > 0) agreeing += 1 + layer.flatMap(leftByDenials).filter(tells).length;
    for (const written of telling) {
      const found = resolved(written, context);
      if (found.is === "unknown") areAll = false;
      // A pattern whose variable the caller has not matches nothing.
      else if (found.is === "text" && globsMeet(found.text, target)) patterns.add(found.text);
    }
  }
  const list = [...patterns];
  const counting = list.filter(isCounting);
  // Patterns that count characters keep keys of each length apart, and nobody tries all of them.
  if (counting.length > 0) areAll = false;
  if (list.length > mostPatterns) areAll = false;
  // Keys that three must agree on are tried three by three, as long as these are few.
  if (list.length > 2 && agreeing > 2) areAll &&= agreeing === 3 && list.length <= mostOfThree;
  const groups = [
    ...list.map((pattern) => [pattern]),
    ...pairsOf(list.slice(0, mostPatterns)),
    ...(agreeing > 2 ? triplesOf(list.slice(0, mostOfThree)) : []),
  ];
  const texts = groups.flatMap((group) => {
    const text = meetingText([...group, target], anyRest);
    // Where each two meet and no text was found, the search may have been too long.
    if (text === undefined && pairsOf(group).every(([one, other]) => globsMeet(one, other)))
      areAll = false;
    return text ?? [];
  });
  const longest = Math.max(0, ...counting.map((pattern) => pattern.split("?").length));
  const short = Array.from(
    { length: Math.min(longest, mostLengths) },
    (_, length) => `${home}${key}${restCharacter.repeat(length)}`,
  );
  const keys = [...texts, ...short]
    .filter((text) => text.startsWith(`${home}${key}`) && text.length > home.length)
    .map((text) => text.slice(home.length));
  return { keys: [...new Set(keys)].filter((text) => text !== `${key}${anyRest}`), areAll };
}

function pairsOf(list: readonly string[]): readonly (readonly [string, string])[] {
  return list.flatMap((one, index) =>
    list.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function triplesOf(list: readonly string[]): readonly (readonly string[])[] {
  return list.flatMap((one, index) =>
    pairsOf(list.slice(index + 1)).map((others) => [one, ...others]),
  );
}

/** What the Deny statements leave: a key must be of each, whatever else it must be. */
function leftByDenials({ statements }: Policy): readonly string[] {
  return statements.flatMap(({ effect, notResources = [] }) =>
    effect === "Deny" ? notResources : [],
  );
}

const patternsKnown = new WeakMap<Policy, readonly string[]>();

/** The resource patterns of the statements that may speak to a caller. */
function patternsOf(policy: Policy, caller: Caller): readonly string[] {
  const known = patternsKnown.get(policy);
  if (known !== undefined) return known;
  const spoken = policy.statements.filter((statement) => mayName(statement, caller));
  const patterns = [
    ...new Set(
      spoken.flatMap(({ resources = [], notResources = [] }) => [...resources, ...notResources]),
    ),
  ];
  // Only what names nobody speaks to every caller alike.
  if (policy.statements.every(({ principals }) => principals === undefined)) {
    patternsKnown.set(policy, patterns);
  }
  return patterns;
}

function mayName({ principals }: PolicyStatement, caller: Caller): boolean {
  if (principals === undefined || caller.kind === "service") return true;
  return (principals.aws ?? []).some(
    (name) =>
      name === "*" ||
      name === caller.arn ||
      name === caller.account ||
      name.endsWith(`:${caller.account}:root`) ||
      name.includes(":assumed-role/"),
  );
}

/** A pattern with the caller's values in place of its variables. */
function resolved(
  pattern: string,
  context: Request["context"] | undefined,
): { readonly is: "text"; readonly text: string } | { readonly is: "absent" | "unknown" } {
  if (!hasVariables(pattern)) return { is: "text", text: pattern };
  return context === undefined ? { is: "unknown" } : resolveVariables(pattern, context);
}
