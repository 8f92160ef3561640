/** The names between double braces: `studio` of "Studio domain `{{studio}}` …". */
export type Holes<Template extends string> =
  Template extends `${string}{{${infer Hole}}}${infer Rest}` ? Hole | Holes<Rest> : never;

/** The same names, of a template that is only known at run time, in their order. */
export function holesOf(template: string): readonly string[] {
  return Array.from(template.matchAll(hole), ([, name = ""]) => name);
}

/** A template with each hole filled by what `fill` gives for its name. */
export function fillHoles(template: string, fill: (name: string) => string): string {
  let filled = "";
  for (const [index, part] of partsOf(template).entries()) {
    filled += index % 2 === 0 ? part : fill(part);
  }
  return filled;
}

/** What stands between holes, and their names, in turn. Templates are few, and filled many times. */
function partsOf(template: string): readonly string[] {
  const known = partsKnown.get(template);
  if (known !== undefined) return known;
  const parts = template.split(hole);
  partsKnown.set(template, parts);
  return parts;
}

const partsKnown = new Map<string, readonly string[]>();

const hole = /\{\{([^{}]+)\}\}/g;
