import type { Tags } from "@cloister/model";
import type { Code } from "@cloister/typescript-writer";
import { mapCode } from "./text-map.ts";

/** Tags as the provider takes them; undefined for none. */
export function tagMap(tags: Tags): Code | undefined {
  const map = mapCode(tags);
  return map.fields.length === 0 ? undefined : map;
}
