// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface XPermissionsArgs {
  readonly usr111UserName: pulumi.Input<string>;
  readonly accessRoleName: pulumi.Input<string>;
}

/** `permissions` of account `x` (111111111111) in ap-northeast-1. */
export class XPermissions extends pulumi.ComponentResource {
  constructor(name: string, args: XPermissionsArgs, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XPermissions", name, {}, opts);

    const accessPolicy = new aws.iam.Policy(
      "access-policy",
      {
        name: "access-policy",
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["s3:GetObject", "s3:ListBucket"],
              Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
            },
          ],
        }),
      },
      { parent: this },
    );

    new aws.iam.UserPolicyAttachment(
      "user/usr111/access-policy",
      { user: args.usr111UserName, policyArn: accessPolicy.arn },
      { parent: this },
    );

    new aws.iam.RolePolicyAttachment(
      "role/access-role/access-policy",
      { role: args.accessRoleName, policyArn: accessPolicy.arn },
      { parent: this },
    );

    this.registerOutputs();
  }
}
