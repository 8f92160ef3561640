/** What goes where something else belongs: every type, and the borders of every limit. */
const strangers: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  1.5,
  -1,
  12,
  13,
  65_535,
  65_536,
  9_999_999,
  10_000_000,
  2 ** 53,
  Infinity,
  NaN,
  "",
  " ",
  "a",
  "a/b",
  "root",
  "sse-s3",
  "10.0.0.0/16",
  "10.0.0.0/33",
  "fd00::/8",
  "123456789012",
  "ap-northeast-1",
  "/path/",
  "443-444",
  "x".repeat(128),
  "x".repeat(129),
  "x".repeat(255),
  "x".repeat(256),
  "x".repeat(1001),
  [],
  {},
  [""],
  ["a"],
  [{}],
  { key: "a" },
  { ref: "key/a" },
];

const names = ["__proto__", "constructor", "toString", "", "0", " a", "a/b", "default", "é"];

type Slot =
  | { readonly holder: unknown[]; readonly key: number }
  | { readonly holder: Record<string, unknown>; readonly key: string };

/**
 * A copy of a value with a few things deleted, added, retyped, renamed or swapped. The choices decide
 * which, so the same ones always give the same.
 */
export function mutateValue(
  original: unknown,
  { values, choices }: { readonly values: readonly unknown[]; readonly choices: readonly number[] },
): unknown {
  const rest = [...choices];
  const next = (below: number) => (rest.shift() ?? 0) % Math.max(below, 1);
  const value: unknown = structuredClone(original);
  const known = slotsOf(values[next(values.length)]);
  while (rest.length > 0) {
    const slots = slotsOf(value);
    const slot = slots[next(slots.length)];
    if (slot === undefined) break;
    const stranger: unknown = structuredClone(strangers[next(strangers.length)]);
    const other = known[next(known.length)];
    const borrowed: unknown = structuredClone(other && read(other));
    switch (next(7)) {
      case 0:
        if (Array.isArray(slot.holder)) slot.holder.splice(Number(slot.key), 1);
        else delete slot.holder[slot.key];
        break;
      case 1:
        write(slot, stranger);
        break;
      case 2:
        write(slot, borrowed);
        break;
      case 3:
        if (Array.isArray(slot.holder)) slot.holder.push(borrowed);
        else define(slot.holder, names[next(names.length)] ?? "", read(slot));
        break;
      case 4:
        if (!Array.isArray(slot.holder)) define(slot.holder, String(other?.key), borrowed);
        break;
      case 5:
        if (!Array.isArray(slot.holder)) {
          const moved = read(slot);
          delete slot.holder[slot.key];
          define(slot.holder, names[next(names.length)] ?? "", moved);
        }
        break;
      default: {
        const twin = slots[next(slots.length)];
        if (twin === undefined || twin.key !== slot.key) break;
        const [one, two]: unknown[] = [structuredClone(read(slot)), structuredClone(read(twin))];
        write(slot, two);
        write(twin, one);
      }
    }
  }
  return value;
}

function slotsOf(value: unknown): Slot[] {
  if (Array.isArray(value)) {
    const holder: unknown[] = value;
    return holder.flatMap((item, key) => [{ holder, key }, ...slotsOf(item)]);
  }
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, item]): Slot[] => [
    { holder: value, key },
    ...slotsOf(item),
  ]);
}

function read(slot: Slot): unknown {
  return Array.isArray(slot.holder) ? slot.holder[Number(slot.key)] : slot.holder[String(slot.key)];
}

function write(slot: Slot, value: unknown): void {
  if (Array.isArray(slot.holder)) slot.holder[Number(slot.key)] = value;
  else define(slot.holder, String(slot.key), value);
}

/** Assigning to `__proto__` would set the prototype instead of a property. */
function define(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
