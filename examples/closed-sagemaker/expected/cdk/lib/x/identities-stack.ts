// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps, Tags } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";

export class XIdentitiesStack extends Stack {
  readonly analystRole: iam.Role;
  readonly accessRole: iam.Role;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const users = new Construct(this, "Users");
    const usr111User = new iam.User(users, "usr111", {
      userName: "usr111",
    });
    Tags.of(usr111User).add("project", "closed-sagemaker");

    const roles = new Construct(this, "Roles");
    this.analystRole = new iam.Role(roles, "analyst", {
      roleName: "analyst",
      description: "Queries in the console",
      assumedBy: new iam.ArnPrincipal("arn:aws:iam::111111111111:user/usr111").withConditions({
        Bool: { "aws:MultiFactorAuthPresent": "true" },
      }),
    });
    this.analystRole.node.addDependency(usr111User);
    Tags.of(this.analystRole).add("project", "closed-sagemaker");

    this.accessRole = new iam.Role(roles, "access-role", {
      roleName: "access-role",
      description: "Studio notebooks",
      assumedBy: new iam.ServicePrincipal("sagemaker.amazonaws.com"),
    });
    Tags.of(this.accessRole).add("project", "closed-sagemaker");
  }
}
