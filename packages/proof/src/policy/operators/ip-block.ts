/** A block of addresses of IPv4 or IPv6. One address is a block of one. */
export interface IpBlock {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** Of `10.0.0.0/8`, `10.1.2.3`, `2001:db8::/32`. Bits after the prefix do not count. */
export function ipBlock(text: string): IpBlock | undefined {
  const [, address, prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  if (address === undefined) return undefined;
  const version = address.includes(":") ? 6 : 4;
  const bits = version === 6 ? 128 : 32;
  const value = version === 6 ? valueOfVersion6(address) : valueOfVersion4(address);
  const length = prefix === undefined ? bits : Number(prefix);
  if (value === undefined || length > bits) return undefined;
  const size = 1n << BigInt(bits - length);
  const first = value - (value % size);
  return { version, first, last: first + size - 1n };
}

export function isWithin(inner: IpBlock, outer: IpBlock): boolean {
  return inner.version === outer.version && inner.first >= outer.first && inner.last <= outer.last;
}

export function overlap(one: IpBlock, other: IpBlock): boolean {
  return one.version === other.version && one.first <= other.last && other.first <= one.last;
}

function valueOfVersion4(text: string): bigint | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) {
    return undefined;
  }
  return parts.reduce((value, part) => value * 256n + BigInt(part), 0n);
}

function valueOfVersion6(text: string): bigint | undefined {
  const halves = text.split("::");
  const groups = halves.map((half) => groupsOf(half));
  const [head, tail, third] = groups;
  if (head === undefined || third !== undefined) return undefined;
  const all = tail === undefined ? head : filled(head, tail);
  if (all?.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n);
}

/** `::` stands for at least one group of zeros. */
function filled(head: readonly string[], tail: readonly string[]): readonly string[] | undefined {
  const zeros = 8 - head.length - tail.length;
  return zeros < 1 ? undefined : [...head, ...Array<string>(zeros).fill("0"), ...tail];
}

/** The groups between colons; the last two may be written as an address of version 4. */
function groupsOf(half: string): readonly string[] {
  if (half === "") return [];
  const groups = half.split(":");
  const value = valueOfVersion4(groups.at(-1) ?? "");
  return value === undefined
    ? groups
    : [...groups.slice(0, -1), (value / 65536n).toString(16), (value % 65536n).toString(16)];
}
