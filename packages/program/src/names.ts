import type { Resource, Unit } from "@cloister/model";
import { toIdentifier } from "@cloister/typescript-writer";

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

/** The variable of a stack: `x-network-main` becomes `xNetworkMain`. */
export function stackVariable(stackId: string): string {
  return toIdentifier(stackId, "camel");
}

/** Gives each path once. Those that differ only in case count as one, as they do on many disks. */
export function uniquePaths(): (folder: string, name: string, end: string) => string {
  const given = new Set<string>();
  return (folder, name, end) => {
    let path = `${folder}/${name}${end}`;
    for (let count = 2; given.has(path.toLowerCase()); count++) {
      path = `${folder}/${name}-${count}${end}`;
    }
    given.add(path.toLowerCase());
    return path;
  };
}

/** Whether their names differ at most in the last. */
export function haveSameOuter({ names: one }: Resource, { names: other }: Resource): boolean {
  const last = one.length - 1;
  return (
    one.length === other.length &&
    one.every((name, index) => index === last || name === other[index])
  );
}

/** What tells a unit from all others: `x`, and in another than the account's own Region `x-us-east-1`. */
export function unitName({ account, region, stacks }: Unit): string {
  const isAtHome = stacks.some(({ id, name }) => id === `${account.name}-${name}`);
  return isAtHome ? account.name : `${account.name}-${region}`;
}
