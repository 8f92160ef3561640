import { escapeUnprintable, isRef } from "@cloister/model";
import type { Language } from "@cloister/texts";

export interface Shown {
  /** The account that the reader has in mind: its things go without its name. */
  readonly account: string;
  readonly indent: string;
  /** Absent: English. */
  readonly language?: Language;
}

/** Any value of a plan in one line: references by their ids, lists and fields with commas. */
export function inlineValue(value: unknown, account: string): string {
  if (value === null || typeof value !== "object") return escapeUnprintable(String(value));
  if (isRef(value)) return localId(value.id, account);
  if ("ref" in value && isRef(value.ref) && "attribute" in value) {
    return `${String(value.attribute)} of ${localId(value.ref.id, account)}`;
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => inlineValue(item, account)).join(", ");
  }
  // A column, whose name and type are all that it has.
  if ("name" in value && "type" in value) {
    return `${inlineValue(value.name, account)} ${inlineValue(value.type, account)}`;
  }
  return Object.entries(value)
    .map(([name, inner]: [string, unknown]) => {
      return `${escapeUnprintable(name)} ${inlineValue(inner, account)}`;
    })
    .join(", ");
}

function localId(id: string, account: string): string {
  const own = `${account}:`;
  return escapeUnprintable(id.startsWith(own) ? id.slice(own.length) : id);
}
