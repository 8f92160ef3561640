import * as z from "zod";

/** What YAML holds, its aliases resolved. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
export interface JsonMap {
  readonly [key: string]: Json;
}

export type Step = string | number;

/** A copy with another value at a path; maps on the way are made where they are missing. */
export function setAt(value: Json, path: readonly Step[], to: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (isList(value)) {
    const index = Number(step);
    return value.toSpliced(index, 1, setAt(value[index] ?? {}, rest, to));
  }
  const map = isMap(value) ? value : {};
  return { ...map, [step]: setAt(map[step] ?? {}, rest, to) };
}

/** A copy without what is at a path, which must be there. */
export function removeAt(value: Json, path: readonly Step[]): Json {
  const step = path.at(-1);
  const holder = valueAt(value, path.slice(0, -1));
  if (step === undefined || holder === undefined)
    throw new Error(`Nothing is at ${path.join(".")}.`);
  if (isList(holder)) return setAt(value, path.slice(0, -1), holder.toSpliced(Number(step), 1));
  if (!isMap(holder) || !(step in holder)) throw new Error(`Nothing is at ${path.join(".")}.`);
  const rest = Object.fromEntries(Object.entries(holder).filter(([key]) => key !== step));
  return setAt(value, path.slice(0, -1), rest);
}

export function appendAt(value: Json, path: readonly Step[], item: Json): Json {
  const list = valueAt(value, path) ?? [];
  if (!isList(list)) throw new Error(`No list is at ${path.join(".")}.`);
  return setAt(value, path, [...list, item]);
}

export function valueAt(value: Json, path: readonly Step[]): Json | undefined {
  let found: Json | undefined = value;
  for (const step of path) {
    if (isList(found)) found = found[Number(step)];
    else if (found !== undefined && isMap(found)) found = found[step];
    else return undefined;
  }
  return found;
}

/** A copy in which every text, keys included, has one part replaced by another. */
export function replaceIn(value: Json, from: string, to: string): Json {
  if (typeof value === "string") return value.replaceAll(from, to);
  if (isList(value)) return value.map((item) => replaceIn(item, from, to));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key.replaceAll(from, to),
      replaceIn(item, from, to),
    ]),
  );
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isMap(value: Json): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a YAML parser gives, known to be plain data. */
export function jsonOf(value: unknown): Json {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) {
    return z.union([z.string(), z.number(), z.boolean(), z.null()]).parse(value);
  }
  if (Array.isArray(value)) return value.map(jsonOf);
  return Object.fromEntries(
    Object.entries(z.record(z.string(), z.unknown()).parse(value)).map(([key, item]) => [
      key,
      jsonOf(item),
    ]),
  );
}
