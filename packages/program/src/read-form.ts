import { isZoneId } from "@cloister/model";
import type { Properties } from "./properties.ts";

/** A property that takes texts of one form only. */
interface FormProperty {
  readonly property: string;
  readonly takes: (text: string) => boolean;
}

/** A block of IPv4 or IPv6, each of which has a property of its own. */
export function readCidr(
  owner: Properties,
  { ipv4, ipv6 }: { readonly ipv4: string; readonly ipv6: string },
): string {
  const isIpv6 = (cidr: string) => cidr.includes(":");
  return readForm(owner, [
    { property: ipv6, takes: isIpv6 },
    { property: ipv4, takes: (cidr) => !isIpv6(cidr) },
  ]);
}

/** A zone by its id or its name, each of which has a property of its own. */
export function readZone(
  owner: Properties,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  return readForm(owner, [
    { property: id, takes: isZoneId },
    { property: name, takes: (zone) => !isZoneId(zone) },
  ]);
}

/** The text of the property that is there; the second one is wanted where neither is. */
function readForm(owner: Properties, forms: readonly [FormProperty, FormProperty]): string {
  const [first, second] = forms;
  const { property, takes } = owner.has(first.property) ? first : second;
  const text = owner.text(property);
  if (text !== "" && !takes(text)) owner.report(property, `It does not take \`${text}\`.`);
  return text;
}
