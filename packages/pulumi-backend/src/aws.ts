import { imported, member } from "@cloister/typescript-writer";
import type { Type } from "@cloister/typescript-writer";

/** The packages that generated programs import, under the names that Pulumi's own examples use. */
export const aws = imported({ from: "@pulumi/aws", namespace: "aws" });
export const pulumi = imported({ from: "@pulumi/pulumi", namespace: "pulumi" });

/** A class of the AWS provider, as code and as the type that it registers. */
export interface AwsClass {
  /** `aws.ec2.Subnet` */
  readonly code: Type;
  /** `aws:ec2/subnet:Subnet` */
  readonly type: string;
}

/** `awsClass("ec2", "Subnet")`. */
export function awsClass(module: string, name: string): AwsClass {
  const file = name.slice(0, 1).toLowerCase() + name.slice(1);
  return {
    code: member(member(aws, module), name),
    type: `aws:${module}/${file}:${name}`,
  };
}
