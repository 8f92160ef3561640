import type { Citation } from "@cloister/proof";
import type { Denial } from "./denials.ts";

/** The same for one statement of one policy. */
export function citationKey({ policy, statement }: Citation): string {
  return JSON.stringify([policy.resource, policy.at, policy.name, statement]);
}

/** The statement that denies, or that would allow if its condition on the key were met. */
export function statementOf({ gate: { because } }: Denial, key: string): Citation | undefined {
  switch (because.is) {
    case "explicit-deny":
      return because.by;
    case "nothing-allows":
      return because.near.find(
        ({ but, condition }) => but === "condition" && condition?.key.toLowerCase() === key,
      );
    case "allowed":
    case "not-needed":
    case "unknown":
      return undefined;
  }
}
