import { nameInId } from "../network/name-of.ts";
import type { WaysOut } from "../network/ways-out.ts";
import type { WayOut } from "../network/way-out.ts";
import type { Verdict } from "../verdict.ts";
import { hopLines, labelWidth } from "./hop-lines.ts";
import { hopRow } from "./leg-rows.ts";
import type { Rendering } from "./rendering.ts";
import { wrap } from "./wrap.ts";

/** Every way from a subnet to the internet, or the proof that there is none. */
export function waysOutText(waysOut: WaysOut, rendering: Rendering): readonly string[] {
  const { subnet, closed, ways, proof, endpoints } = waysOut;
  const { style, width } = rendering;
  const { answer, says } = closedTitle(subnet, closed, ways.length);
  const routed = proof.map(hopRow);
  const served = endpoints.flatMap(({ kind, hop }) =>
    kind === "interface-endpoint" ? [hopRow(hop)] : [],
  );
  const labels = labelWidth([
    ...routed,
    ...served,
    ...ways.flatMap(({ hops }) => hops.map(hopRow)),
  ]);
  const options = { indent: "   ", labels };
  return [
    ...wrap(`${answer}: ${says}`, width).map((line, index) =>
      index === 0
        ? style.verdict(closed, answer) + style.strong(line.slice(answer.length))
        : style.strong(line),
    ),
    ...ways.flatMap((way, index) => [
      "",
      ...wrap(`${index + 1}. ${wayTitle(way)}`, width).map((line) => style.strong(line)),
      ...way.hops.flatMap((hop) => hopLines(hopRow(hop), rendering, options)),
    ]),
    ...(ways.length === 0
      ? []
      : [
          "",
          ...wrap(
            "Routes alone count here: a security group, or a missing public address, can still stop what they let out.",
            width,
          ),
        ]),
    "",
    "Where the subnet's traffic is routed to (✗: to the internet):",
    ...routed.flatMap((row) => hopLines(row, rendering, options)),
    ...(served.length === 0 ? [] : ["", "Reached inside the VPC:"]),
    ...served.flatMap((row) => hopLines(row, rendering, options)),
  ];
}

interface ClosedTitle {
  readonly answer: string;
  readonly says: string;
}

/** Whether a subnet is closed, in words. */
function closedTitle(subnet: string, closed: Verdict, ways: number): ClosedTitle {
  switch (closed) {
    case "allowed":
      return { answer: "closed", says: `${subnet} has no way to the internet` };
    case "denied":
      return {
        answer: "not closed",
        says: `${subnet} has ${ways === 1 ? "a way" : `${ways} ways`} to the internet`,
      };
    case "unknown":
      return { answer: "unknown", says: `whether ${subnet} has a way to the internet` };
  }
}

function wayTitle({ destination, verdict, natGateway, internetGateway, letsIn }: WayOut): string {
  const by =
    natGateway !== undefined
      ? `, through NAT gateway \`${nameInId(natGateway)}\``
      : internetGateway !== undefined
        ? `, through internet gateway \`${nameInId(internetGateway)}\``
        : "";
  const certainty = verdict === "allowed" ? "leads to the internet" : "may lead to the internet";
  const inwards = letsIn ? ", which lets the internet in as well" : "";
  return `${destination} ${certainty}${by}${inwards}`;
}
