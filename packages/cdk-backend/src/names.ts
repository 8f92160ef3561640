import type { Resource, Unit } from "@cloister/model";
import { unitName } from "@cloister/program";
import { toIdentifier } from "@cloister/typescript-writer";

// A name cannot contain `:`, so an escaped name is never another one.
const ESCAPE = "name:";
// CDK gives two ids a meaning of their own, and keeps children in an ordinary object, where
// `constructor` and its like are taken.
const taken = new Set(["Default", "Resource", ...Object.getOwnPropertyNames(Object.prototype)]);

/** The construct id for a name: the name as it is written, unless CDK would read more into it. */
export function constructId(name: string): string {
  return taken.has(name) ? ESCAPE + name : name;
}

/** The name that a construct id was made from. */
export function nameOfConstructId(id: string): string {
  return id.startsWith(ESCAPE) ? id.slice(ESCAPE.length) : id;
}

/**
 * The id of the construct by which one resource uses what exists already. It stands directly under
 * the stack, where only the kinds' own constructs are, and no kind has a blank in its name.
 */
export function importId({ kind, names }: Resource, noun: string): string {
  return constructId(`${[kind, ...names].join(" ")} ${noun}`);
}

/** The variable of a unit's account and region in the app: `xEnvironment`. */
export function environmentVariable(unit: Unit): string {
  return toIdentifier(`${unitName(unit)} Environment`, "camel");
}

/** The variable of the construct under which resources of a kind stand: `subnets`, `mainSubnets`. */
export function scopeVariable(names: readonly string[], scope: string): string {
  return toIdentifier([...names, scope].join(" "), "camel");
}
