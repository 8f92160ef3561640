import type { Resource } from "@cloister/model";
import { and, type List } from "@cloister/texts";

/** The user's name of a resource, its outer names before it: `main/private-1`. */
export function nameOf({ names }: Pick<Resource, "names">): string {
  return names.join("/");
}

/** The user's name in a reference to what is not at hand: the end of its id, or the physical id. */
export function nameInId(id: string): string {
  const slash = id.indexOf("/");
  return slash < 0 ? id : id.slice(slash + 1);
}

/** `a`, `a and b`, `a, b and c`, each in backticks. */
export function listOf(names: readonly string[]): List {
  return and(names.map((name) => `\`${name}\``));
}
