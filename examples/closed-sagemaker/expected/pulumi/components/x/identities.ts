// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `identities` of account `x` (111111111111) in ap-northeast-1. */
export class XIdentities extends pulumi.ComponentResource {
  readonly analystRoleName: pulumi.Output<string>;
  readonly accessRoleArn: pulumi.Output<string>;
  readonly accessRoleName: pulumi.Output<string>;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XIdentities", name, {}, opts);

    const usr111User = new aws.iam.User(
      "usr111",
      { name: "usr111", tags: { project: "closed-sagemaker" } },
      { parent: this },
    );

    const analystRole = new aws.iam.Role(
      "analyst",
      {
        name: "analyst",
        description: "Queries in the console",
        assumeRolePolicy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "arn:aws:iam::111111111111:user/usr111" },
              Action: "sts:AssumeRole",
              Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } },
            },
          ],
        }),
        tags: { project: "closed-sagemaker" },
      },
      { parent: this, dependsOn: [usr111User] },
    );
    const accessRole = new aws.iam.Role(
      "access-role",
      {
        name: "access-role",
        description: "Studio notebooks",
        assumeRolePolicy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { Service: "sagemaker.amazonaws.com" },
              Action: "sts:AssumeRole",
            },
          ],
        }),
        tags: { project: "closed-sagemaker" },
      },
      { parent: this },
    );

    this.analystRoleName = analystRole.name;
    this.accessRoleArn = accessRole.arn;
    this.accessRoleName = accessRole.name;
    this.registerOutputs({
      analystRoleName: this.analystRoleName,
      accessRoleArn: this.accessRoleArn,
      accessRoleName: this.accessRoleName,
    });
  }
}
