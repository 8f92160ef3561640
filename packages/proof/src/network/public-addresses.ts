import { contains, intersects, parseCidr, type Cidr } from "@cloister/model";

/** A block that the plan or this package writes: its notation has been judged. */
export function blockOf(text: string): Cidr {
  const cidr = parseCidr(text);
  if (cidr === undefined) throw new Error(`bug: \`${text}\` is not a CIDR block.`);
  return cidr;
}

export const everyIpv4Address = blockOf("0.0.0.0/0");

/** What no host of the IPv4 internet has, so that no AWS service has it either (IANA's special-purpose registry). */
const special = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
].map(blockOf);

/** The IPv6 internet, and the addresses that stand for the IPv4 internet where a NAT gateway translates them. */
const globalIpv6 = blockOf("2000::/3");
export const translatedIpv4 = blockOf("64:ff9b::/96");

/** Whether some address of the block can be one of the internet's. Blocks of AWS's services are among those. */
export function holdsPublicAddresses(block: Cidr): boolean {
  return block.family === 4
    ? !special.some((other) => contains(other, block))
    : intersects(block, globalIpv6) || intersects(block, translatedIpv4);
}
