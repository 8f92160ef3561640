import type { Origin } from "./origin.ts";

/** What a service takes as tags, where that is less than EC2 does: any characters, in values of up to 256. */
export interface AcceptedTags extends Origin {
  readonly service: string;
  /** In characters. */
  readonly shortestValue: number;
  readonly longestValue: number;
}

const documentation = "https://docs.aws.amazon.com";

/** No key may begin so, in whatever case: such tags are AWS's own. */
export const reservedTagPrefix = "aws:";

/** Matches each character that these services do not take in keys and values. */
export const refusedInTags = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

export const acceptedTags = {
  iam: {
    asOf: "2025-11",
    source: `${documentation}/IAM/latest/APIReference/API_Tag.html`,
    service: "IAM",
    shortestValue: 0,
    longestValue: 256,
  },
  s3: {
    asOf: "2025-11",
    source: `${documentation}/AmazonS3/latest/userguide/tagging.html`,
    service: "S3",
    shortestValue: 0,
    longestValue: 256,
  },
  /** CloudFormation's limits of values. SageMaker itself takes empty ones, and up to 256 characters. */
  sagemaker: {
    asOf: "2025-11",
    source: `${documentation}/AWSCloudFormation/latest/TemplateReference/aws-properties-sagemaker-userprofile-tag.html`,
    service: "SageMaker",
    shortestValue: 1,
    longestValue: 128,
  },
} as const satisfies Readonly<Record<string, AcceptedTags>>;
