import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { record } from "@cloister/typescript-writer";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";
import { readUserSettings, userSettingsCode } from "./user-profile.ts";

type Studio = ResourceOf<"studio">;

export const studioForm: Form = {
  kind: "studio",
  noun: "Studio",
  classes: [awsClass("sagemaker", "Domain")],
  values: { id: ["id"], arn: ["arn"] },
};

export function emitStudio(studio: Studio, references: References): Emitted {
  const { vpc, subnets, key, sourceIdentity } = studio;
  return emitted({
    class: studioForm.classes[0],
    args: {
      domainName: studio.name,
      authMode: studio.authMode,
      appNetworkAccessType: studio.mode,
      vpcId: references.value(vpc, "id"),
      subnetIds: subnets.map((subnet) => references.value(subnet, "id")),
      defaultUserSettings: userSettingsCode(studio, references),
      domainSettings: sourceIdentity
        ? record({ executionRoleIdentityConfig: "USER_PROFILE_NAME" })
        : undefined,
      kmsKeyId: key && references.value(key, "arn"),
      tags: tagMap(studio.tags),
    },
  });
}

export function readStudio(claims: Claims): Studio {
  const { executionRole, securityGroups } = readUserSettings(claims, "defaultUserSettings");
  if (executionRole === undefined) claims.report("defaultUserSettings", "It names no role.");
  const settings = claims.object("domainSettings");
  const identity = settings?.choice(
    "executionRoleIdentityConfig",
    ["DISABLED", "USER_PROFILE_NAME"],
    "DISABLED",
  );
  return {
    ...claims.declared("studio"),
    name: claims.text("domainName"),
    authMode: claims.choice("authMode", ["IAM", "SSO"]),
    mode: claims.choice(
      "appNetworkAccessType",
      ["VpcOnly", "PublicInternetOnly"],
      "PublicInternetOnly",
    ),
    vpc: claims.reference("vpcId", "vpc"),
    subnets: claims.references("subnetIds", "subnet"),
    securityGroups,
    executionRole: executionRole ?? { kind: "role", id: "" },
    ...present({ key: claims.optionalReference("kmsKeyId", "key", "arn") }),
    sourceIdentity: identity === "USER_PROFILE_NAME",
    tags: claims.map("tags"),
  };
}
