import { toIdentifier } from "@cloister/typescript-writer";
import type { Resource, Stack, Unit } from "@cloister/model";

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

/** The class of a stack: `x-network-main` becomes `XNetworkMainStack`. */
export function className(stackId: string): string {
  return toIdentifier(`${stackId} Stack`, "pascal");
}

/** The stack's variable in the app: `xNetworkMain`. */
export function stackVariable(stackId: string): string {
  return toIdentifier(stackId, "camel");
}

/** The variable of a unit's account and region in the app: `xEnvironment`. */
export function environmentVariable(unit: Unit): string {
  const atHome = unit.stacks.some((stack) => stack.id === `${unit.account.name}-${stack.name}`);
  const words = atHome ? unit.account.name : `${unit.account.name} ${unit.region}`;
  return toIdentifier(`${words} Environment`, "camel");
}

/** The file of a stack: `lib/x/network-main-stack.ts`. */
export function stackPath(unit: Unit, stack: Stack): string {
  const account = unit.account.name;
  const name = stack.id.startsWith(`${account}-`) ? stack.id.slice(account.length + 1) : stack.id;
  return `lib/${account}/${name}-stack.ts`;
}

/** A resource's variable: `private-1` becomes `private1Subnet`, `access-role` just `accessRole`. */
export function resourceVariable(names: readonly string[], noun: string): string {
  const words = names.map((name) => spoken.get(name) ?? name).join(" ");
  if (/^\d/.test(words)) return toIdentifier(`${noun} ${words}`, "camel");
  // `access-role` already says that it is one.
  const isSaid = toIdentifier(words, "pascal").endsWith(noun);
  return toIdentifier(isSaid ? words : `${words} ${noun}`, "camel");
}

// The names of routes to everywhere, as one says them.
const spoken = new Map([
  ["0.0.0.0-0", "default"],
  ["::-0", "default ipv6"],
]);

/** The variable of the construct under which resources of a kind stand: `subnets`, `mainSubnets`. */
export function scopeVariable(names: readonly string[], scope: string): string {
  return toIdentifier([...names, scope].join(" "), "camel");
}

/** Gives each path once. Those that differ only in case count as one, as they do on many disks. */
export function uniquePaths(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    let path = wanted;
    for (let count = 2; given.has(path.toLowerCase()); count++) {
      path = wanted.replace(/-stack\.ts$/, `-${count}-stack.ts`);
    }
    given.add(path.toLowerCase());
    return path;
  };
}
