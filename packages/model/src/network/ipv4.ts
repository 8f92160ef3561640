/** A block of IPv4 addresses. Addresses are unsigned 32-bit integers in ordinary numbers. */
export interface Ipv4Cidr {
  readonly family: 4;
  /** The network's first address, whatever address was written. */
  readonly first: number;
  readonly last: number;
  readonly prefix: number;
  /** True when the written address was not the network's first. */
  readonly hasHostBits: boolean;
}

const ZERO = 48;
const DOT = 46;
const SLASH = 47;
const LONGEST = "255.255.255.255/32".length;

/**
 * Reads `a.b.c.d/p` and nothing looser: four decimal octets and a prefix length of 0 to 32, without
 * leading zeros, signs or spaces. Undefined for anything else.
 */
export function parseIpv4Cidr(text: string): Ipv4Cidr | undefined {
  const end = text.length;
  if (end > LONGEST) return undefined;

  let address = 0;
  let at = 0;
  for (let octet = 0; octet < 4; octet += 1) {
    let value = text.charCodeAt(at) - ZERO;
    if (!(value >= 0 && value <= 9)) return undefined;
    at += 1;
    for (;;) {
      const digit = text.charCodeAt(at) - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      if (value === 0) return undefined;
      value = value * 10 + digit;
      at += 1;
    }
    if (value > 255 || text.charCodeAt(at) !== (octet === 3 ? SLASH : DOT)) return undefined;
    at += 1;
    address = (address << 8) | value;
  }

  let prefix = text.charCodeAt(at) - ZERO;
  if (!(prefix >= 0 && prefix <= 9)) return undefined;
  at += 1;
  if (at < end) {
    const digit = text.charCodeAt(at) - ZERO;
    if (prefix === 0 || at + 1 !== end || digit < 0 || digit > 9) return undefined;
    prefix = prefix * 10 + digit;
    if (prefix > 32) return undefined;
  }

  // JavaScript shifts modulo 32, so a prefix of 0 needs its own mask.
  const mask = prefix === 0 ? 0 : -1 << (32 - prefix);
  const first = address & mask;
  return {
    family: 4,
    first: first >>> 0,
    last: (first | ~mask) >>> 0,
    prefix,
    hasHostBits: first !== address,
  };
}

/** The block with its host bits cleared, as `a.b.c.d/p`. */
export function formatIpv4Cidr(cidr: Ipv4Cidr): string {
  return `${formatIpv4(cidr.first)}/${cidr.prefix}`;
}

/** The dotted form of an address between 0 and 2^32 - 1. */
export function formatIpv4(address: number): string {
  return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
}
