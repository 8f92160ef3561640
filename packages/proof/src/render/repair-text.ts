import { commas, type List, say, type Text } from "@cloister/texts";
import type { Repair, RepairEndpoint } from "../answer/change.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { hanging, wrap } from "./wrap.ts";

/** The smallest set of endpoints that brings broken flows back, and what it costs. */
export function repairLines(
  { endpoints, beyond, monthly }: Repair,
  rendering: Rendering,
): readonly string[] {
  const { style } = rendering;
  const words = wordsIn(rendering);
  return [
    ...(endpoints.length === 0
      ? []
      : [
          "",
          style.strong(
            words(
              endpoints.length === 1
                ? say("One endpoint repairs it:")
                : say("These endpoints repair it:"),
            ),
          ),
        ]),
    ...endpoints.flatMap((endpoint) => hanging("+ ", words(endpointText(endpoint)), rendering)),
    ...(monthly === undefined || isNothing(monthly)
      ? []
      : ["", ...wrap(words(costText(monthly)), rendering)]),
    ...(beyond.length === 0 ? [] : ["", words(say("No endpoint brings back:"))]),
    ...beyond.flatMap((sentence) => hanging("- ", words(sentence), rendering)),
  ];
}

function endpointText({ service, type, serves, ...place }: RepairEndpoint): Text {
  const names = { service, place: placeText(place) };
  const endpoint =
    type === "gateway"
      ? say("{{service}}, gateway endpoint {{place}}", names)
      : say("{{service}}, interface endpoint {{place}}", names);
  const [flow, ...more] = serves;
  if (flow === undefined) return endpoint;
  return more.length === 0
    ? say("{{endpoint}}, so that {{flow}}", { endpoint, flow })
    : say("{{endpoint}}, so that {{flow}}, and for {{count}} more", {
        endpoint,
        flow,
        count: more.length,
      });
}

function placeText({
  vpc,
  subnets,
  zones,
}: Pick<RepairEndpoint, "vpc" | "subnets" | "zones">): Text {
  if (subnets.length === 0) return say("in VPC `{{vpc}}`", { vpc });
  const names = { vpc, subnets: quoted(subnets), zones: commas(zones) };
  return subnets.length === 1
    ? say("in VPC `{{vpc}}`, subnet {{subnets}} ({{zones}})", names)
    : say("in VPC `{{vpc}}`, subnets {{subnets}} ({{zones}})", names);
}

function costText({ removed, added, asOf }: NonNullable<Repair["monthly"]>): Text {
  const total = totalText(added - removed);
  return removed === 0
    ? say("Estimate, a month: {{total}}. By prices of {{date}}, without the traffic.", {
        total,
        date: asOf,
      })
    : say(
        "Estimate, a month: {{saved}} saved, {{added}} added, so {{total}}. By prices of {{date}}, without the traffic.",
        { saved: dollars(removed), added: dollars(added), total, date: asOf },
      );
}

function totalText(difference: number): Text {
  if (difference === 0) return say("as much as before");
  const amount = dollars(Math.abs(difference));
  return difference < 0 ? say("{{amount}} less", { amount }) : say("{{amount}} more", { amount });
}

function isNothing({ removed, added }: NonNullable<Repair["monthly"]>): boolean {
  return removed === 0 && added === 0;
}

function dollars(amount: number): string {
  return `${amount.toFixed(2)} USD`;
}

function quoted(names: readonly string[]): List {
  return commas(names.map((name) => `\`${name}\``));
}
