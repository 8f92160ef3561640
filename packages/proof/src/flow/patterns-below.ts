/** Cheap: whether the pattern is a beginning of where the keys are, and `*`: it tells no two of them apart. */
export function takesAllBelow(pattern: string, beginning: string): boolean {
  const end = pattern.length - 1;
  return (
    pattern.search(/[*?$]/) === end &&
    pattern.endsWith("*") &&
    beginning.startsWith(pattern.slice(0, end))
  );
}

/** Cheap: whether the text before the first wildcard agrees with where the bucket's keys are. */
export function couldBeBelow(pattern: string, home: string): boolean {
  const wild = pattern.search(/[*?$]/);
  const head = wild < 0 ? pattern : pattern.slice(0, wild);
  return head.length < home.length ? home.startsWith(head) && wild >= 0 : head.startsWith(home);
}
