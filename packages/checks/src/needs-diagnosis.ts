import type { Compilation } from "@cloister/model";
import { needsProof } from "./needs-proof.ts";
import { hasSilences } from "./silences/written-silences.ts";

/** Whether there is anything to prove, or to silence: what does that is loaded for such topologies alone. */
export function needsDiagnosis({ topology, plan }: Compilation): boolean {
  return (
    (plan !== undefined && needsProof(plan)) || (topology !== undefined && hasSilences(topology))
  );
}
