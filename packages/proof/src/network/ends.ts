import { say, type Text } from "@cloister/texts";
import type { ResourceOf } from "@cloister/model";
import type { Placed } from "../world.ts";
import { nameOf } from "./name-of.ts";
import type { Service } from "./way.ts";

/** The ends of a connection, as messages call them within a sentence. */
export const theClient: Text = say("the client");

export function clientIn({ resource }: Placed<ResourceOf<"subnet">>): Text {
  return say("the client in subnet `{{subnet}}`", { subnet: nameOf(resource) });
}

export function publicAddressesOf({ name }: Service): Text {
  return say("the public addresses of `{{service}}`", { service: name });
}
