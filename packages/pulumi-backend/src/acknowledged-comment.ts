import type { Acknowledged } from "@cloister/model";
import { comment } from "@cloister/typescript-writer";
import type { Statement } from "@cloister/typescript-writer";

/** What is accepted of other tools' findings, for who reads the program: no such tool reads it. */
export function acknowledgedComments(acknowledged: Acknowledged = {}): readonly Statement[] {
  return Object.entries(acknowledged).map(([id, reason]) =>
    comment(`Acknowledged ${id}: ${reason}`),
  );
}
