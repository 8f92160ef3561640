import { grouped } from "@cloister/proof";
import { say, type List, type Text } from "@cloister/texts";
import type { Difference, WayChange } from "../../difference.ts";
import { row, type ContentOptions, type Row } from "../content.ts";
import { codes, someOf } from "../some-of.ts";

/** The ways to the internet, those of many subnets in one row. */
export function internetRows({ internet }: Difference, options: ContentOptions): readonly Row[] {
  const alike = grouped(internet, (way) =>
    JSON.stringify([
      way.change,
      turnOf(way),
      way.destination,
      gatewayOf(way),
      way.letsIn,
      way.verdict,
    ]),
  );
  return [...alike.values()].map((ways) => {
    const [first] = ways;
    const subnets = someOf(codes(ways.map(({ subnet }) => subnet)), options);
    const text = wayText(first, {
      subnets,
      destination: first.destination,
      gateway: gatewayOf(first),
    });
    return row(
      first.change === "opened" ? "!" : "✓",
      first.verdict === "unknown" ? say("{{text}} (not known for certain)", { text }) : text,
    );
  });
}

function gatewayOf({ natGateway, internetGateway }: WayChange): string {
  return natGateway ?? internetGateway ?? "";
}

type WayTurn = "new" | "flips" | "stays" | "gone";

/** What becomes of the subnet as a whole. */
function turnOf({ change, closedBefore, closedAfter }: WayChange): WayTurn {
  if (change === "opened") {
    if (closedBefore === undefined) return "new";
    return closedBefore === "allowed" ? "flips" : "stays";
  }
  if (closedAfter === undefined) return "gone";
  return closedAfter === "allowed" ? "flips" : "stays";
}

interface Said {
  readonly subnets: List;
  readonly destination: string;
  readonly gateway: string;
}

function wayText(way: WayChange, said: Said): Text {
  const turn = turnOf(way);
  if (way.change === "closed") {
    if (turn === "gone") {
      return say("{{subnets}}: gone, and with it `{{destination}}` through `{{gateway}}`", said);
    }
    return turn === "flips"
      ? say("{{subnets}}: closed, no `{{destination}}` through `{{gateway}}`", said)
      : say(
          "{{subnets}}: no more `{{destination}}` through `{{gateway}}`, but another way stays",
          said,
        );
  }
  const opens = openedText(turn, said);
  return way.letsIn ? say("{{opens}}, which lets the internet in as well", { opens }) : opens;
}

function openedText(turn: WayTurn, said: Said): Text {
  if (turn === "new") {
    return say("{{subnets}}: new, and open: `{{destination}}` through `{{gateway}}`", said);
  }
  return turn === "flips"
    ? say("{{subnets}}: open now, `{{destination}}` through `{{gateway}}`", said)
    : say("{{subnets}}: another way out, `{{destination}}` through `{{gateway}}`", said);
}
