import type { Diagnosis } from "@cloister/checks";
import type { Picture } from "@cloister/diagram";
import type { Path, Plan } from "@cloister/model";
import type { World } from "@cloister/proof";
import type { Check } from "@cloister/verification";

/** All that a design document is made from. */
export interface DocumentInput {
  readonly plan: Plan;
  /** That of the plan. */
  readonly world: World;
  /** What is wrong, what is accepted, and what became of each expectation. */
  readonly diagnosis: Diagnosis;
  /** Whether nothing that the topology writes was left out because of an error. */
  readonly isComplete: boolean;
  /** The files that the topology was read from, as the user calls them. */
  readonly sources: readonly string[];
  /** Those laid over it. */
  readonly overlays?: readonly string[];
  /** How a place in these files is called: `topology.yaml:47`. Undefined: it is in none. */
  readonly placeOf?: (path: Path) => string | undefined;
  /** In the language of the document. Absent: it has none. */
  readonly pictures?: DocumentPictures;
  /** What is tried once everything is deployed. Absent: the section is left out. */
  readonly checks?: readonly Check[];
}

export interface DocumentPictures {
  readonly overview: readonly Picture[];
  readonly network: readonly Picture[];
  readonly data: readonly Picture[];
  /** Of expectations, by their index from 0. */
  readonly access: ReadonlyMap<number, Picture>;
}
