import type { Repair, RepairEndpoint } from "../answer/change.ts";
import type { Rendering } from "./rendering.ts";
import { hanging, wrap } from "./wrap.ts";

/** The smallest set of endpoints that brings broken flows back, and what it costs. */
export function repairLines(
  { endpoints, beyond, monthly }: Repair,
  { style, width }: Rendering,
): readonly string[] {
  return [
    ...(endpoints.length === 0
      ? []
      : [
          "",
          style.strong(
            endpoints.length === 1 ? "One endpoint repairs it:" : "These endpoints repair it:",
          ),
        ]),
    ...endpoints.flatMap((endpoint) => hanging("+ ", endpointText(endpoint), width)),
    ...(monthly === undefined || isNothing(monthly) ? [] : ["", ...wrap(costText(monthly), width)]),
    ...(beyond.length === 0 ? [] : ["", "No endpoint brings back:"]),
    ...beyond.flatMap((sentence) => hanging("- ", sentence, width)),
  ];
}

function endpointText({ service, type, vpc, subnets, zones, serves }: RepairEndpoint): string {
  const place =
    subnets.length === 0
      ? `in VPC \`${vpc}\``
      : `in VPC \`${vpc}\`, ${subnets.length === 1 ? "subnet" : "subnets"} ${quoted(subnets)} (${zones.join(", ")})`;
  const [first] = serves;
  const more = serves.length - 1;
  const use =
    first === undefined ? "" : `, so that ${first}${more > 0 ? `, and for ${more} more` : ""}`;
  return `${service}, ${type} endpoint ${place}${use}`;
}

function costText({ removed, added, asOf }: NonNullable<Repair["monthly"]>): string {
  const difference = added - removed;
  const total =
    difference === 0
      ? "as much as before"
      : `${dollars(Math.abs(difference))} ${difference < 0 ? "less" : "more"}`;
  const parts = removed === 0 ? "" : `${dollars(removed)} saved, ${dollars(added)} added, so `;
  return `Estimate, a month: ${parts}${total}. By prices of ${asOf}, without the traffic.`;
}

function isNothing({ removed, added }: NonNullable<Repair["monthly"]>): boolean {
  return removed === 0 && added === 0;
}

function dollars(amount: number): string {
  return `${amount.toFixed(2)} USD`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
