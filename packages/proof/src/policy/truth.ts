import { and, say, type Text } from "@cloister/texts";

/** Yes, no, or what would have to be known to say, each the end of "It depends on what is not known: …". */
export type Truth = boolean | Unknown;

export interface Unknown {
  readonly missing: readonly Text[];
}

export function unknown(missing: Text): Unknown {
  return { missing: [missing] };
}

/** What is not known of a condition key that has one of several values. */
export function whichOf(key: string, values: readonly string[]): Text {
  return say("which of {{values}} `{{key}}` is", {
    values: and(values.map((value) => `\`${value}\``)),
    key,
  });
}

/** What all of them are; what they do not agree on is not known. */
export function agreed(truths: readonly Truth[], missing: Text): Truth {
  const open = truths.flatMap((truth) => (typeof truth === "boolean" ? [] : truth.missing));
  if (open.length > 0) return { missing: open };
  const [first, ...others] = truths;
  return first === undefined || others.some((other) => other !== first) ? unknown(missing) : first;
}

/** True when both are. What is false needs nothing else known. */
export function both(one: Truth, other: Truth): Truth {
  if (one === false || other === false) return false;
  if (one === true) return other;
  if (other === true) return one;
  return { missing: [...one.missing, ...other.missing] };
}

/** True when one of them is. What is true needs nothing else known. */
export function either(one: Truth, other: Truth): Truth {
  if (one === true || other === true) return true;
  if (one === false) return other;
  if (other === false) return one;
  return { missing: [...one.missing, ...other.missing] };
}

export function not(truth: Truth): Truth {
  return typeof truth === "boolean" ? !truth : truth;
}
