/** A block of IPv6 addresses. */
export interface Ipv6Cidr {
  readonly family: 6;
  /** The network's first address, whatever address was written. */
  readonly first: bigint;
  readonly last: bigint;
  readonly prefix: number;
  /** True when the written address was not the network's first. */
  readonly hasHostBits: boolean;
}

const LONGEST = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128".length;
const GROUP = /^[0-9a-f]{1,4}$/i;
const PREFIX = /^(?:0|[1-9][0-9]{0,2})$/;
const MAPPED_MARK = 0xffffn;

/**
 * Reads an IPv6 block in any spelling of RFC 4291 (either case, groups with leading zeros, one `::`
 * for one or more groups). Zone ids, dotted IPv4 tails and IPv4-mapped blocks (`::ffff:0:0/96` and
 * below, which AWS takes nowhere) give undefined.
 */
export function parseIpv6Cidr(text: string): Ipv6Cidr | undefined {
  if (text.length > LONGEST) return undefined;
  const slash = text.indexOf("/");
  if (slash < 0) return undefined;
  const prefixText = text.slice(slash + 1);
  const prefix = PREFIX.test(prefixText) ? Number(prefixText) : 129;
  if (prefix > 128) return undefined;

  const address = parseIpv6(text.slice(0, slash));
  if (address === undefined) return undefined;
  if (prefix >= 96 && address >> 32n === MAPPED_MARK) return undefined;

  const hostMask = (1n << BigInt(128 - prefix)) - 1n;
  const first = address & ~hostMask;
  return { family: 6, first, last: first | hostMask, prefix, hasHostBits: first !== address };
}

/** The address as a number below 2^128, or undefined if it is not hexadecimal groups alone. */
export function parseIpv6(text: string): bigint | undefined {
  const gap = text.indexOf("::");
  if (gap < 0) return joinGroups(text.split(":"));
  const head = text.slice(0, gap);
  const tail = text.slice(gap + 2);
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const missing = 8 - before.length - after.length;
  if (missing < 1) return undefined;
  return joinGroups([...before, ...Array<string>(missing).fill("0"), ...after]);
}

function joinGroups(groups: readonly string[]): bigint | undefined {
  if (groups.length !== 8 || !groups.every((group) => GROUP.test(group))) return undefined;
  return BigInt(`0x${groups.map((group) => group.padStart(4, "0")).join("")}`);
}

/** The block with its host bits cleared, its address as RFC 5952 spells it. */
export function formatIpv6Cidr(cidr: Ipv6Cidr): string {
  return `${formatIpv6(cidr.first)}/${cidr.prefix}`;
}

/** The spelling of RFC 5952: lower case, and `::` for the first longest run of two or more zeros. */
export function formatIpv6(address: bigint): string {
  const digits = address.toString(16).padStart(32, "0");
  const groups = Array.from({ length: 8 }, (_, index) =>
    Number.parseInt(digits.slice(index * 4, index * 4 + 4), 16),
  );

  let start = -1;
  let length = 1;
  for (let from = 0; from < 8; from += 1) {
    let to = from;
    while (to < 8 && groups[to] === 0) to += 1;
    if (to - from > length) {
      start = from;
      length = to - from;
    }
  }

  const spell = (part: readonly number[]) => part.map((group) => group.toString(16)).join(":");
  if (start < 0) return spell(groups);
  return `${spell(groups.slice(0, start))}::${spell(groups.slice(start + length))}`;
}
