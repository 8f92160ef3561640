// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export interface XStudioLabArgs {
  readonly accessRoleArn: pulumi.Input<string>;
  readonly mainVpcId: pulumi.Input<string>;
  readonly private1SubnetId: pulumi.Input<string>;
  readonly studioSecurityGroupId: pulumi.Input<string>;
}

/** `studio-lab` of account `x` (111111111111) in ap-northeast-1. */
export class XStudioLab extends pulumi.ComponentResource {
  constructor(name: string, args: XStudioLabArgs, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XStudioLab", name, {}, opts);

    const labStudio = new aws.sagemaker.Domain(
      "lab",
      {
        domainName: "lab",
        authMode: "IAM",
        appNetworkAccessType: "VpcOnly",
        vpcId: args.mainVpcId,
        subnetIds: [args.private1SubnetId],
        defaultUserSettings: {
          executionRole: args.accessRoleArn,
          securityGroups: [args.studioSecurityGroupId],
        },
        tags: { project: "closed-sagemaker" },
      },
      { parent: this },
    );

    new aws.sagemaker.UserProfile(
      "lab/analyst",
      {
        domainId: labStudio.id,
        userProfileName: "analyst",
        tags: { project: "closed-sagemaker" },
      },
      { parent: this },
    );

    this.registerOutputs();
  }
}
