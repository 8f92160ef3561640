/** The names between double braces: `studio` of "Studio domain `{{studio}}` …". */
export type Holes<Template extends string> =
  Template extends `${string}{{${infer Hole}}}${infer Rest}` ? Hole | Holes<Rest> : never;

/** The same names, of a template that is only known at run time, in their order. */
export function holesOf(template: string): readonly string[] {
  return Array.from(template.matchAll(hole), ([, name = ""]) => name);
}

/** A template with each hole filled by what `fill` gives for its name. */
export function fillHoles(template: string, fill: (name: string) => string): string {
  return template.replaceAll(hole, (_whole, name: string) => fill(name));
}

const hole = /\{\{([^{}]+)\}\}/g;
