import type { Default, Field, NumberShape, Shape, TextShape } from "./shape.ts";

/**
 * A copy of a plain value with the defaults filled in, keys in the order of the shape; undefined for
 * everything that the schema refuses, and for `__proto__`, which it passes over. It does not say why.
 */
export function accept(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "text":
      return isText(shape, value) ? value : undefined;
    case "number":
      return isNumber(shape, value) ? value : undefined;
    case "flag":
      return typeof value === "boolean" ? value : undefined;
    case "choice":
      return shape.values.find((choice) => choice === value);
    case "list":
      return acceptList(shape.item, shape.least, value);
    case "entries":
      return acceptEntries(shape.key, shape.value, value);
    case "map":
      return acceptMap(shape.fields, value);
    case "either":
      for (const option of shape.options) {
        const accepted = accept(option, value);
        if (accepted !== undefined) return accepted;
      }
      return undefined;
  }
}

function isText({ least = 0, most = Infinity, pattern, rule }: TextShape, value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.length >= least &&
    value.length <= most &&
    pattern?.test(value) !== false &&
    rule?.(value) !== false
  );
}

function isNumber(
  { least = -Infinity, most = Infinity, isWhole }: NumberShape,
  value: unknown,
): boolean {
  return (
    typeof value === "number" &&
    (isWhole === true ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    value >= least &&
    value <= most
  );
}

function acceptList(item: Shape, least: number, value: unknown): unknown {
  if (!Array.isArray(value) || value.length < least) return undefined;
  const accepted: unknown[] = [];
  for (const one of value) {
    const acceptedOne = accept(item, one);
    if (acceptedOne === undefined) return undefined;
    accepted.push(acceptedOne);
  }
  return accepted;
}

function acceptEntries(key: TextShape, shape: Shape, value: unknown): unknown {
  if (!isPlainMap(value)) return undefined;
  const accepted: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    const acceptedOne = accept(shape, one);
    if (acceptedOne === undefined || name === "__proto__" || !isText(key, name)) return undefined;
    accepted[name] = acceptedOne;
  }
  return accepted;
}

function acceptMap(fields: Readonly<Record<string, Field>>, value: unknown): unknown {
  if (!isPlainMap(value)) return undefined;
  const accepted: Record<string, unknown> = {};
  let known = 0;
  for (const [name, field] of Object.entries(fields)) {
    const isWrapped = field.type === "optional" || field.type === "default";
    if (Object.hasOwn(value, name)) {
      const acceptedOne = accept(isWrapped ? field.shape : field, value[name]);
      if (acceptedOne === undefined) return undefined;
      accepted[name] = acceptedOne;
      known += 1;
    } else if (field.type === "default") {
      accepted[name] = freshDefault(field.value);
    } else if (field.type !== "optional") {
      return undefined;
    }
  }
  return Object.keys(value).length === known ? accepted : undefined;
}

/** Each result has lists and maps of its own, so that none can change another. */
function freshDefault(value: Default): unknown {
  if (typeof value !== "object") return value;
  return Array.isArray(value) ? [] : {};
}

function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
