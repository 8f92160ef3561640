import type { Registration } from "./registration.ts";

/** How messages name what a program registers: the component's class, the type, and the name. */
export function labelOf({ name, type, urn }: Registration): string {
  const [, , types = ""] = urn.split("::");
  const component = types.split("$").at(-2)?.split(":").at(-1);
  return `${component === undefined ? "" : `${component} `}${type} \`${name}\``;
}
