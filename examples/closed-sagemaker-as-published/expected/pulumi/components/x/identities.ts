// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `identities` of account `x` (111111111111) in ap-northeast-1. */
export class XIdentities extends pulumi.ComponentResource {
  readonly usr111UserName: pulumi.Output<string>;
  readonly accessRoleArn: pulumi.Output<string>;
  readonly accessRoleName: pulumi.Output<string>;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XIdentities", name, {}, opts);

    const usr111User = new aws.iam.User("usr111", { name: "usr111" }, { parent: this });

    const accessRole = new aws.iam.Role(
      "access-role",
      {
        name: "access-role",
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
      },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/AmazonAthenaFullAccess",
      { role: accessRole.name, policyArn: "arn:aws:iam::aws:policy/AmazonAthenaFullAccess" },
      { parent: this },
    );
    new aws.iam.RolePolicyAttachment(
      "role/access-role/AmazonSageMakerFullAccess",
      { role: accessRole.name, policyArn: "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess" },
      { parent: this },
    );
    new aws.iam.RolePolicyAttachment(
      "role/access-role/AWSGlueConsoleFullAccess",
      { role: accessRole.name, policyArn: "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess" },
      { parent: this },
    );
    new aws.iam.RolePolicyAttachment(
      "role/access-role/AWSGlueServiceRole",
      {
        role: accessRole.name,
        policyArn: "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole",
      },
      { parent: this },
    );

    this.usr111UserName = usr111User.name;
    this.accessRoleArn = accessRole.arn;
    this.accessRoleName = accessRole.name;
    this.registerOutputs({
      usr111UserName: this.usr111UserName,
      accessRoleArn: this.accessRoleArn,
      accessRoleName: this.accessRoleName,
    });
  }
}
