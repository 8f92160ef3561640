import type { ResourceOf } from "@cloister/model";
import { present } from "@cloister/program";
import type { Properties } from "@cloister/program";
import { object } from "@cloister/typescript-writer";
import type { Code } from "@cloister/typescript-writer";
import { awsClass } from "../aws.ts";
import type { Claims } from "../claims.ts";
import { emitted } from "../emitted.ts";
import type { Emitted } from "../emitted.ts";
import type { References } from "../references.ts";
import { tagMap } from "../tag-code.ts";
import type { Form } from "./form.ts";

type Workgroup = ResourceOf<"workgroup">;

export const workgroupForm: Form = {
  kind: "workgroup",
  noun: "Workgroup",
  classes: [awsClass("athena", "Workgroup")],
  values: { name: ["name", "id"], arn: ["arn"] },
};

export function emitWorkgroup(workgroup: Workgroup, references: References): Emitted {
  return emitted({
    class: workgroupForm.classes[0],
    args: {
      name: workgroup.name,
      description: workgroup.workgroupDescription,
      configuration: object({
        enforceWorkgroupConfiguration: workgroup.enforce,
        publishCloudwatchMetricsEnabled: true,
        resultConfiguration: resultCode(workgroup, references),
        bytesScannedCutoffPerQuery: workgroup.bytesScannedCutoff,
      }),
      tags: tagMap(workgroup.tags),
    },
  });
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
          : { encryptionOption: "SSE_KMS", kmsKeyArn: references.value(encryption.key, "arn") },
      ),
  });
}

export function readWorkgroup(claims: Claims): Workgroup {
  const configuration = claims.object("configuration");
  configuration?.choice("publishCloudwatchMetricsEnabled", ["true"], "true");
  const result = configuration?.object("resultConfiguration");
  const encryption = result?.object("encryptionConfiguration");
  return {
    ...claims.declared("workgroup"),
    name: claims.text("name"),
    ...present({
      workgroupDescription: claims.optionalText("description"),
      resultLocation: result?.text("outputLocation"),
      encryption: encryption && readEncryption(encryption),
      bytesScannedCutoff: configuration?.optionalNumber("bytesScannedCutoffPerQuery"),
    }),
    enforce: configuration?.boolean("enforceWorkgroupConfiguration", true) ?? true,
    tags: claims.map("tags"),
  };
}

function readEncryption(encryption: Properties): Workgroup["encryption"] {
  return encryption.choice("encryptionOption", ["SSE_S3", "SSE_KMS"]) === "SSE_S3"
    ? { type: "sse-s3" }
    : { type: "sse-kms", key: encryption.reference("kmsKeyArn", "key", "arn") };
}
