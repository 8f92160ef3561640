import { say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";
import { profilesOf } from "./profiles-of.ts";

export const profileWithoutSignOn: Check = {
  code: "studio/profile-without-sign-on",
  rules: ["STU-012"],
  severity: "error",
  summary:
    "A Studio domain that signs in with IAM Identity Center declares no profiles of its own.",

  *run({ plan }) {
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.authMode !== "SSO" || profilesOf(plan, studio).length === 0) continue;
      yield {
        at: [...studio.at, "profiles"],
        message: say(
          "Studio domain `{{studio}}` signs in with IAM Identity Center, and AWS refuses user profiles that name no user of it.",
          { studio: nameOf(studio) },
        ),
        related: [{ at: [...studio.at, "authMode"], message: say("how users sign in") }],
        help: say(
          "Remove `profiles`, and assign users to the domain in IAM Identity Center, which makes a profile for each. Or sign in with `authMode: IAM`.",
        ),
      };
    }
  },
};
