// Generated from topology.yaml. Edit the topology, not this file.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** `network-main` of account `x` (111111111111) in ap-northeast-1. */
export class XNetworkMain extends pulumi.ComponentResource {
  readonly mainVpcId: pulumi.Output<string>;
  readonly mainVpcDefaultSecurityGroupId: pulumi.Output<string>;
  readonly private1SubnetId: pulumi.Output<string>;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed-sagemaker:components:XNetworkMain", name, {}, opts);

    const mainVpc = new aws.ec2.Vpc(
      "main",
      {
        cidrBlock: "10.10.16.0/20",
        enableDnsSupport: true,
        enableDnsHostnames: true,
        tags: { Name: "main" },
      },
      { parent: this },
    );

    const mainInternetGateway = new aws.ec2.InternetGateway(
      "main",
      { tags: { Name: "main" } },
      { parent: this },
    );

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
        tags: { Name: "public" },
      },
      { parent: this },
    );
    const private1Subnet = new aws.ec2.Subnet(
      "main/private-1",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.24.0/24",
        availabilityZoneId: "apne1-az2",
        tags: { Name: "private-1" },
      },
      { parent: this },
    );
    const private2Subnet = new aws.ec2.Subnet(
      "main/private-2",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.25.0/24",
        availabilityZoneId: "apne1-az1",
        tags: { Name: "private-2" },
      },
      { parent: this },
    );
    const private3Subnet = new aws.ec2.Subnet(
      "main/private-3",
      {
        vpcId: mainVpc.id,
        cidrBlock: "10.10.26.0/24",
        availabilityZoneId: "apne1-az4",
        tags: { Name: "private-3" },
      },
      { parent: this },
    );

    const egressElasticIp = new aws.ec2.Eip(
      "main/egress",
      { domain: "vpc", tags: { Name: "egress" } },
      { parent: this },
    );

    const egressNatGateway = new aws.ec2.NatGateway(
      "main/egress",
      {
        subnetId: publicSubnet.id,
        allocationId: egressElasticIp.allocationId,
        tags: { Name: "egress" },
      },
      { parent: this, dependsOn: [mainGatewayAttachment] },
    );

    const publicRouteTable = new aws.ec2.RouteTable(
      "main/public",
      { vpcId: mainVpc.id, tags: { Name: "public" } },
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

    const privateRouteTable = new aws.ec2.RouteTable(
      "main/private",
      { vpcId: mainVpc.id, tags: { Name: "private" } },
      { parent: this },
    );

    new aws.ec2.Route(
      "main/private/0.0.0.0-0",
      {
        routeTableId: privateRouteTable.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: egressNatGateway.id,
      },
      { parent: this },
    );

    new aws.ec2.RouteTableAssociation(
      "main/private/private-1",
      { routeTableId: privateRouteTable.id, subnetId: private1Subnet.id },
      { parent: this },
    );
    new aws.ec2.RouteTableAssociation(
      "main/private/private-2",
      { routeTableId: privateRouteTable.id, subnetId: private2Subnet.id },
      { parent: this },
    );
    new aws.ec2.RouteTableAssociation(
      "main/private/private-3",
      { routeTableId: privateRouteTable.id, subnetId: private3Subnet.id },
      { parent: this },
    );

    new aws.ec2.VpcEndpoint(
      "main/xxxx-vpce-athena",
      {
        vpcEndpointType: "Interface",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.athena",
        subnetIds: [private1Subnet.id, private2Subnet.id, private3Subnet.id],
        securityGroupIds: [mainVpc.defaultSecurityGroupId],
        privateDnsEnabled: true,
        tags: { Name: "xxxx-vpce-athena" },
      },
      { parent: this },
    );

    new aws.ec2.VpcEndpoint(
      "main/xxxx-vpce-s3",
      {
        vpcEndpointType: "Gateway",
        vpcId: mainVpc.id,
        serviceName: "com.amazonaws.ap-northeast-1.s3",
        routeTableIds: [privateRouteTable.id],
        tags: { Name: "xxxx-vpce-s3" },
      },
      { parent: this },
    );

    this.mainVpcId = mainVpc.id;
    this.mainVpcDefaultSecurityGroupId = mainVpc.defaultSecurityGroupId;
    this.private1SubnetId = private1Subnet.id;
    this.registerOutputs({
      mainVpcId: this.mainVpcId,
      mainVpcDefaultSecurityGroupId: this.mainVpcDefaultSecurityGroupId,
      private1SubnetId: this.private1SubnetId,
    });
  }
}
