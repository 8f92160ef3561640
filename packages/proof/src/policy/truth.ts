/** Yes, no, or what would have to be known to say, each the end of "It is not known …". */
export type Truth = boolean | Unknown;

export interface Unknown {
  readonly missing: readonly string[];
}

export function unknown(missing: string): Unknown {
  return { missing: [missing] };
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
