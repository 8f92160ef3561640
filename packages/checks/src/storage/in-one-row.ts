import { say, verbatim, type Text } from "@cloister/texts";

/** Clauses one after the other, in one sentence. */
export function inOneRow([first, ...others]: readonly Text[]): Text {
  return others.reduce<Text>(
    (before, next) => say("{{clauses}}; {{clause}}", { clauses: before, clause: next }),
    first ?? verbatim(""),
  );
}
