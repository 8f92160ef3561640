import type { Edit, Path } from "../src/diagnostics/diagnostic.ts";

type Step = string | number;

/** What a path leads to in plain data; undefined where that is nothing. */
export function valueAt(value: unknown, at: Path): unknown {
  return at.reduce<unknown>((inner, step) => new Map(childrenOf(inner)).get(step), value);
}

/** Every place of plain data, each before what holds it. */
export function pathsIn(value: unknown, at: Path = []): Path[] {
  return [...childrenOf(value).flatMap(([step, inner]) => pathsIn(inner, [...at, step])), at];
}

function childrenOf(value: unknown): readonly (readonly [Step, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return isMap(value) ? Object.entries(value) : [];
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an edit means, said once more on plain data; undefined where it makes no sense. */
export function editedValue(value: unknown, edit: Edit, path: Path = edit.at): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (edit.kind === "set") return edit.value;
    if (edit.kind !== "append") return undefined;
    if (Array.isArray(value)) return [...(value as unknown[]), edit.value];
    return value === undefined || value === null ? [edit.value] : undefined;
  }
  const isLast = rest.length === 0;
  if (Array.isArray(value)) {
    if (typeof step !== "number") return undefined;
    const items: readonly unknown[] = value;
    if (isLast && edit.kind === "remove") return items.filter((_item, index) => index !== step);
    const inner = editedValue(items[step], edit, rest);
    return inner === undefined ? undefined : items.with(step, inner);
  }
  if (!isMap(value) && value !== undefined && value !== null) return undefined;
  const entries = new Map<Step, unknown>(childrenOf(value));
  if (isLast && edit.kind === "remove") entries.delete(step);
  else if (isLast && edit.kind === "rename") {
    entries.set(edit.key, entries.get(step));
    entries.delete(step);
  } else {
    const inner = editedValue(entries.get(step), edit, rest);
    if (inner === undefined) return undefined;
    entries.set(step, inner);
  }
  return Object.fromEntries(entries);
}
