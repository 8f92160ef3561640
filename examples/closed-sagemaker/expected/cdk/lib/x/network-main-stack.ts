// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps, Validations } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import { Construct } from "constructs";

export class XNetworkMainStack extends Stack {
  readonly mainVpc: ec2.CfnVPC;
  readonly private1Subnet: ec2.CfnSubnet;
  readonly studioSecurityGroup: ec2.CfnSecurityGroup;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const vpcs = new Construct(this, "Vpcs");
    this.mainVpc = new ec2.CfnVPC(vpcs, "main", {
      cidrBlock: "10.10.16.0/20",
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: [
        { key: "Name", value: "main" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    Validations.of(this.mainVpc).acknowledge({
      id: "AwsSolutions-VPC7",
      reason: "The topology cannot describe flow logs yet: switch them on for the VPC beside it.",
    });

    const internetGateways = new Construct(this, "InternetGateways");
    const mainInternetGateway = new ec2.CfnInternetGateway(internetGateways, "main", {
      tags: [
        { key: "Name", value: "main" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    Validations.of(mainInternetGateway).acknowledge({
      id: "AwsSolutions-VPC7",
      reason: "The topology cannot describe flow logs yet: switch them on for the VPC beside it.",
    });

    const gatewayAttachments = new Construct(this, "GatewayAttachments");
    const mainGatewayAttachment = new ec2.CfnVPCGatewayAttachment(gatewayAttachments, "main", {
      vpcId: this.mainVpc.attrVpcId,
      internetGatewayId: mainInternetGateway.attrInternetGatewayId,
    });
    Validations.of(mainGatewayAttachment).acknowledge({
      id: "AwsSolutions-VPC7",
      reason: "The topology cannot describe flow logs yet: switch them on for the VPC beside it.",
    });

    const subnets = new Construct(new Construct(this, "Subnets"), "main");
    const publicSubnet = new ec2.CfnSubnet(subnets, "public", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.17.0/24",
      availabilityZoneId: "apne1-az2",
      tags: [
        { key: "Name", value: "public" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    this.private1Subnet = new ec2.CfnSubnet(subnets, "private-1", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.24.0/24",
      availabilityZoneId: "apne1-az2",
      tags: [
        { key: "Name", value: "private-1" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    const private2Subnet = new ec2.CfnSubnet(subnets, "private-2", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.25.0/24",
      availabilityZoneId: "apne1-az1",
      tags: [
        { key: "Name", value: "private-2" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    const private3Subnet = new ec2.CfnSubnet(subnets, "private-3", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.26.0/24",
      availabilityZoneId: "apne1-az4",
      tags: [
        { key: "Name", value: "private-3" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const elasticIps = new Construct(new Construct(this, "ElasticIps"), "main");
    const egressElasticIp = new ec2.CfnEIP(elasticIps, "egress", {
      domain: "vpc",
      tags: [
        { key: "Name", value: "egress" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const natGateways = new Construct(new Construct(this, "NatGateways"), "main");
    const egressNatGateway = new ec2.CfnNatGateway(natGateways, "egress", {
      subnetId: publicSubnet.attrSubnetId,
      allocationId: egressElasticIp.attrAllocationId,
      tags: [
        { key: "Name", value: "egress" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    egressNatGateway.addResourceDependency(mainGatewayAttachment);

    const routeTables = new Construct(new Construct(this, "RouteTables"), "main");
    const publicRouteTable = new ec2.CfnRouteTable(routeTables, "public", {
      vpcId: this.mainVpc.attrVpcId,
      tags: [
        { key: "Name", value: "public" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const mainRoutes = new Construct(new Construct(this, "Routes"), "main");
    const publicRoutes = new Construct(mainRoutes, "public");
    const publicDefaultRoute = new ec2.CfnRoute(publicRoutes, "0.0.0.0-0", {
      routeTableId: publicRouteTable.attrRouteTableId,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: mainInternetGateway.attrInternetGatewayId,
    });
    publicDefaultRoute.addResourceDependency(mainGatewayAttachment);

    const mainRouteTableAssociations = new Construct(
      new Construct(this, "RouteTableAssociations"),
      "main",
    );
    const publicRouteTableAssociations = new Construct(mainRouteTableAssociations, "public");
    new ec2.CfnSubnetRouteTableAssociation(publicRouteTableAssociations, "public", {
      routeTableId: publicRouteTable.attrRouteTableId,
      subnetId: publicSubnet.attrSubnetId,
    });

    const workspacesRouteTable = new ec2.CfnRouteTable(routeTables, "workspaces", {
      vpcId: this.mainVpc.attrVpcId,
      tags: [
        { key: "Name", value: "workspaces" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const workspacesRoutes = new Construct(mainRoutes, "workspaces");
    new ec2.CfnRoute(workspacesRoutes, "0.0.0.0-0", {
      routeTableId: workspacesRouteTable.attrRouteTableId,
      destinationCidrBlock: "0.0.0.0/0",
      natGatewayId: egressNatGateway.attrNatGatewayId,
    });

    const workspacesRouteTableAssociations = new Construct(
      mainRouteTableAssociations,
      "workspaces",
    );
    new ec2.CfnSubnetRouteTableAssociation(workspacesRouteTableAssociations, "private-2", {
      routeTableId: workspacesRouteTable.attrRouteTableId,
      subnetId: private2Subnet.attrSubnetId,
    });
    new ec2.CfnSubnetRouteTableAssociation(workspacesRouteTableAssociations, "private-3", {
      routeTableId: workspacesRouteTable.attrRouteTableId,
      subnetId: private3Subnet.attrSubnetId,
    });

    const studioRouteTable = new ec2.CfnRouteTable(routeTables, "studio", {
      vpcId: this.mainVpc.attrVpcId,
      tags: [
        { key: "Name", value: "studio" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const studioRouteTableAssociations = new Construct(mainRouteTableAssociations, "studio");
    new ec2.CfnSubnetRouteTableAssociation(studioRouteTableAssociations, "private-1", {
      routeTableId: studioRouteTable.attrRouteTableId,
      subnetId: this.private1Subnet.attrSubnetId,
    });

    const securityGroups = new Construct(new Construct(this, "SecurityGroups"), "main");
    this.studioSecurityGroup = new ec2.CfnSecurityGroup(securityGroups, "studio", {
      vpcId: this.mainVpc.attrVpcId,
      groupDescription: "Studio apps",
      securityGroupEgress: [
        {
          cidrIp: "255.255.255.255/32",
          ipProtocol: "icmp",
          fromPort: 252,
          toPort: 86,
          description: "Allow nothing",
        },
      ],
      tags: [
        { key: "Name", value: "studio" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    const endpointsSecurityGroup = new ec2.CfnSecurityGroup(securityGroups, "endpoints", {
      vpcId: this.mainVpc.attrVpcId,
      groupDescription: "Interface endpoints",
      securityGroupEgress: [
        {
          cidrIp: "255.255.255.255/32",
          ipProtocol: "icmp",
          fromPort: 252,
          toPort: 86,
          description: "Allow nothing",
        },
      ],
      tags: [
        { key: "Name", value: "endpoints" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const mainSecurityGroupRules = new Construct(new Construct(this, "SecurityGroupRules"), "main");
    const studioSecurityGroupRules = new Construct(mainSecurityGroupRules, "studio");
    new ec2.CfnSecurityGroupIngress(studioSecurityGroupRules, "ingress-tcp-8192-65535-studio", {
      groupId: this.studioSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 8192,
      toPort: 65535,
      sourceSecurityGroupId: this.studioSecurityGroup.attrGroupId,
      description: "Between apps",
    });
    new ec2.CfnSecurityGroupIngress(studioSecurityGroupRules, "ingress-tcp-2049-studio", {
      groupId: this.studioSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 2049,
      toPort: 2049,
      sourceSecurityGroupId: this.studioSecurityGroup.attrGroupId,
      description: "NFS of the home directories",
    });
    new ec2.CfnSecurityGroupEgress(studioSecurityGroupRules, "egress-tcp-8192-65535-studio", {
      groupId: this.studioSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 8192,
      toPort: 65535,
      destinationSecurityGroupId: this.studioSecurityGroup.attrGroupId,
      description: "Between apps",
    });
    new ec2.CfnSecurityGroupEgress(studioSecurityGroupRules, "egress-tcp-2049-studio", {
      groupId: this.studioSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 2049,
      toPort: 2049,
      destinationSecurityGroupId: this.studioSecurityGroup.attrGroupId,
      description: "NFS of the home directories",
    });
    new ec2.CfnSecurityGroupEgress(studioSecurityGroupRules, "egress-tcp-443-endpoints", {
      groupId: this.studioSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      destinationSecurityGroupId: endpointsSecurityGroup.attrGroupId,
      description: "AWS APIs",
    });
    new ec2.CfnSecurityGroupEgress(studioSecurityGroupRules, "egress-tcp-443-pl-61a54008", {
      groupId: this.studioSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      destinationPrefixListId: "pl-61a54008",
      description: "S3",
    });

    const endpointsSecurityGroupRules = new Construct(mainSecurityGroupRules, "endpoints");
    new ec2.CfnSecurityGroupIngress(endpointsSecurityGroupRules, "ingress-tcp-443-studio", {
      groupId: endpointsSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      sourceSecurityGroupId: this.studioSecurityGroup.attrGroupId,
      description: "Studio",
    });
    new ec2.CfnSecurityGroupIngress(endpointsSecurityGroupRules, "ingress-tcp-443-10.10.25.0-24", {
      groupId: endpointsSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrIp: "10.10.25.0/24",
      description: "WorkSpaces",
    });
    new ec2.CfnSecurityGroupIngress(endpointsSecurityGroupRules, "ingress-tcp-443-10.10.26.0-24", {
      groupId: endpointsSecurityGroup.attrGroupId,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrIp: "10.10.26.0/24",
      description: "WorkSpaces",
    });

    const interfaceEndpoints = new Construct(new Construct(this, "InterfaceEndpoints"), "main");
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "sagemaker-api", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.sagemaker.api",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "sagemaker-api" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "sagemaker-runtime", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.sagemaker.runtime",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "sagemaker-runtime" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "studio", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "aws.sagemaker.ap-northeast-1.studio",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "studio" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "sts", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.sts",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "sts" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "logs", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.logs",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "logs" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "glue", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.glue",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "glue" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "athena", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.athena",
      subnetIds: [this.private1Subnet.attrSubnetId],
      securityGroupIds: [endpointsSecurityGroup.attrGroupId],
      privateDnsEnabled: true,
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "athena" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });

    const gatewayEndpoints = new Construct(new Construct(this, "GatewayEndpoints"), "main");
    new ec2.CfnVPCEndpoint(gatewayEndpoints, "s3", {
      vpcEndpointType: "Gateway",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.s3",
      routeTableIds: [studioRouteTable.attrRouteTableId],
      policyDocument: {
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
      },
      tags: [
        { key: "Name", value: "s3" },
        { key: "project", value: "closed-sagemaker" },
      ],
    });
  }
}
