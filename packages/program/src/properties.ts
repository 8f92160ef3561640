import type { Kind, PolicyValue, Ref, Tags } from "@cloister/model";
import type { Attribute } from "./attribute.ts";
import { isObject, listOf } from "./json.ts";
import type { JsonObject } from "./json.ts";
import type { Resolved } from "./resolved.ts";

/** Notes a property that is not what a reader expects. Whatever is read after that counts for nothing. */
export type Report = (property: string, reason: string) => void;

/**
 * The properties of a resource, or of an object inside one. Reading a property claims it; what no
 * reader claims is reported at the end. A value of another shape is reported too, and stands in as
 * an empty one.
 */
export interface Properties {
  readonly text: (property: string) => string;
  readonly optionalText: (property: string) => string | undefined;
  /** One of the texts; `effective` is what AWS takes for a property that is not there. */
  readonly choice: <T extends string>(
    property: string,
    choices: readonly [T, ...T[]],
    effective?: T,
  ) => T;
  readonly number: (property: string) => number;
  readonly optionalNumber: (property: string) => number | undefined;
  /** `effective` is what AWS takes for a property that is not there. */
  readonly boolean: (property: string, effective: boolean) => boolean;
  /** One text or a list of them. */
  readonly texts: (property: string) => readonly string[];
  /** One or more texts or references, as policies hold them. */
  readonly values: (property: string) => readonly PolicyValue[];
  /** A literal becomes a reference to what exists already, of the first of the kinds. */
  readonly reference: <K extends Kind>(
    property: string,
    kinds: K | readonly [K, ...K[]],
    attribute?: Attribute,
  ) => Ref<K>;
  readonly optionalReference: <K extends Kind>(
    property: string,
    kinds: K | readonly [K, ...K[]],
    attribute?: Attribute,
  ) => Ref<K> | undefined;
  readonly references: <K extends Kind>(
    property: string,
    kinds: K | readonly [K, ...K[]],
    attribute?: Attribute,
  ) => readonly Ref<K>[];
  /** An object of texts, keys in code unit order. */
  readonly map: (property: string) => Readonly<Record<string, string>>;
  /** A list of keys and values as an object, keys in code unit order. */
  readonly tags: (property: string) => Tags;
  readonly object: (property: string) => Properties | undefined;
  /** One object or a list of them. */
  readonly objects: (property: string) => readonly Properties[];
  /** The JSON as it stands; whatever is in it counts as claimed. */
  readonly json: (property: string) => unknown;
  /** Every property's name, claimed or not. */
  readonly names: readonly string[];
  readonly has: (property: string) => boolean;
  readonly isText: (property: string) => boolean;
  readonly report: Report;
}

/** Properties, and the function that reports those which nothing claimed, inner ones included. */
export function properties(
  raw: JsonObject,
  resolve: (value: unknown) => Resolved,
  report: Report,
): { readonly properties: Properties; readonly finish: () => void } {
  const claimed = new Set<string>();
  const inner: (() => void)[] = [];

  function claim(property: string): unknown {
    claimed.add(property);
    return raw[property];
  }

  function nested(value: unknown, path: string): Properties {
    if (!isObject(value)) report(path, "It is not an object.");
    const child = properties(isObject(value) ? value : {}, resolve, (property, reason) =>
      report(property === "" ? path : `${path}.${property}`, reason),
    );
    inner.push(child.finish);
    return child.properties;
  }

  function scalar(value: unknown, path: string): Resolved {
    const resolved = resolve(value);
    if (resolved.is === "unresolved") report(path, resolved.reason);
    return resolved;
  }

  function textOf(value: unknown, path: string): string {
    const resolved = scalar(value, path);
    if (resolved.is === "literal") return String(resolved.value);
    if (resolved.is === "reference") report(path, "It refers to a resource; a text was expected.");
    return "";
  }

  function numberOf(value: unknown, path: string): number {
    const number = Number(textOf(value, path));
    if (Number.isFinite(number)) return number;
    report(path, "It is not a number.");
    return 0;
  }

  function referenceOf<K extends Kind>(
    value: unknown,
    path: string,
    kinds: K | readonly [K, ...K[]],
    attribute: Attribute,
  ): Ref<K> {
    const allowed: readonly [K, ...K[]] = typeof kinds === "string" ? [kinds] : kinds;
    const [first] = allowed;
    const resolved = scalar(value, path);
    if (resolved.is === "literal") return { kind: first, id: String(resolved.value) };
    if (resolved.is === "unresolved") return { kind: first, id: "" };
    const kind = allowed.find((candidate) => candidate === resolved.kind);
    if (kind !== undefined && resolved.attribute === attribute) return { kind, id: resolved.id };
    report(path, `It is the ${resolved.attribute} of a ${resolved.kind}.`);
    return { kind: first, id: "" };
  }

  function policyValue(value: unknown, path: string): PolicyValue {
    const resolved = scalar(value, path);
    if (resolved.is === "literal") return String(resolved.value);
    if (resolved.is === "unresolved") return "";
    const { kind, id, attribute } = resolved;
    if (attribute === "name") report(path, `It is the name of a ${kind}.`);
    return { ref: { kind, id }, attribute: attribute === "arn" ? "arn" : "id" };
  }

  function each<T>(property: string, read: (value: unknown, path: string) => T): readonly T[] {
    const value = claim(property);
    if (!Array.isArray(value)) return listOf(value).map((item) => read(item, property));
    return value.map((item: unknown, index) => read(item, `${property}[${index}]`));
  }

  function optional<T>(property: string, read: (value: unknown, path: string) => T): T | undefined {
    const value = claim(property);
    return value === undefined ? undefined : read(value, property);
  }

  const own: Properties = {
    names: Object.keys(raw),
    has: (property) => raw[property] !== undefined,
    isText: (property) => typeof raw[property] === "string",
    report,
    text: (property) => textOf(claim(property), property),
    optionalText: (property) => optional(property, textOf),
    choice(property, choices, effective) {
      const text = optional(property, textOf) ?? effective;
      const choice = choices.find((candidate) => candidate === text);
      if (choice === undefined) report(property, `It is none of ${choices.join(", ")}.`);
      return choice ?? choices[0];
    },
    number: (property) => numberOf(claim(property), property),
    optionalNumber: (property) => optional(property, numberOf),
    boolean(property, effective) {
      const text = optional(property, textOf) ?? String(effective);
      if (text !== "true" && text !== "false") report(property, "It is neither true nor false.");
      return text === "true";
    },
    texts: (property) => each(property, textOf),
    values: (property) => each(property, policyValue),
    reference: (property, kinds, attribute = "id") =>
      referenceOf(claim(property), property, kinds, attribute),
    optionalReference: (property, kinds, attribute = "id") =>
      optional(property, (value, path) => referenceOf(value, path, kinds, attribute)),
    references: (property, kinds, attribute = "id") =>
      each(property, (value, path) => referenceOf(value, path, kinds, attribute)),
    map(property) {
      const map = optional(property, nested);
      return sortedRecord((map?.names ?? []).map((key) => [key, map?.text(key) ?? ""]));
    },
    tags(property) {
      const entries = each(property, nested);
      return sortedRecord(entries.map((tag) => [tag.text("Key"), tag.text("Value")]));
    },
    object: (property) => optional(property, nested),
    objects: (property) => each(property, nested),
    json: claim,
  };

  return {
    properties: own,
    finish() {
      for (const name of own.names) {
        if (!claimed.has(name)) report(name, "Nothing in a plan stands for it.");
      }
      for (const finishInner of inner) finishInner();
    },
  };
}

function sortedRecord(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
