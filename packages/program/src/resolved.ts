import type { Kind } from "@cloister/model";
import type { Attribute } from "./attribute.ts";

/** What a value that came out of a program comes to. */
export type Resolved =
  | { readonly is: "literal"; readonly value: string | number | boolean }
  | {
      readonly is: "reference";
      readonly kind: Kind;
      readonly id: string;
      readonly attribute: Attribute;
    }
  | { readonly is: "unresolved"; readonly reason: string };

export function unresolved(reason: string): Resolved {
  return { is: "unresolved", reason };
}
