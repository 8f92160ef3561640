// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

export interface XPermissionsStackProps extends StackProps {
  readonly usr111User: iam.User;
  readonly accessRole: iam.Role;
}

export class XPermissionsStack extends Stack {
  constructor(scope: Construct, id: string, props: XPermissionsStackProps) {
    super(scope, id, props);

    const managedPolicies = new Construct(this, "ManagedPolicies");
    const accessPolicy = new iam.ManagedPolicy(managedPolicies, "access-policy", {
      managedPolicyName: "access-policy",
      document: iam.PolicyDocument.fromJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:GetObject", "s3:ListBucket"],
            Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
          },
        ],
      }),
    });
    accessPolicy.attachToUser(props.usr111User);
    accessPolicy.attachToRole(props.accessRole);
  }
}
