import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import type { Properties } from "@cloister/program";
import { member, object } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { athena } from "../aws-cdk.ts";
import type { Claims } from "../claims.ts";
import type { EmittedConstruct } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagList } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Workgroup = ResourceOf<"workgroup">;

export const workgroupForm: Form = {
  kind: "workgroup",
  scope: "Workgroups",
  noun: "Workgroup",
  construct: member(athena, "CfnWorkGroup"),
  types: ["AWS::Athena::WorkGroup"],
  level: "L1",
  values: { name: { property: "ref", template: ["Ref"] } },
};

export function emitWorkgroup(workgroup: Workgroup, references: References): EmittedConstruct {
  return {
    construct: workgroupForm.construct,
    props: {
      name: workgroup.name,
      description: workgroup.workgroupDescription,
      workGroupConfiguration: object({
        enforceWorkGroupConfiguration: workgroup.enforce,
        // AWS documents no default for it.
        publishCloudWatchMetricsEnabled: true,
        resultConfiguration: resultCode(workgroup, references),
        bytesScannedCutoffPerQuery: workgroup.bytesScannedCutoff,
      }),
      tags: tagList(workgroup.tags),
    },
  };
}

function resultCode(workgroup: Workgroup, references: References): Code | undefined {
  const { resultLocation, encryption } = workgroup;
  if (resultLocation === undefined) return undefined;
  return object({
    outputLocation: resultLocation,
    encryptionConfiguration:
      encryption &&
      object(
        encryption.type === "sse-s3"
          ? { encryptionOption: "SSE_S3" }
          : { encryptionOption: "SSE_KMS", kmsKey: references.value(encryption.key, "arn") },
      ),
  });
}

export function readWorkgroup(claims: Claims): Workgroup {
  const configuration = claims.object("WorkGroupConfiguration");
  configuration?.choice("PublishCloudWatchMetricsEnabled", ["true"]);
  const result = configuration?.object("ResultConfiguration");
  const encryption = result?.object("EncryptionConfiguration");
  return {
    ...claims.declared("workgroup"),
    name: claims.text("Name"),
    ...present({
      workgroupDescription: claims.optionalText("Description"),
      resultLocation: result?.text("OutputLocation"),
      encryption: encryption && readEncryption(encryption),
      bytesScannedCutoff: configuration?.optionalNumber("BytesScannedCutoffPerQuery"),
    }),
    enforce: configuration?.choice("EnforceWorkGroupConfiguration", ["true", "false"]) === "true",
    tags: claims.tags("Tags"),
  };
}

function readEncryption(encryption: Properties): Workgroup["encryption"] {
  return encryption.choice("EncryptionOption", ["SSE_S3", "SSE_KMS"]) === "SSE_S3"
    ? { type: "sse-s3" }
    : { type: "sse-kms", key: encryption.reference("KmsKey", "key", "arn") };
}
