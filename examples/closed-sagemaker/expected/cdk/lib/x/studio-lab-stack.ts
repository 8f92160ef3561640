// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps } from "aws-cdk-lib";
import type * as ec2 from "aws-cdk-lib/aws-ec2";
import type * as iam from "aws-cdk-lib/aws-iam";
import * as sagemaker from "aws-cdk-lib/aws-sagemaker";
import { Construct } from "constructs";

export interface XStudioLabStackProps extends StackProps {
  readonly accessRole: iam.Role;
  readonly mainVpc: ec2.CfnVPC;
  readonly private1Subnet: ec2.CfnSubnet;
  readonly studioSecurityGroup: ec2.CfnSecurityGroup;
}

export class XStudioLabStack extends Stack {
  constructor(scope: Construct, id: string, props: XStudioLabStackProps) {
    super(scope, id, props);

    const studios = new Construct(this, "Studios");
    const labStudio = new sagemaker.CfnDomain(studios, "lab", {
      domainName: "lab",
      authMode: "IAM",
      appNetworkAccessType: "VpcOnly",
      vpcId: props.mainVpc.attrVpcId,
      subnetIds: [props.private1Subnet.attrSubnetId],
      defaultUserSettings: {
        executionRole: props.accessRole.roleArn,
        securityGroups: [props.studioSecurityGroup.attrGroupId],
      },
      tags: [{ key: "project", value: "closed-sagemaker" }],
    });

    const userProfiles = new Construct(new Construct(this, "UserProfiles"), "lab");
    new sagemaker.CfnUserProfile(userProfiles, "analyst", {
      domainId: labStudio.attrDomainId,
      userProfileName: "analyst",
      tags: [{ key: "project", value: "closed-sagemaker" }],
    });
  }
}
