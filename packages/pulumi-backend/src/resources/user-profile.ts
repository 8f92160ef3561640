import type { Ref, ResourceOf, SecurityGroupRef } from "@cloister/model";
import { present } from "@cloister/program";
import { object } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Studio = ResourceOf<"studio">;
type UserProfile = ResourceOf<"user-profile">;

/** What a Studio says of all its users, and a profile of one of them. */
interface UserSettings {
  readonly executionRole?: Ref<"role">;
  readonly securityGroups: readonly SecurityGroupRef[];
}

export const userProfileForm: Form = {
  kind: "user-profile",
  noun: "UserProfile",
  classes: [awsClass("sagemaker", "UserProfile")],
  values: {},
};

export function emitUserProfile(profile: UserProfile, references: References): Emitted {
  // The provider wants a role in settings; SageMaker would take that of the domain.
  const { executionRole = references.resource(profile.studio).executionRole } = profile;
  const isSilent = profile.executionRole === undefined && profile.securityGroups.length === 0;
  return emitted({
    class: userProfileForm.classes[0],
    args: {
      domainId: references.value(profile.studio, "id"),
      userProfileName: profile.name,
      userSettings: isSilent
        ? undefined
        : userSettingsCode({ ...profile, executionRole }, references),
      tags: tagMap(profile.tags),
    },
  });
}

export function readUserProfile(claims: Claims): UserProfile {
  const settings = readUserSettings(claims, "userSettings");
  if (claims.has("userSettings") && settings.executionRole === undefined) {
    claims.report("userSettings", "It names no role.");
  }
  return {
    ...claims.declared("user-profile"),
    studio: claims.reference("domainId", "studio"),
    name: claims.text("userProfileName"),
    ...settings,
    tags: claims.map("tags"),
  };
}

export function userSettingsCode(
  { executionRole, securityGroups }: Pick<Studio, "executionRole" | "securityGroups">,
  references: References,
): Code {
  const groups = securityGroups.map((group) => references.value(group, "id"));
  return object({
    executionRole: references.value(executionRole, "arn"),
    securityGroups: groups.length === 0 ? undefined : groups,
  });
}

export function readUserSettings(claims: Claims, property: string): UserSettings {
  const settings = claims.object(property);
  const kinds = ["security-group", "default-security-group"] as const;
  return {
    ...present({ executionRole: settings?.optionalReference("executionRole", "role", "arn") }),
    securityGroups: settings?.references("securityGroups", kinds) ?? [],
  };
}
