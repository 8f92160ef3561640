// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

export class XIdentitiesStack extends Stack {
  readonly usr111User: iam.User;
  readonly accessRole: iam.Role;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const users = new Construct(this, "Users");
    this.usr111User = new iam.User(users, "usr111", {
      userName: "usr111",
    });

    const roles = new Construct(this, "Roles");
    this.accessRole = new iam.Role(roles, "access-role", {
      roleName: "access-role",
      assumedBy: new iam.ServicePrincipal("sagemaker.amazonaws.com"),
    });
    this.accessRole.addManagedPolicy(
      iam.ManagedPolicy.fromAwsManagedPolicyName("AmazonAthenaFullAccess"),
    );
    this.accessRole.addManagedPolicy(
      iam.ManagedPolicy.fromAwsManagedPolicyName("AmazonSageMakerFullAccess"),
    );
    this.accessRole.addManagedPolicy(
      iam.ManagedPolicy.fromAwsManagedPolicyName("AWSGlueConsoleFullAccess"),
    );
    this.accessRole.addManagedPolicy(
      iam.ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSGlueServiceRole"),
    );
  }
}
