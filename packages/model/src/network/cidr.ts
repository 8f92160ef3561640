import { formatIpv4Cidr, parseIpv4Cidr, type Ipv4Cidr } from "./ipv4.ts";
import { formatIpv6Cidr, parseIpv6Cidr, type Ipv6Cidr } from "./ipv6.ts";

export { describeCidrProblem, suggestCidr } from "./cidr-problem.ts";
export type { Ipv4Cidr, Ipv6Cidr };

/** A block of addresses; `first` and `last` are both inside it. Tell the two apart by `family`. */
export type Cidr = Ipv4Cidr | Ipv6Cidr;

/** AWS keeps the first four addresses and the last one of every subnet. */
const RESERVED_ADDRESSES = 5;

/**
 * Reads an IPv4 or IPv6 block, strictly: what AWS would refuse or read in another way gives
 * undefined, and `describeCidrProblem` then says why. Host bits are accepted and marked.
 */
export function parseCidr(text: string): Cidr | undefined {
  return parseIpv4Cidr(text) ?? (text.includes(":") ? parseIpv6Cidr(text) : undefined);
}

/** The one spelling of the block: host bits cleared, IPv6 as RFC 5952 writes it. */
export function canonicalCidr(cidr: Cidr): string {
  return cidr.family === 4 ? formatIpv4Cidr(cidr) : formatIpv6Cidr(cidr);
}

/** True when every address of `inner` is in `outer`; blocks of two families never are. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** True when some address is in both; blocks of two families never share one. */
export function intersects(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** How many addresses a subnet of this size leaves to its user; never negative. */
export function usableAddresses(subnet: Ipv4Cidr): number {
  return Math.max(0, subnet.last - subnet.first + 1 - RESERVED_ADDRESSES);
}
