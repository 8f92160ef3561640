type Present<T> = { [K in keyof T]?: T[K] & ({} | null) };

/** The fields that have a value, for properties that may be absent but are never undefined. */
export function present<T extends object>(fields: T): Readonly<Present<T>> {
  const present: Present<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) present[key] = value;
  }
  return present;
}
