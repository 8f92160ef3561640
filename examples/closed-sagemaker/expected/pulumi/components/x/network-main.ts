// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `network-main` of account `x` (111111111111) in ap-northeast-1. */
export class XNetworkMain extends pulumi.ComponentResource {
  readonly mainVpcId: pulumi.Output<string>;
  readonly private1SubnetId: pulumi.Output<string>;
  readonly studioSecurityGroupId: pulumi.Output<string>;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XNetworkMain", name, {}, opts);

    // Acknowledged AwsSolutions-VPC7: The topology cannot describe flow logs yet: switch them on
    // for the VPC beside it.
    const mainVpc = new aws.ec2.Vpc(
      "main",
      {
        cidrBlock: "10.10.16.0/20",
        enableDnsSupport: true,
        enableDnsHostnames: true,
        tags: { Name: "main", project: "closed-sagemaker" },
      },
      { parent: this },
    );

    // Acknowledged AwsSolutions-VPC7: The topology cannot describe flow logs yet: switch them on
    // for the VPC beside it.
    const mainInternetGateway = new aws.ec2.InternetGateway(
      "main",
      { tags: { Name: "main", project: "closed-sagemaker" } },
      { parent: this },
    );

    // Acknowledged AwsSolutions-VPC7: The topology cannot describe flow logs yet: switch them on
    // for the VPC beside it.
    const mainGatewayAttachment = new aws.ec2.InternetGatewayAttachment(
      "main",
      { vpcId: mainVpc.id, internetGatewayId: mainInternetGateway.id },
      { parent: this },
    );

    const publicSubnet = new aws.ec2.Subnet(
      "main/public",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.17.0/24",
        availabilityZoneId: "apne1-az2",
        tags: { Name: "public", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    const private1Subnet = new aws.ec2.Subnet(
      "main/private-1",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.24.0/24",
        availabilityZoneId: "apne1-az2",
        tags: { Name: "private-1", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    const private2Subnet = new aws.ec2.Subnet(
      "main/private-2",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.25.0/24",
        availabilityZoneId: "apne1-az1",
        tags: { Name: "private-2", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    const private3Subnet = new aws.ec2.Subnet(
      "main/private-3",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.26.0/24",
        availabilityZoneId: "apne1-az4",
        tags: { Name: "private-3", project: "closed-sagemaker" },
      },
      { parent: this },
    );

    const egressElasticIp = new aws.ec2.Eip(
      "main/egress",
      { domain: "vpc", tags: { Name: "egress", project: "closed-sagemaker" } },
      { parent: this },
    );

    const egressNatGateway = new aws.ec2.NatGateway(
      "main/egress",
      {
        subnetId: publicSubnet.id,
        allocationId: egressElasticIp.allocationId,
        tags: { Name: "egress", project: "closed-sagemaker" },
      },
      { parent: this, dependsOn: [mainGatewayAttachment] },
    );

    const publicRouteTable = new aws.ec2.RouteTable(
      "main/public",
      { vpcId: mainVpc.id, tags: { Name: "public", project: "closed-sagemaker" } },
      { parent: this },
    );

    new aws.ec2.Route(
      "main/public/0.0.0.0-0",
      {
        routeTableId: publicRouteTable.id,
        destinationCidrBlock: "0.0.0.0/0",
        gatewayId: mainInternetGateway.id,
      },
      { parent: this, dependsOn: [mainGatewayAttachment] },
    );

    new aws.ec2.RouteTableAssociation(
      "main/public/public",
      { routeTableId: publicRouteTable.id, subnetId: publicSubnet.id },
      { parent: this },
    );

    const workspacesRouteTable = new aws.ec2.RouteTable(
      "main/workspaces",
      { vpcId: mainVpc.id, tags: { Name: "workspaces", project: "closed-sagemaker" } },
      { parent: this },
    );

    new aws.ec2.Route(
      "main/workspaces/0.0.0.0-0",
      {
        routeTableId: workspacesRouteTable.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: egressNatGateway.id,
      },
      { parent: this },
    );

    new aws.ec2.RouteTableAssociation(
      "main/workspaces/private-2",
      { routeTableId: workspacesRouteTable.id, subnetId: private2Subnet.id },
      { parent: this },
    );
    new aws.ec2.RouteTableAssociation(
      "main/workspaces/private-3",
      { routeTableId: workspacesRouteTable.id, subnetId: private3Subnet.id },
      { parent: this },
    );

    const studioRouteTable = new aws.ec2.RouteTable(
      "main/studio",
      { vpcId: mainVpc.id, tags: { Name: "studio", project: "closed-sagemaker" } },
      { parent: this },
    );

    new aws.ec2.RouteTableAssociation(
      "main/studio/private-1",
      { routeTableId: studioRouteTable.id, subnetId: private1Subnet.id },
      { parent: this },
    );

    const studioSecurityGroup = new aws.ec2.SecurityGroup(
      "main/studio",
      {
        vpcId: mainVpc.id,
        description: "Studio apps",
        tags: { Name: "studio", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    const endpointsSecurityGroup = new aws.ec2.SecurityGroup(
      "main/endpoints",
      {
        vpcId: mainVpc.id,
        description: "Interface endpoints",
        tags: { Name: "endpoints", project: "closed-sagemaker" },
      },
      { parent: this },
    );

    new aws.vpc.SecurityGroupIngressRule(
      "main/studio/ingress-tcp-8192-65535-studio",
      {
        securityGroupId: studioSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 8192,
        toPort: 65535,
        referencedSecurityGroupId: studioSecurityGroup.id,
        description: "Between apps",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupIngressRule(
      "main/studio/ingress-tcp-2049-studio",
      {
        securityGroupId: studioSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 2049,
        toPort: 2049,
        referencedSecurityGroupId: studioSecurityGroup.id,
        description: "NFS of the home directories",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupEgressRule(
      "main/studio/egress-tcp-8192-65535-studio",
      {
        securityGroupId: studioSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 8192,
        toPort: 65535,
        referencedSecurityGroupId: studioSecurityGroup.id,
        description: "Between apps",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupEgressRule(
      "main/studio/egress-tcp-2049-studio",
      {
        securityGroupId: studioSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 2049,
        toPort: 2049,
        referencedSecurityGroupId: studioSecurityGroup.id,
        description: "NFS of the home directories",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupEgressRule(
      "main/studio/egress-tcp-443-endpoints",
      {
        securityGroupId: studioSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        referencedSecurityGroupId: endpointsSecurityGroup.id,
        description: "AWS APIs",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupEgressRule(
      "main/studio/egress-tcp-443-pl-61a54008",
      {
        securityGroupId: studioSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        prefixListId: "pl-61a54008",
        description: "S3",
      },
      { parent: this },
    );

    new aws.vpc.SecurityGroupIngressRule(
      "main/endpoints/ingress-tcp-443-studio",
      {
        securityGroupId: endpointsSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        referencedSecurityGroupId: studioSecurityGroup.id,
        description: "Studio",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupIngressRule(
      "main/endpoints/ingress-tcp-443-10.10.25.0-24",
      {
        securityGroupId: endpointsSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        cidrIpv4: "10.10.25.0/24",
        description: "WorkSpaces",
      },
      { parent: this },
    );
    new aws.vpc.SecurityGroupIngressRule(
      "main/endpoints/ingress-tcp-443-10.10.26.0-24",
      {
        securityGroupId: endpointsSecurityGroup.id,
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        cidrIpv4: "10.10.26.0/24",
        description: "WorkSpaces",
      },
      { parent: this },
    );

    new aws.ec2.VpcEndpoint(
      "main/sagemaker-api",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.sagemaker.api",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "sagemaker-api", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    new aws.ec2.VpcEndpoint(
      "main/sagemaker-runtime",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.sagemaker.runtime",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "sagemaker-runtime", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    new aws.ec2.VpcEndpoint(
      "main/studio",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "aws.sagemaker.ap-northeast-1.studio",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "studio", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    new aws.ec2.VpcEndpoint(
      "main/sts",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.sts",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "sts", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    new aws.ec2.VpcEndpoint(
      "main/logs",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.logs",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "logs", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    new aws.ec2.VpcEndpoint(
      "main/glue",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.glue",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "glue", project: "closed-sagemaker" },
      },
      { parent: this },
    );
    new aws.ec2.VpcEndpoint(
      "main/athena",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.athena",
        subnetIds: [private1Subnet.id],
        securityGroupIds: [endpointsSecurityGroup.id],
        privateDnsEnabled: true,
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: "*",
              Resource: "*",
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                    "arn:aws:iam::111111111111:user/usr111",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "athena", project: "closed-sagemaker" },
      },
      { parent: this },
    );

    new aws.ec2.VpcEndpoint(
      "main/s3",
      {
        vpcEndpointType: "Gateway",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.s3",
        routeTableIds: [studioRouteTable.id],
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: ["s3:GetObject", "s3:ListBucket", "s3:GetBucketLocation"],
              Resource: [
                "arn:aws:s3:::s3bucket-xxxx",
                "arn:aws:s3:::s3bucket-xxxx/*",
                "arn:aws:s3:::s3bucket-yyyy",
                "arn:aws:s3:::s3bucket-yyyy/*",
              ],
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                  ],
                },
              },
            },
            {
              Effect: "Allow",
              Principal: { AWS: "*" },
              Action: [
                "s3:GetObject",
                "s3:PutObject",
                "s3:AbortMultipartUpload",
                "s3:ListBucket",
                "s3:GetBucketLocation",
                "s3:ListBucketMultipartUploads",
                "s3:ListMultipartUploadParts",
              ],
              Resource: [
                "arn:aws:s3:::s3bucket-xxxx-results",
                "arn:aws:s3:::s3bucket-xxxx-results/*",
              ],
              Condition: {
                StringEquals: {
                  "aws:PrincipalArn": [
                    "arn:aws:iam::111111111111:role/access-role",
                    "arn:aws:iam::111111111111:role/analyst",
                  ],
                },
              },
            },
          ],
        }),
        tags: { Name: "s3", project: "closed-sagemaker" },
      },
      { parent: this },
    );

    this.mainVpcId = mainVpc.id;
    this.private1SubnetId = private1Subnet.id;
    this.studioSecurityGroupId = studioSecurityGroup.id;
    this.registerOutputs({
      mainVpcId: this.mainVpcId,
      private1SubnetId: this.private1SubnetId,
      studioSecurityGroupId: this.studioSecurityGroupId,
    });
  }
}
