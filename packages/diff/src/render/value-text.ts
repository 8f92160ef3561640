import { isRef } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { isPolicy } from "../resources/canonical.ts";

const longest = 60;

/** A value of a property in a few words; undefined for a policy, of which its own section tells, and what is long. */
export function valueText(value: unknown): Text | undefined {
  if (value === undefined) return say("nothing");
  if (isPolicy(value)) return undefined;
  const text = written(value);
  if (text === "") return say("nothing");
  return text.length > longest ? undefined : say("`{{value}}`", { value: text });
}

function written(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(written).join(", ");
  if (isRef(value)) return value.id;
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([key, inner]: [string, unknown]) => `${key}: ${written(inner)}`)
      .join(", ");
  }
  return JSON.stringify(value) ?? "";
}

/** Two values, of maps only the keys whose values differ. */
export function differingParts(before: unknown, after: unknown): readonly [unknown, unknown] {
  if (!isMap(before) || !isMap(after)) return [before, after];
  const differs = (key: string): boolean =>
    JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const only = (map: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(map).filter(([key]) => differs(key)));
  return [only(before), only(after)];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isRef(value) &&
    !isPolicy(value)
  );
}
