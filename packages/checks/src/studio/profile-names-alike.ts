import { say } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { profilesOf } from "./profiles-of.ts";

export const profileNamesAlike: Check = {
  code: "studio/profile-names-alike",
  rules: ["STU-011"],
  severity: "error",
  summary: "The names of a domain's user profiles differ in more than upper and lower case.",

  *run({ plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      const taken = new Map<string, (typeof profiles)[number]>();
      const profiles = profilesOf(plan, studio);
      for (const profile of profiles) {
        const folded = profile.name.toLowerCase();
        const earlier = taken.get(folded);
        if (earlier === undefined) {
          taken.set(folded, profile);
          continue;
        }
        yield {
          ...placeOf(profile),
          message: say(
            "User profiles `{{earlier}}` and `{{profile}}` of Studio domain `{{studio}}` have one name: SageMaker does not tell upper from lower case.",
            { earlier: earlier.name, profile: profile.name, studio: nameOf(studio) },
          ),
          related: [{ ...placeOf(earlier), message: say("the other profile") }],
          help: say("Rename one of the two profiles."),
        };
      }
    }
  },
};

/** An item of a list, or the key of a map. */
function placeOf({ at }: Pick<Said, "at">): Pick<Said, "at" | "part"> {
  return typeof at.at(-1) === "number" ? { at } : { at, part: "key" };
}
