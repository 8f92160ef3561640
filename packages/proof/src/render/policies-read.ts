import type { Path } from "@cloister/model";
import type { Text } from "@cloister/texts";
import type { Judged } from "../flow/judge.ts";
import { textKey } from "../same-text.ts";

/** A policy that was read in vain. */
export interface PolicyRead {
  /** As messages call it: `AmazonAthenaFullAccess v15`. */
  readonly name: Text;
  readonly at?: Path;
}

/** The policies in which nothing allows what is denied, each once. */
export function policiesRead(judged: readonly Judged[]): readonly PolicyRead[] {
  const read = judged.flatMap(({ decided }) =>
    decided.flatMap(({ decision }) =>
      decision.gates.flatMap(({ verdict, because }) =>
        verdict === "denied" && because.is === "nothing-allows" ? because.read : [],
      ),
    ),
  );
  const each = new Map(
    read.map((policy) => [JSON.stringify([textKey(policy.name), policy.at]), policy]),
  );
  return [...each.values()].map(({ name, at }) => ({ name, ...(at === undefined ? {} : { at }) }));
}
