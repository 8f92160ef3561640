import type { Ref, ResourceOf, SecurityGroupRef } from "@cloister/model";
import { present } from "@cloister/program";
import { member, object } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { sagemaker } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type UserProfile = ResourceOf<"user-profile">;

/** What a Studio says of all its users, and a profile of one of them. */
interface UserSettings {
  readonly executionRole?: Ref<"role">;
  readonly securityGroups: readonly SecurityGroupRef[];
}

export const userProfileForm: Form = {
  kind: "user-profile",
  scope: "UserProfiles",
  noun: "UserProfile",
  construct: member(sagemaker, "CfnUserProfile"),
  types: ["AWS::SageMaker::UserProfile"],
  level: "L1",
  values: {},
};

export function emitUserProfile(profile: UserProfile, references: References): EmittedConstruct {
  return {
    construct: userProfileForm.construct,
    props: {
      domainId: references.value(profile.studio, "id"),
      userProfileName: profile.name,
      userSettings: userSettingsCode(profile, references),
      tags: tagList(profile.tags),
    },
  };
}

export function readUserProfile(claims: Claims): UserProfile {
  return {
    ...claims.declared("user-profile"),
    studio: claims.reference("DomainId", "studio"),
    name: claims.text("UserProfileName"),
    ...readUserSettings(claims, "UserSettings"),
    tags: claims.tags("Tags"),
  };
}

/** Undefined if they say nothing. */
export function userSettingsCode(
  { executionRole, securityGroups }: UserSettings,
  references: References,
): Code | undefined {
  if (executionRole === undefined && securityGroups.length === 0) return undefined;
  const groups = securityGroups.map((group) => references.value(group, "id"));
  return object({
    executionRole: executionRole && references.value(executionRole, "arn"),
    securityGroups: groups.length === 0 ? undefined : groups,
  });
}

export function readUserSettings(claims: Claims, property: string): UserSettings {
  const settings = claims.object(property);
  const kinds = ["security-group", "default-security-group"] as const;
  return {
    ...present({ executionRole: settings?.optionalReference("ExecutionRole", "role", "arn") }),
    securityGroups: settings?.references("SecurityGroups", kinds) ?? [],
  };
}
