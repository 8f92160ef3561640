import type { ResourceOf } from "@cloister/model";
import { allOfKind, startOf, type Hop, type Leg, type Placed } from "@cloister/proof";
import type { FlowSubject } from "../flow-check.ts";
import { declaredFlows, type Declared } from "./declared.ts";

type Studio = ResourceOf<"studio">;

/** A Studio domain that cannot start, and what waits for it. */
export interface FailedStart {
  readonly placed: Placed<Studio>;
  /** What it needs and does not get. */
  readonly legs: readonly Leg[];
  readonly broken: readonly Declared[];
}

export function failedStarts(subject: FlowSubject): readonly FailedStart[] {
  return allOfKind(subject.world, "studio").flatMap((placed) => {
    const legs = startOf(subject.world, placed).legs.filter(({ verdict }) => verdict === "denied");
    if (legs.length === 0) return [];
    const waiting = declaredFlows(subject).filter(
      ({ isExpected, proven }) =>
        isExpected &&
        proven.legs.some(
          ({ starts, verdict }) => starts === placed.resource.id && verdict === "denied",
        ),
    );
    return [{ placed, legs, broken: waiting }];
  });
}

/** Starts that the policy of an endpoint stops. */
export function blockedStarts(subject: FlowSubject): readonly {
  readonly studio: Studio;
  readonly hop: Hop;
  readonly broken: readonly Declared[];
}[] {
  return failedStarts(subject).flatMap(({ placed, legs, broken }) => {
    const hops = legs.flatMap((leg) =>
      leg.hops.filter(({ layer, verdict }) => layer === "endpoint-policy" && verdict === "denied"),
    );
    const byEndpoint = new Map(hops.map((hop) => [hop.resource, hop]));
    return [...byEndpoint.values()].map((hop) => ({ studio: placed.resource, hop, broken }));
  });
}
