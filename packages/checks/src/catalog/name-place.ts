import type { ResourceOf } from "@cloister/model";
import type { Said } from "../check.ts";
import { nameOf } from "../name-of.ts";

/** Where the name of a database or table comes from: `name`, or else the entry's own. */
export function namePlace(
  resource: ResourceOf<"database"> | ResourceOf<"table">,
): Pick<Said, "at" | "part"> {
  return resource.name === nameOf(resource)
    ? { at: resource.at, part: "key" }
    : { at: [...resource.at, "name"] };
}
