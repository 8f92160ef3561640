/* oxlint-disable no-new -- a construct adds itself to its scope */
import { Stack, type StackProps } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";

const privateSubnets = [
  { name: "private-1", cidrBlock: "10.10.24.0/24", availabilityZoneId: "apne1-az2" },
  { name: "private-2", cidrBlock: "10.10.25.0/24", availabilityZoneId: "apne1-az1" },
  { name: "private-3", cidrBlock: "10.10.26.0/24", availabilityZoneId: "apne1-az4" },
] as const;

// L1 constructs, because `ec2.Vpc` neither takes the subnets' ranges and zones nor shares a route table.
export class NetworkStack extends Stack {
  readonly vpc: ec2.CfnVPC;
  /** Private 1. */
  readonly studioSubnet: ec2.CfnSubnet;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.vpc = new ec2.CfnVPC(this, "Vpc", {
      cidrBlock: "10.10.16.0/20",
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: named("main"),
    });
    const vpcId = this.vpc.attrVpcId;

    const internetGateway = new ec2.CfnInternetGateway(this, "InternetGateway", {
      tags: named("main"),
    });
    const attachment = new ec2.CfnVPCGatewayAttachment(this, "GatewayAttachment", {
      vpcId,
      internetGatewayId: internetGateway.attrInternetGatewayId,
    });

    const publicSubnet = new ec2.CfnSubnet(this, "PublicSubnet", {
      vpcId,
      cidrBlock: "10.10.17.0/24",
      availabilityZoneId: "apne1-az2",
      tags: named("public"),
    });
    const publicTable = new ec2.CfnRouteTable(this, "PublicRouteTable", {
      vpcId,
      tags: named("public"),
    });
    new ec2.CfnRoute(this, "PublicDefaultRoute", {
      routeTableId: publicTable.attrRouteTableId,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: internetGateway.attrInternetGatewayId,
    }).addResourceDependency(attachment);
    new ec2.CfnSubnetRouteTableAssociation(this, "PublicAssociation", {
      routeTableId: publicTable.attrRouteTableId,
      subnetId: publicSubnet.attrSubnetId,
    });

    const egressIp = new ec2.CfnEIP(this, "EgressIp", { domain: "vpc", tags: named("egress") });
    const natGateway = new ec2.CfnNatGateway(this, "NatGateway", {
      subnetId: publicSubnet.attrSubnetId,
      allocationId: egressIp.attrAllocationId,
      tags: named("egress"),
    });
    natGateway.addResourceDependency(attachment);

    const privateTable = new ec2.CfnRouteTable(this, "PrivateRouteTable", {
      vpcId,
      tags: named("private"),
    });
    new ec2.CfnRoute(this, "PrivateDefaultRoute", {
      routeTableId: privateTable.attrRouteTableId,
      destinationCidrBlock: "0.0.0.0/0",
      natGatewayId: natGateway.attrNatGatewayId,
    });
    const [studioSubnet, ...workSpacesSubnets] = privateSubnets.map(({ name, ...place }) => {
      const subnet = new ec2.CfnSubnet(this, name, { vpcId, ...place, tags: named(name) });
      new ec2.CfnSubnetRouteTableAssociation(this, `${name}-association`, {
        routeTableId: privateTable.attrRouteTableId,
        subnetId: subnet.attrSubnetId,
      });
      return subnet;
    });
    if (studioSubnet === undefined) throw new Error("There is no private subnet.");
    this.studioSubnet = studioSubnet;

    new ec2.CfnVPCEndpoint(this, "AthenaEndpoint", {
      vpcEndpointType: "Interface",
      vpcId,
      serviceName: `com.amazonaws.${this.region}.athena`,
      subnetIds: [studioSubnet, ...workSpacesSubnets].map((subnet) => subnet.attrSubnetId),
      securityGroupIds: [this.vpc.attrDefaultSecurityGroup],
      privateDnsEnabled: true,
      tags: named("xxxx-vpce-athena"),
    });
    new ec2.CfnVPCEndpoint(this, "S3Endpoint", {
      vpcEndpointType: "Gateway",
      vpcId,
      serviceName: `com.amazonaws.${this.region}.s3`,
      routeTableIds: [privateTable.attrRouteTableId],
      tags: named("xxxx-vpce-s3"),
    });
  }
}

function named(value: string): { key: string; value: string }[] {
  return [{ key: "Name", value }];
}
