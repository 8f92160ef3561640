import { say } from "@cloister/texts";
import { bytesOf } from "../bytes-of.ts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { queriesOf } from "./queries-of.ts";

/** Of the SQL in UTF-8, and of the name. */
const MOST_BYTES = 262_144;
const MOST_CHARACTERS = 128;

export const tooLong: Check = {
  code: "queries/too-long",
  rules: [],
  severity: "error",
  summary: "The name and the SQL of a saved query are no longer than Athena takes.",

  *run(subject) {
    for (const { resource, name, sql, at } of queriesOf(subject)) {
      const bytes = bytesOf(sql);
      if (bytes > MOST_BYTES) {
        yield {
          at,
          message: say(
            "The SQL of query `{{query}}` has {{bytes}} bytes, and Athena takes {{most}}.",
            {
              query: name,
              bytes,
              most: MOST_BYTES,
            },
          ),
          help: say("Make a view of a part of it, or divide it."),
        };
      }
      const { length } = resource.name;
      if (length <= MOST_CHARACTERS) continue;
      const isOwn = resource.name === nameOf(resource);
      yield {
        ...(isOwn ? { at: resource.at, part: "key" as const } : { at: [...resource.at, "name"] }),
        message: say(
          "The name of a saved query has {{count}} characters, and Athena takes {{most}}.",
          {
            count: length,
            most: MOST_CHARACTERS,
          },
        ),
        help: say("Give it a shorter name."),
      };
    }
  },
};
