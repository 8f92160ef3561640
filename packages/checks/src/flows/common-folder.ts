import type { Call } from "@cloister/proof";

/** The longest folder that the objects of all calls are in: `a/b/` of `a/b/c` and `a/b/d/e`. */
export function commonFolder(calls: readonly Call[]): string {
  const [first = "", ...others] = calls.flatMap(({ scope, resource }) => {
    const [, key] = /^arn:[^:]*:s3:::[^/]+\/(.*)$/s.exec(scope ?? resource) ?? [];
    return key === undefined ? [] : [key.replace(/\*$/, "")];
  });
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return length === 0 ? "" : first.slice(0, first.lastIndexOf("/", length - 1) + 1);
}
