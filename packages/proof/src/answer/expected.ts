import type { Expectation, Path } from "@cloister/model";
import type { Text } from "@cloister/texts";
import type { Proven } from "../flow/prove.ts";
import type { Hop } from "../proof.ts";

/** What became of an expectation. `unknown` does not hold either: it is not proven. */
export interface Expected {
  readonly expectation: Expectation;
  readonly outcome: "holds" | "fails" | "unknown";
  /** Why, in one or two sentences: the proof in short, or the counterexample. */
  readonly reason: Text;
  /** The hops that decide: what blocks, what lets through although it should not, what is not known. */
  readonly deciding: readonly Hop[];
  /** The whole proof, where one flow was asked about. */
  readonly proof?: Proven;
  /** What lies outside the topology and is relied on, a sentence each. */
  readonly assumptions: readonly Text[];
  /** What to write so that it holds. */
  readonly remedies: readonly Remedy[];
}

/** Something to write into the topology. */
export interface Remedy {
  /** One sentence: what it does. */
  readonly says: Text;
  /** The map or list that it belongs into: `["accounts", "x", "grants"]`. */
  readonly under: Path;
  /** YAML, one or more lines, without indentation of its own. */
  readonly yaml: string;
}
