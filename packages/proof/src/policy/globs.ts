import { after, globCodes, reachable } from "./glob-automaton.ts";
import { anyCharacter, anyText } from "./text-tokens.ts";

export { meetingText } from "./meeting-text.ts";

/** Whether there is a text that both patterns match. */
export function globsMeet(one: string, other: string): boolean {
  const columns = globCodes(other);
  // Whether what is left of `one` (at first nothing) meets what is left of `other` from each place on.
  let meets = [
    ...columns.map((_, at) => columns.slice(at).every((code) => code === anyText)),
    true,
  ];
  for (const code of globCodes(one).toReversed()) {
    const shorter = meets;
    meets = [];
    for (let at = columns.length; at >= 0; at--) {
      const against = columns[at];
      meets[at] =
        code === anyText || against === anyText
          ? shorter[at] === true || meets[at + 1] === true
          : against !== undefined && shorter[at + 1] === true && isSame(code, against);
    }
  }
  return meets[0] === true;
}

function isSame(one: number, other: number): boolean {
  return one === other || one === anyCharacter || other === anyCharacter;
}

/** More than real patterns need; beyond it nothing is claimed. */
const mostSteps = 20_000;

/** Whether every text that `narrow` matches is matched by `wide` too. Where that takes too long to tell: false. */
export function globCovers(wide: string, narrow: string): boolean {
  const [outer, inner] = [globCodes(wide), globCodes(narrow)];
  const characters = [...new Set([...outer, ...inner].filter((code) => code >= 0)), otherCharacter];
  const seen = new Set<string>();
  // Each step: where one match of `narrow` may stand, and where then the matches of `wide` stand.
  const steps: (readonly [number, readonly number[]])[] = [];
  const add = (inside: readonly number[], outside: readonly number[]): void => {
    for (const place of inside) {
      const step = `${place}/${outside.join()}`;
      if (!seen.has(step)) steps.push([place, outside]);
      seen.add(step);
    }
  };
  add(reachable(inner, [0]), reachable(outer, [0]));
  for (const [place, outside] of steps) {
    if (steps.length > mostSteps) return false;
    if (place === inner.length && !outside.includes(outer.length)) return false;
    for (const character of characters) {
      add(after(inner, [place], character), after(outer, outside, character));
    }
  }
  return true;
}

/** Any character that neither pattern names. */
const otherCharacter = -5;
