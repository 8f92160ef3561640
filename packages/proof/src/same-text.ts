import { inEnglish, type Text } from "@cloister/texts";
import type { Policy } from "./policy/policy.ts";

/** Texts are the same when they say the same in English. */
export function textKey(text: Text): string {
  return inEnglish(text);
}

/** The same of a policy's name, which is asked for in every proof. */
export function nameKey(policy: Policy): string {
  const known = nameKeys.get(policy);
  if (known !== undefined) return known;
  const key = textKey(policy.name);
  nameKeys.set(policy, key);
  return key;
}

const nameKeys = new WeakMap<Policy, string>();

/** Whether a text says all that another one says. */
export function includesText(text: Text, part: Text): boolean {
  return textKey(text).includes(textKey(part));
}

/** Each text once, in the order of their first. */
export function distinctTexts(texts: readonly Text[]): readonly Text[] {
  return texts.length < 2 ? texts : distinctBy(texts, (text) => text);
}

/** Each thing once, by what is said of it; of several that say the same, the last. */
export function distinctBy<T>(things: readonly T[], textOf: (thing: T) => Text): readonly T[] {
  return [...new Map(things.map((thing) => [textKey(textOf(thing)), thing])).values()];
}
