import { say, type Text } from "@cloister/texts";
import { nameInId } from "../network/name-of.ts";
import type { WaysOut } from "../network/ways-out.ts";
import { gatewayText, type WayOut } from "../network/way-out.ts";
import type { Verdict } from "../verdict.ts";
import { hopLines, labelWidth } from "./hop-lines.ts";
import { hopRow } from "./leg-rows.ts";
import { type Rendering, wordsIn } from "./rendering.ts";
import { wrap } from "./wrap.ts";

/** Every way from a subnet to the internet, or the proof that there is none. */
export function waysOutText(waysOut: WaysOut, rendering: Rendering): readonly string[] {
  const { subnet, closed, ways, proof, endpoints } = waysOut;
  const { style } = rendering;
  const words = wordsIn(rendering);
  const { answer, says } = closedTitle(subnet, closed, ways.length);
  const routed = proof.map(hopRow);
  const served = endpoints.flatMap(({ kind, hop }) =>
    kind === "interface-endpoint" ? [hopRow(hop)] : [],
  );
  const labels = labelWidth(
    [...routed, ...served, ...ways.flatMap(({ hops }) => hops.map(hopRow))],
    rendering,
  );
  const known = words(answer);
  const options = { indent: "   ", labels };
  return [
    ...wrap(`${known}: ${words(says)}`, rendering).map((line, index) =>
      index === 0
        ? style.verdict(closed, known) + style.strong(line.slice(known.length))
        : style.strong(line),
    ),
    ...ways.flatMap((way, index) => [
      "",
      ...wrap(`${index + 1}. ${words(wayTitle(way))}`, rendering).map((line) => style.strong(line)),
      ...way.hops.flatMap((hop) => hopLines(hopRow(hop), rendering, options)),
    ]),
    ...(ways.length === 0
      ? []
      : [
          "",
          ...wrap(
            words(
              say(
                "Routes alone count here: a security group, or a missing public address, can still stop what they let out.",
              ),
            ),
            rendering,
          ),
        ]),
    "",
    words(say("Where the subnet's traffic is routed to (✗: to the internet):")),
    ...routed.flatMap((row) => hopLines(row, rendering, options)),
    ...(served.length === 0 ? [] : ["", words(say("Reached inside the VPC:"))]),
    ...served.flatMap((row) => hopLines(row, rendering, options)),
  ];
}

interface ClosedTitle {
  readonly answer: Text;
  readonly says: Text;
}

/** Whether a subnet is closed, in words. */
function closedTitle(subnet: string, closed: Verdict, ways: number): ClosedTitle {
  switch (closed) {
    case "allowed":
      return {
        answer: closedText(closed),
        says: say("{{subnet}} has no way to the internet", { subnet }),
      };
    case "denied":
      return {
        answer: closedText(closed),
        says:
          ways === 1
            ? say("{{subnet}} has a way to the internet", { subnet })
            : say("{{subnet}} has {{count}} ways to the internet", { subnet, count: ways }),
      };
    case "unknown":
      return {
        answer: say("unknown"),
        says: say("whether {{subnet}} has a way to the internet", { subnet }),
      };
  }
}

/** A subnet in one word: closed, or not. */
export function closedText(closed: Verdict): Text {
  switch (closed) {
    case "allowed":
      return say("closed");
    case "denied":
      return say("not closed");
    case "unknown":
      return say("not known");
  }
}

function wayTitle({ destination, verdict, natGateway, internetGateway, letsIn }: WayOut): Text {
  const leads =
    verdict === "allowed"
      ? say("{{destination}} leads to the internet", { destination })
      : say("{{destination}} may lead to the internet", { destination });
  const gateway =
    natGateway !== undefined
      ? gatewayText("nat-gateway", nameInId(natGateway))
      : internetGateway === undefined
        ? undefined
        : gatewayText("internet-gateway", nameInId(internetGateway));
  const way =
    gateway === undefined ? leads : say("{{way}}, through {{gateway}}", { way: leads, gateway });
  return letsIn ? say("{{way}}, which lets the internet in as well", { way }) : way;
}
