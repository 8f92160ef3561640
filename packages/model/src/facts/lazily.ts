/** What a function gives, worked out when it is first asked for: most topologies need few of the tables. */
export function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
