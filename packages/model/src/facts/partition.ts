import { regionFacts } from "./regions.ts";

/** The partition of a Region; `aws` for a Region that is not known here. */
export function partitionOf(region: string): string {
  return regionFacts(region)?.partition ?? "aws";
}
