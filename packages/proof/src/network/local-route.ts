import { say, type Text } from "@cloister/texts";
import type { ResourceOf } from "@cloister/model";
import type { Placed } from "../world.ts";
import { nameOf } from "./name-of.ts";

/** What is said of traffic that stays inside its VPC. */
export function localRoute({ resource }: Placed<ResourceOf<"subnet">>, to: Text): Text {
  return say("The local route leads from subnet `{{subnet}}` to {{to}}.", {
    subnet: nameOf(resource),
    to,
  });
}
