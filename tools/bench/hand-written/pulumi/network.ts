/* oxlint-disable no-new -- a resource registers itself */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const privateSubnets = [
  { name: "private-1", cidrBlock: "10.10.24.0/24", availabilityZoneId: "apne1-az2" },
  { name: "private-2", cidrBlock: "10.10.25.0/24", availabilityZoneId: "apne1-az1" },
  { name: "private-3", cidrBlock: "10.10.26.0/24", availabilityZoneId: "apne1-az4" },
] as const;

export class Network extends pulumi.ComponentResource {
  readonly vpc: aws.ec2.Vpc;
  /** Private 1. */
  readonly studioSubnet: aws.ec2.Subnet;

  constructor(
    name: string,
    { region }: { readonly region: string },
    opts: pulumi.ComponentResourceOptions,
  ) {
    super("hand-written:index:Network", name, {}, opts);
    const parent = { parent: this };

    this.vpc = new aws.ec2.Vpc(
      name,
      {
        cidrBlock: "10.10.16.0/20",
        enableDnsSupport: true,
        enableDnsHostnames: true,
        tags: { Name: name },
      },
      parent,
    );
    const vpcId = this.vpc.id;

    const internetGateway = new aws.ec2.InternetGateway(name, { tags: { Name: name } }, parent);
    const attachment = new aws.ec2.InternetGatewayAttachment(
      name,
      { vpcId, internetGatewayId: internetGateway.id },
      parent,
    );

    const publicSubnet = new aws.ec2.Subnet(
      "public",
      {
        vpcId,
        cidrBlock: "10.10.17.0/24",
        availabilityZoneId: "apne1-az2",
        tags: { Name: "public" },
      },
      parent,
    );
    const publicTable = new aws.ec2.RouteTable(
      "public",
      { vpcId, tags: { Name: "public" } },
      parent,
    );
    new aws.ec2.Route(
      "public-default",
      {
        routeTableId: publicTable.id,
        destinationCidrBlock: "0.0.0.0/0",
        gatewayId: internetGateway.id,
      },
      { ...parent, dependsOn: attachment },
    );
    new aws.ec2.RouteTableAssociation(
      "public",
      { routeTableId: publicTable.id, subnetId: publicSubnet.id },
      parent,
    );

    const egressIp = new aws.ec2.Eip("egress", { domain: "vpc", tags: { Name: "egress" } }, parent);
    const natGateway = new aws.ec2.NatGateway(
      "egress",
      {
        subnetId: publicSubnet.id,
        allocationId: egressIp.allocationId,
        tags: { Name: "egress" },
      },
      { ...parent, dependsOn: attachment },
    );

    const privateTable = new aws.ec2.RouteTable(
      "private",
      { vpcId, tags: { Name: "private" } },
      parent,
    );
    new aws.ec2.Route(
      "private-default",
      {
        routeTableId: privateTable.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: natGateway.id,
      },
      parent,
    );
    const subnets = privateSubnets.map(({ name: subnetName, ...place }) => {
      const tags = { Name: subnetName };
      const subnet = new aws.ec2.Subnet(subnetName, { vpcId, ...place, tags }, parent);
      new aws.ec2.RouteTableAssociation(
        subnetName,
        { routeTableId: privateTable.id, subnetId: subnet.id },
        parent,
      );
      return subnet;
    });
    const [studioSubnet] = subnets;
    if (studioSubnet === undefined) throw new Error("There is no private subnet.");
    this.studioSubnet = studioSubnet;

    new aws.ec2.VpcEndpoint(
      "xxxx-vpce-athena",
      {
        vpcEndpointType: "Interface",
        vpcId,
        serviceName: `com.amazonaws.${region}.athena`,
        subnetIds: subnets.map(({ id }) => id),
        securityGroupIds: [this.vpc.defaultSecurityGroupId],
        privateDnsEnabled: true,
        tags: { Name: "xxxx-vpce-athena" },
      },
      parent,
    );
    new aws.ec2.VpcEndpoint(
      "xxxx-vpce-s3",
      {
        vpcEndpointType: "Gateway",
        vpcId,
        serviceName: `com.amazonaws.${region}.s3`,
        routeTableIds: [privateTable.id],
        tags: { Name: "xxxx-vpce-s3" },
      },
      parent,
    );

    this.registerOutputs({ vpcId, studioSubnetId: studioSubnet.id });
  }
}
