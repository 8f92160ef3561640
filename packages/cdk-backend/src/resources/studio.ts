import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import { member, object } from "@cloister/typescript-writer";
import { sagemaker } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";
import { readUserSettings, userSettingsCode } from "./user-profile.ts";

type Studio = ResourceOf<"studio">;

export const studioForm: Form = {
  kind: "studio",
  scope: "Studios",
  noun: "Studio",
  construct: member(sagemaker, "CfnDomain"),
  types: ["AWS::SageMaker::Domain"],
  level: "L1",
  values: { id: { property: "attrDomainId", template: ["DomainId", "Ref"] } },
};

export function emitStudio(studio: Studio, references: References): EmittedConstruct {
  const { vpc, subnets, key, sourceIdentity } = studio;
  return {
    construct: studioForm.construct,
    props: {
      domainName: studio.name,
      authMode: studio.authMode,
      appNetworkAccessType: studio.mode,
      vpcId: references.value(vpc, "id"),
      subnetIds: subnets.map((subnet) => references.value(subnet, "id")),
      defaultUserSettings: userSettingsCode(studio, references),
      domainSettings: sourceIdentity
        ? object({ executionRoleIdentityConfig: "USER_PROFILE_NAME" })
        : undefined,
      kmsKeyId: key && references.value(key, "arn"),
      tags: tagList(studio.tags),
    },
  };
}

export function readStudio(claims: Claims): Studio {
  const { executionRole, securityGroups } = readUserSettings(claims, "DefaultUserSettings");
  if (executionRole === undefined) claims.report("DefaultUserSettings", "It names no role.");
  const settings = claims.object("DomainSettings");
  const identity = settings?.choice(
    "ExecutionRoleIdentityConfig",
    ["DISABLED", "USER_PROFILE_NAME"],
    "DISABLED",
  );
  return {
    ...claims.declared("studio"),
    name: claims.text("DomainName"),
    authMode: claims.choice("AuthMode", ["IAM", "SSO"]),
    mode: claims.choice(
      "AppNetworkAccessType",
      ["VpcOnly", "PublicInternetOnly"],
      "PublicInternetOnly",
    ),
    vpc: claims.reference("VpcId", "vpc"),
    subnets: claims.references("SubnetIds", "subnet"),
    securityGroups,
    executionRole: executionRole ?? { kind: "role", id: "" },
    ...present({ key: claims.optionalReference("KmsKeyId", "key", "arn") }),
    sourceIdentity: identity === "USER_PROFILE_NAME",
    tags: claims.tags("Tags"),
  };
}
