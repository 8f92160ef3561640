import type { Verdict } from "@cloister/proof";
import type { Text } from "@cloister/texts";

/** What a difference says, whatever it is written in. */
export interface Content {
  /** The most important of it, each a few words. */
  readonly headline: readonly Text[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: Text;
  readonly rows: readonly Row[];
}

export type Mark = "+" | "-" | "~" | "!" | "✓" | "✗" | "?";

export interface Row {
  readonly mark: Mark;
  /** What it was before, where that is another mark. */
  readonly was?: Mark;
  readonly text: Text;
  /** Below it: why. */
  readonly notes: readonly Text[];
  /** Shown only where everything is. */
  readonly isDetail: boolean;
  /** How many lines of a screen its text takes at most; what is longer is cut short. Absent: as many as it needs. */
  readonly most?: number;
}

export interface ContentOptions {
  /** Everything, instead of what fits on a screen. */
  readonly isFull: boolean;
}

export function row(
  mark: Mark,
  text: Text,
  rest: Partial<Pick<Row, "was" | "notes" | "isDetail" | "most">> = {},
): Row {
  return { mark, text, notes: [], isDetail: false, ...rest };
}

/** How a mark is coloured: what is good, what is bad, and what is to be looked at. */
export const tones: Readonly<Record<Mark, Verdict>> = {
  "+": "allowed",
  "-": "denied",
  "~": "unknown",
  "!": "denied",
  "✓": "allowed",
  "✗": "denied",
  "?": "unknown",
};
