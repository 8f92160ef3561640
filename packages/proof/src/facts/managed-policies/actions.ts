/** Actions in full, from their names by service, with white space between: `{ s3: "GetObject ListBucket" }`. */
export function actions(names: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(names).flatMap(([service, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((name) => `${service}:${name}`),
  );
}
