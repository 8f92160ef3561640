import { say } from "@cloister/texts";
import * as z from "zod";
import { acceptedTexts } from "../facts/accepted-texts.ts";
import { acceptedText, resourceId } from "./accepted.ts";
import { secureDefaults } from "./defaults.ts";
import { asMessage } from "./issue-text.ts";
import { cidr, description, entryName, reference, region, tags, remarks } from "./names.ts";
import { policyDocument } from "./policy.ts";

const subnet = z.strictObject({
  description: description.optional(),
  cidr: cidr.describe("The subnet's IPv4 block, inside the VPC's."),
  zone: z
    .string()
    .optional()
    .describe(
      "Availability Zone id (`apne1-az2`) or name (`ap-northeast-1a`). Left out: one is chosen that satisfies all endpoints.",
    ),
  tier: z
    .enum(["public", "private", "isolated"])
    .describe(
      "Exposure, checked against the routes: `public` has an internet gateway route, `private` has none, `isolated` has no way out at all.",
    ),
  role: z
    .string()
    .optional()
    .describe("What it is used for: `nat`, `sagemaker`, `workspaces`, or a word of your own."),
  existing: z
    .strictObject({ subnetId: resourceId("subnet", say("a subnet")) })
    .optional()
    .describe("The subnet exists already and is only referred to."),
  tags: tags.optional(),
  ...remarks,
});

const natGateway = z.strictObject({
  description: description.optional(),
  subnet: reference.describe("The subnet that it stands in."),
  connectivity: z
    .enum(["public", "private"])
    .default("public")
    .describe(
      "`public` reaches the internet through an Elastic IP; `private` reaches other networks only.",
    ),
  elasticIp: resourceId("eipalloc", say("the allocation of an Elastic IP"))
    .optional()
    .describe(
      "The allocation id of an Elastic IP that exists. Left out: a public NAT gateway gets a new one.",
    ),
  tags: tags.optional(),
  ...remarks,
});

const routeTable = z.strictObject({
  description: description.optional(),
  subnets: z.array(reference).default([]).describe("The subnets that use it."),
  routes: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      "Destination to target: `internet-gateway`, `nat/NAME`, or `local` (implied, and only documentation).",
    ),
  existing: z
    .strictObject({ routeTableId: resourceId("rtb", say("a route table")) })
    .optional()
    .describe("The route table exists already; its routes are stated facts."),
  tags: tags.optional(),
  ...remarks,
});

const ruleBase = {
  description: acceptedText(
    acceptedTexts.securityGroupDescription,
    say("the description of a rule of a security group"),
  )
    .optional()
    .describe("AWS's own description of the rule."),
  protocol: z
    .enum(["tcp", "udp", "icmp", "all"])
    .default("tcp")
    .describe("The protocol; `all` has no ports."),
  ports: z
    .union([
      z.number().int().min(0).max(65535),
      z.string().regex(/^\d{1,5}-\d{1,5}$/, {
        error: asMessage(say("A range of ports looks like `8192-65535`.")),
      }),
    ])
    .optional()
    .describe("A port (`443`) or a range (`8192-65535`). Left out: every port."),
};
const peer =
  "A security group of this VPC, a CIDR, a subnet (`subnet/NAME`), or a managed prefix list (`pl-…`).";

const securityGroup = z.strictObject({
  description: acceptedText(
    acceptedTexts.securityGroupDescription,
    say("the description of a security group"),
  )
    .optional()
    .describe("AWS's own description of the group."),
  ingress: z
    .array(z.strictObject({ from: reference.describe(peer), ...ruleBase }))
    .default([])
    .describe("What may come in."),
  egress: z
    .array(z.strictObject({ to: reference.describe(peer), ...ruleBase }))
    .default([])
    .describe("What may go out. Nothing, unless it is written."),
  existing: z
    .strictObject({ securityGroupId: resourceId("sg", say("a security group")) })
    .optional()
    .describe("The group exists already; its rules are stated facts."),
  tags: tags.optional(),
  ...remarks,
});

const endpoint = z.strictObject({
  description: description.optional(),
  service: z
    .string()
    .describe("AWS's short name (`athena`, `sagemaker.api`, `studio`) or the full service name."),
  type: z
    .enum(["interface", "gateway"])
    .describe("`interface` is a network interface in subnets, `gateway` a route."),
  subnets: z
    .array(reference)
    .optional()
    .describe("Interface only: one subnet per Availability Zone."),
  securityGroups: z
    .array(reference)
    .min(1, {
      error: asMessage(
        say(
          "An endpoint has at least one security group: name one, or leave `securityGroups` out.",
        ),
      ),
    })
    .optional()
    .describe("Interface only. Left out: the VPC's `default` group, as AWS does."),
  privateDns: z
    .boolean()
    .optional()
    .describe(
      `Interface only: the service's usual name leads to the endpoint. Default: ${String(secureDefaults.interfaceEndpoint.privateDns)}.`,
    ),
  routeTables: z
    .array(reference)
    .optional()
    .describe("Gateway only: the route tables that get its route."),
  serves: z
    .array(reference)
    .optional()
    .describe("Gateway only: subnets that are meant to use it. Checked, not compiled."),
  policy: policyDocument
    .optional()
    .describe("What may be done through it. Left out: AWS's default, everything."),
  tags: tags.optional(),
  ...remarks,
});

export const vpc = z.strictObject({
  description: description.optional(),
  region: region.optional().describe("Default: the account's."),
  cidr: cidr.describe("The VPC's IPv4 block."),
  secondaryCidrs: z
    .array(cidr)
    .default([])
    .describe("Further IPv4 blocks. Those of a VPC that exists are stated facts."),
  dnsSupport: z
    .boolean()
    .default(secureDefaults.vpc.dnsSupport)
    .describe("AWS's resolver in the VPC."),
  dnsHostnames: z
    .boolean()
    .default(secureDefaults.vpc.dnsHostnames)
    .describe("DNS host names. Private DNS of endpoints needs them."),
  existing: z
    .strictObject({
      vpcId: resourceId("vpc", say("a VPC")),
      defaultSecurityGroupId: resourceId("sg", say("a security group")).optional(),
      internetGatewayId: resourceId("igw", say("an internet gateway")).optional(),
    })
    .optional()
    .describe("The VPC exists already and is only referred to."),
  subnets: z.record(entryName, subnet).default({}).describe("Subnets by name."),
  internetGateway: z.boolean().default(false).describe("An internet gateway, attached to the VPC."),
  natGateways: z.record(entryName, natGateway).default({}).describe("NAT gateways by name."),
  routeTables: z.record(entryName, routeTable).default({}).describe("Route tables by name."),
  securityGroups: z
    .record(entryName, securityGroup)
    .default({})
    .describe(
      "Security groups by name. `default` is AWS's own group of the VPC: it can be referred to, not written.",
    ),
  endpoints: z.record(entryName, endpoint).default({}).describe("VPC endpoints by name."),
  tags: tags.optional(),
  ...remarks,
});

export type VpcInput = z.output<typeof vpc>;
export type SubnetInput = z.output<typeof subnet>;
export type EndpointInput = z.output<typeof endpoint>;
export type SecurityGroupInput = z.output<typeof securityGroup>;
