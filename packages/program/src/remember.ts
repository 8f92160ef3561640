/** Makes a value for each key once, and holds it until it is no longer wanted. */
export function remember<K, V extends object>(
  make: (key: K) => V,
): { readonly of: (key: K) => V; readonly forget: (key: K) => void } {
  const known = new Map<K, V>();
  return {
    of(key) {
      let value = known.get(key);
      if (value === undefined) {
        value = make(key);
        known.set(key, value);
      }
      return value;
    },
    forget: (key) => void known.delete(key),
  };
}
