import type { Expected, World } from "@cloister/proof";
import type { Check, Said, Subject } from "./check.ts";

/** What a check that asks proofs looks at: of a plan that is complete, unless the check says otherwise. */
export interface FlowSubject extends Subject {
  readonly world: World;
  /** What became of each expectation, in the order of the topology; none where nothing was judged. */
  readonly expected: readonly Expected[];
}

/** A rule about what works: like a check, and loaded only for topologies that have something to prove. */
export interface FlowCheck extends Omit<Check, "run"> {
  /** Whether it judges what is left of a topology with errors as well. Absent: what is not complete proves nothing. */
  readonly judgesRemains?: true;
  run(subject: FlowSubject): Iterable<Said>;
}
