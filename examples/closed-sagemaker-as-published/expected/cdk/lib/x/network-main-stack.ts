// Generated from topology.yaml. Edit the topology, not this file.
import { Stack, type StackProps } from "aws-cdk-lib";
import * as ec2 from "aws-cdk-lib/aws-ec2";
import { Construct } from "constructs";

export class XNetworkMainStack extends Stack {
  readonly mainVpc: ec2.CfnVPC;
  readonly private1Subnet: ec2.CfnSubnet;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    const vpcs = new Construct(this, "Vpcs");
    this.mainVpc = new ec2.CfnVPC(vpcs, "main", {
      cidrBlock: "10.10.16.0/20",
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: [{ key: "Name", value: "main" }],
    });

    const internetGateways = new Construct(this, "InternetGateways");
    const mainInternetGateway = new ec2.CfnInternetGateway(internetGateways, "main", {
      tags: [{ key: "Name", value: "main" }],
    });

    const gatewayAttachments = new Construct(this, "GatewayAttachments");
    const mainGatewayAttachment = new ec2.CfnVPCGatewayAttachment(gatewayAttachments, "main", {
      vpcId: this.mainVpc.attrVpcId,
      internetGatewayId: mainInternetGateway.attrInternetGatewayId,
    });

    const subnets = new Construct(new Construct(this, "Subnets"), "main");
    const publicSubnet = new ec2.CfnSubnet(subnets, "public", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.17.0/24",
      availabilityZoneId: "apne1-az2",
      tags: [{ key: "Name", value: "public" }],
    });
    this.private1Subnet = new ec2.CfnSubnet(subnets, "private-1", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.24.0/24",
      availabilityZoneId: "apne1-az2",
      tags: [{ key: "Name", value: "private-1" }],
    });
    const private2Subnet = new ec2.CfnSubnet(subnets, "private-2", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.25.0/24",
      availabilityZoneId: "apne1-az1",
      tags: [{ key: "Name", value: "private-2" }],
    });
    const private3Subnet = new ec2.CfnSubnet(subnets, "private-3", {
      vpcId: this.mainVpc.attrVpcId,
      cidrBlock: "10.10.26.0/24",
      availabilityZoneId: "apne1-az4",
      tags: [{ key: "Name", value: "private-3" }],
    });

    const elasticIps = new Construct(new Construct(this, "ElasticIps"), "main");
    const egressElasticIp = new ec2.CfnEIP(elasticIps, "egress", {
      domain: "vpc",
      tags: [{ key: "Name", value: "egress" }],
    });

    const natGateways = new Construct(new Construct(this, "NatGateways"), "main");
    const egressNatGateway = new ec2.CfnNatGateway(natGateways, "egress", {
      subnetId: publicSubnet.attrSubnetId,
      allocationId: egressElasticIp.attrAllocationId,
      tags: [{ key: "Name", value: "egress" }],
    });
    egressNatGateway.addResourceDependency(mainGatewayAttachment);

    const routeTables = new Construct(new Construct(this, "RouteTables"), "main");
    const publicRouteTable = new ec2.CfnRouteTable(routeTables, "public", {
      vpcId: this.mainVpc.attrVpcId,
      tags: [{ key: "Name", value: "public" }],
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

    const privateRouteTable = new ec2.CfnRouteTable(routeTables, "private", {
      vpcId: this.mainVpc.attrVpcId,
      tags: [{ key: "Name", value: "private" }],
    });

    const privateRoutes = new Construct(mainRoutes, "private");
    new ec2.CfnRoute(privateRoutes, "0.0.0.0-0", {
      routeTableId: privateRouteTable.attrRouteTableId,
      destinationCidrBlock: "0.0.0.0/0",
      natGatewayId: egressNatGateway.attrNatGatewayId,
    });

    const privateRouteTableAssociations = new Construct(mainRouteTableAssociations, "private");
    new ec2.CfnSubnetRouteTableAssociation(privateRouteTableAssociations, "private-1", {
      routeTableId: privateRouteTable.attrRouteTableId,
      subnetId: this.private1Subnet.attrSubnetId,
    });
    new ec2.CfnSubnetRouteTableAssociation(privateRouteTableAssociations, "private-2", {
      routeTableId: privateRouteTable.attrRouteTableId,
      subnetId: private2Subnet.attrSubnetId,
    });
    new ec2.CfnSubnetRouteTableAssociation(privateRouteTableAssociations, "private-3", {
      routeTableId: privateRouteTable.attrRouteTableId,
      subnetId: private3Subnet.attrSubnetId,
    });

    const interfaceEndpoints = new Construct(new Construct(this, "InterfaceEndpoints"), "main");
    new ec2.CfnVPCEndpoint(interfaceEndpoints, "xxxx-vpce-athena", {
      vpcEndpointType: "Interface",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.athena",
      subnetIds: [
        this.private1Subnet.attrSubnetId,
        private2Subnet.attrSubnetId,
        private3Subnet.attrSubnetId,
      ],
      securityGroupIds: [this.mainVpc.attrDefaultSecurityGroup],
      privateDnsEnabled: true,
      tags: [{ key: "Name", value: "xxxx-vpce-athena" }],
    });

    const gatewayEndpoints = new Construct(new Construct(this, "GatewayEndpoints"), "main");
    new ec2.CfnVPCEndpoint(gatewayEndpoints, "xxxx-vpce-s3", {
      vpcEndpointType: "Gateway",
      vpcId: this.mainVpc.attrVpcId,
      serviceName: "com.amazonaws.ap-northeast-1.s3",
      routeTableIds: [privateRouteTable.attrRouteTableId],
      tags: [{ key: "Name", value: "xxxx-vpce-s3" }],
    });
  }
}
