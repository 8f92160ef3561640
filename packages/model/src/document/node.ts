import type { Span } from "../source/span.ts";

/**
 * What YAML says, with the place of every piece. A node is itself a span, and names its own file,
 * so that documents merged from several files keep pointing at the file a line is in.
 */
export type Node = ScalarNode | MapNode | SequenceNode;

/** A text, number, boolean or null. Nothing written after a key is null with an empty span just after the colon. */
export interface ScalarNode extends Span {
  readonly type: "scalar";
  readonly value: ScalarValue;
  /** Exactly as written, quotes included: `file.text` from `start` to `end`. */
  readonly source: string;
}

export type ScalarValue = string | number | boolean | null;

/** In block style from the first key to the end of the last value; in flow style with the braces. */
export interface MapNode extends Span {
  readonly type: "map";
  /** In the order of the file. Keys are plain data: `__proto__` is a key like any other. */
  readonly entries: ReadonlyMap<string, MapEntry>;
}

export interface MapEntry {
  /** The place of the name, quotes included. */
  readonly key: Span;
  readonly value: Node;
}

/** In block style from the first dash to the end of the last item; in flow style with the brackets. */
export interface SequenceNode extends Span {
  readonly type: "sequence";
  readonly items: readonly Node[];
}

/** Collections inside collections may go this deep; deeper files are refused, so recursion over nodes is safe. */
export const maximumDepth = 100;
