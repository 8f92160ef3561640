import { say, type Text } from "@cloister/texts";
import type { Judged } from "../flow/judge.ts";
import { nameInId } from "../network/name-of.ts";
import { gatewayText } from "../network/way-out.ts";
import type { Way } from "../network/way.ts";
import type { Hop, Leg } from "../proof.ts";
import { allowingRows } from "./allowing-rows.ts";
import type { HopRow } from "./hop-lines.ts";
import { layerName } from "./layer-name.ts";

/**
 * What is said of a leg. Of one that is allowed only the essence, unless all is asked for: by which way it goes
 * and what allows it, so that what blocks another is seen at once.
 */
export function legRows(
  leg: Leg,
  judged: Judged | undefined,
  { isFull }: { readonly isFull: boolean },
): readonly HopRow[] {
  if (isFull || leg.verdict !== "allowed" || judged === undefined) return leg.hops.map(hopRow);
  const { question, passage, decided } = judged;
  return [
    ...(question.facts ?? []).map(hopRow),
    ...(passage?.way === undefined ? [] : [wayRow(passage.way, passage.hops)]),
    ...allowingRows(decided),
  ];
}

/** A hop, called by its layer. */
export function hopRow({ layer, verdict, reason, at, resource, details }: Hop): HopRow {
  return {
    label: layerName(layer),
    layer,
    verdict,
    reason,
    ...(at === undefined ? {} : { at }),
    ...(resource === undefined ? {} : { resource }),
    ...(details === undefined || verdict === "allowed" ? {} : { details }),
  };
}

function wayRow(way: Way, hops: readonly Hop[]): HopRow {
  const { reason, resource } = wayWords(way);
  const at = hops.find((hop) => hop.resource === resource)?.at;
  return {
    label: say("network"),
    verdict: "allowed",
    reason,
    resource,
    ...(at === undefined ? {} : { at }),
  };
}

function wayWords(way: Way): { readonly reason: Text; readonly resource: string } {
  switch (way.kind) {
    case "interface-endpoint": {
      const endpoint = nameInId(way.endpoint);
      const reason = say("Through interface endpoint `{{endpoint}}`.", { endpoint });
      return { reason, resource: way.endpoint };
    }
    case "gateway-endpoint": {
      const endpoint = nameInId(way.endpoint);
      const reason = say("Through gateway endpoint `{{endpoint}}`.", { endpoint });
      return { reason, resource: way.endpoint };
    }
    case "internet": {
      const { natGateway, internetGateway } = way;
      const gateway =
        natGateway === undefined
          ? gatewayText("internet-gateway", nameInId(internetGateway))
          : gatewayText("nat-gateway", nameInId(natGateway));
      return {
        reason: say("Over the internet, through {{gateway}}.", { gateway }),
        resource: natGateway ?? internetGateway,
      };
    }
  }
}
