import { say, sentences, type Text } from "@cloister/texts";
import { formatIpv4, formatIpv4Cidr, parseIpv4Cidr } from "./ipv4.ts";
import { formatIpv6Cidr, parseIpv6, parseIpv6Cidr } from "./ipv6.ts";

const LONGEST_QUOTED = 80;

/**
 * What keeps this text from being a clean CIDR, as one or two sentences that stand alone, ending
 * with the right form where it can be guessed. Host bits count as a problem too.
 */
export function describeCidrProblem(text: string): Text {
  const cidr = suggestCidr(text);
  return sentences(
    problemOf(text),
    cidr === undefined ? undefined : say("Write `{{cidr}}`.", { cidr }),
  );
}

/** The CIDR that was probably meant, for a "did you mean" or an automatic fix. */
export function suggestCidr(text: string): string | undefined {
  if (text.length > LONGEST_QUOTED) return undefined;
  const plain = plainCharacters(text);
  const slash = plain.indexOf("/");
  if (slash < 0) return undefined;
  const address = plain.slice(0, slash);
  const prefix = repairPrefix(plain.slice(slash + 1));
  const repaired = address.includes(":")
    ? repairIpv6(address, prefix)
    : `${repairIpv4(address, prefix)}/${prefix}`;
  const canonical = canonicalForm(repaired);
  return canonical === text ? undefined : canonical;
}

function canonicalForm(text: string): string | undefined {
  const ipv4 = parseIpv4Cidr(text);
  if (ipv4 !== undefined) return formatIpv4Cidr(ipv4);
  const ipv6 = parseIpv6Cidr(text);
  return ipv6 === undefined ? undefined : formatIpv6Cidr(ipv6);
}

/** Full-width digits and stops become ASCII, and all space goes. */
function plainCharacters(text: string): string {
  return text.normalize("NFKC").replaceAll("。", ".").replaceAll("\\", "/").replace(/\s/g, "");
}

function repairPrefix(text: string): string {
  const netmask = parseIpv4Cidr(`${text}/32`);
  if (netmask !== undefined) {
    const hostMask = ~netmask.first >>> 0;
    const isContiguous = (hostMask & (hostMask + 1)) === 0;
    return isContiguous ? String(Math.clz32(hostMask)) : text;
  }
  return withoutLeadingZeros(text);
}

function repairIpv4(address: string, prefix: string): string {
  const octets = address.split(".").map((octet) => {
    if (/^0x[0-9a-f]+$/i.test(octet)) return String(Number.parseInt(octet, 16));
    return withoutLeadingZeros(octet);
  });
  // A missing octet can only be filled with zeros if the prefix covers none of it.
  const canBeFilled = octets.length < 4 && Number(prefix) <= octets.length * 8;
  const filling = canBeFilled ? Array<string>(4 - octets.length).fill("0") : [];
  return [...octets, ...filling].join(".");
}

function repairIpv6(address: string, prefix: string): string {
  const withoutZone = address.replace(/%.*$/, "");
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(withoutZone);
  if (dotted === null) {
    const mapped = parseIpv6(withoutZone);
    const isMapped = mapped !== undefined && mapped >> 32n === 0xffffn && Number(prefix) >= 96;
    if (!isMapped) return `${withoutZone}/${prefix}`;
    return `${formatIpv4(Number(mapped & 0xffff_ffffn))}/${Number(prefix) - 96}`;
  }
  return /^::ffff:$/i.test(dotted[1] ?? "") ? `${dotted[2]}/${Number(prefix) - 96}` : "";
}

function withoutLeadingZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}

function problemOf(text: string): Text {
  if (text.length > LONGEST_QUOTED) {
    return say("A text of {{length}} characters is not a CIDR; a CIDR looks like `10.0.0.0/16`.", {
      length: text.length,
    });
  }
  if (text.trim() === "")
    return say("An empty text is not a CIDR; a CIDR looks like `10.0.0.0/16`.");
  const parsed = parseIpv4Cidr(text) ?? parseIpv6Cidr(text);
  if (parsed !== undefined) {
    if (!parsed.hasHostBits) throw new Error(`bug: \`${text}\` is a CIDR without a problem`);
    return say("`{{text}}` has host bits set beyond its prefix length.", { text });
  }
  if (plainCharacters(text) !== text) {
    return say("`{{text}}` contains characters that do not belong in a CIDR.", { text });
  }
  const slash = text.indexOf("/");
  const address = slash < 0 ? text : text.slice(0, slash);
  if (!/^[0-9a-fx.:%]+$/i.test(address.replace(/%.*$/, ""))) {
    return say("`{{text}}` is not a CIDR; a CIDR looks like `10.0.0.0/16`.", { text });
  }
  const isIpv6 = address.includes(":");
  const problem = isIpv6 ? ipv6Problem(text, address) : ipv4Problem(text, address);
  if (problem !== undefined) return problem;
  return slash < 0
    ? say("`{{text}}` has no prefix length, such as `/24`.", { text })
    : prefixProblem(text, text.slice(slash + 1), isIpv6 ? 128 : 32);
}

function ipv4Problem(text: string, address: string): Text | undefined {
  const octets = address.split(".");
  for (const octet of octets) {
    const problem = octetProblem(text, octet);
    if (problem !== undefined) return problem;
  }
  const count = octets.length;
  if (count < 4)
    return say("`{{text}}` has {{count}} of the four octets of an IPv4 address.", { text, count });
  if (count > 4)
    return say("`{{text}}` has {{count}} octets, but an IPv4 address has four.", { text, count });
  return undefined;
}

function octetProblem(text: string, octet: string): Text | undefined {
  if (octet === "") return say("`{{text}}` has an empty octet.", { text });
  if (/^0x/i.test(octet)) {
    return say("`{{text}}` has the hexadecimal octet `{{octet}}`; octets are decimal.", {
      text,
      octet,
    });
  }
  if (!/^\d+$/.test(octet)) {
    return say("`{{text}}` has `{{octet}}` where a number from 0 to 255 belongs.", {
      text,
      octet,
    });
  }
  if (/^0\d/.test(octet)) {
    return say("`{{text}}` has a leading zero in `{{octet}}`, which some programs read as octal.", {
      text,
      octet,
    });
  }
  if (Number(octet) > 255)
    return say("`{{text}}` has the octet `{{octet}}`, but 255 is the highest.", { text, octet });
  return undefined;
}

function ipv6Problem(text: string, address: string): Text | undefined {
  if (address.includes("%"))
    return say("`{{text}}` has a zone id, which a CIDR cannot have.", { text });
  if (address.includes(".")) return say("`{{text}}` mixes IPv6 and IPv4 notation.", { text });
  const value = parseIpv6(address);
  if (address.indexOf("::") !== address.lastIndexOf("::"))
    return say("`{{text}}` has `::` more than once.", { text });
  if (value === undefined)
    return say("`{{text}}` does not have the eight groups of an IPv6 address.", { text });
  return value >> 32n === 0xffffn
    ? say("`{{text}}` is an IPv4 block in IPv6 notation.", { text })
    : undefined;
}

function prefixProblem(text: string, prefix: string, longest: 32 | 128): Text {
  if (prefix === "") return say("`{{text}}` has an empty prefix length.", { text });
  if (/^\d+\.\d+\.\d+\.\d+$/.test(prefix))
    return say("`{{text}}` has a netmask where a prefix length belongs.", { text });
  if (!/^\d+$/.test(prefix))
    return say("`{{text}}` has `{{prefix}}` where a prefix length belongs.", { text, prefix });
  if (/^0\d/.test(prefix)) {
    return say("`{{text}}` has a leading zero in its prefix length `{{prefix}}`.", {
      text,
      prefix,
    });
  }
  return say("`{{text}}` has the prefix length {{prefix}}, but {{longest}} is the highest.", {
    text,
    prefix,
    longest,
  });
}
