import { all, append, defects, remove, replace, set, type Defect } from "./defect.ts";

const main = "accounts.x.vpcs.main";
const steps = ["accounts", "x", "vpcs", "main"] as const;
const internet = "0.0.0.0/0";

/** Mistakes in VPCs, subnets, routes, zones and security groups. */
export const networkDefects: readonly Defect[] = [
  ...defects("a VPC's block of a size that AWS refuses", "NET-001", [
    set(`${main}.cidr`, "10.10.0.0/15"),
    set(`${main}.secondaryCidrs`, ["10.20.0.0/14"]),
  ]),
  ...defects(
    "a subnet of a size that AWS refuses",
    "NET-002",
    [
      set(`${main}.subnets.private-1.cidr`, "10.10.24.0/29"),
      set(`${main}.subnets.public.cidr`, "10.10.17.0/30"),
    ],
    "NET-011 STU-006",
  ),
  ...defects("a subnet outside its VPC", "NET-003", [
    set(`${main}.subnets.private-1.cidr`, "10.10.40.0/24"),
    set(`${main}.subnets.public.cidr`, "10.11.17.0/24"),
    set(`${main}.cidr`, "10.10.16.0/21"),
  ]),
  ...defects("subnets that overlap", "NET-004", [
    set(`${main}.subnets.private-2.cidr`, "10.10.24.128/25"),
    set(`${main}.subnets.private-3.cidr`, "10.10.25.0/25"),
  ]),
  ...defects("a block with host bits", "NET-005", [
    set(`${main}.subnets.private-1.cidr`, "10.10.24.5/24"),
    set(`${main}.cidr`, "10.10.17.0/20"),
    all(
      remove([...steps, "routeTables", "workspaces", "routes", internet]),
      set([...steps, "routeTables", "workspaces", "routes", "0.0.0.9/0"], "nat/egress"),
    ),
  ]),
  ...defects(
    "a block in a reserved range",
    "NET-006",
    [
      set(`${main}.secondaryCidrs`, ["127.1.0.0/16"]),
      set(`${main}.secondaryCidrs`, ["169.254.0.0/16"]),
      set(`${main}.secondaryCidrs`, ["224.0.0.0/16"]),
    ],
    "NET-008 NET-009",
  ),
  ...defects("a VPC in Docker's own range", "NET-007", [replace("10.10.", "172.17.")]),
  ...defects(
    "a secondary block of another private range",
    "NET-009",
    [
      set(`${main}.secondaryCidrs`, ["192.168.0.0/20"]),
      set(`${main}.secondaryCidrs`, ["198.19.0.0/20"]),
      set(`${main}.secondaryCidrs`, ["10.10.16.0/22"]),
    ],
    "NET-004 WS-006",
  ),
  ...defects(
    "a subnet that is too small for what is in it",
    "NET-011",
    [
      all(
        set(`${main}.subnets.private-1.cidr`, "10.10.24.0/28"),
        ...["kms", "ecr.api", "ecr.dkr", "monitoring", "ssm"].map((service) =>
          set([...steps, "endpoints", service], {
            service,
            type: "interface",
            subnets: ["private-1"],
            securityGroups: ["endpoints"],
          }),
        ),
      ),
    ],
    "STU-006 EP-012",
  ),
  ...defects("a zone of another Region", "NET-012", [
    set(`${main}.subnets.private-1.zone`, "use1-az1"),
    set(`${main}.subnets.private-1.zone`, "us-east-1a"),
  ]),
  ...defects("a zone by its name where its id matters", "NET-013", [
    set(`${main}.subnets.private-2.zone`, "ap-northeast-1a"),
  ]),
  ...defects(
    "a public subnet without a route to the internet",
    "NET-015",
    [remove([...steps, "routeTables", "public", "routes", internet])],
    "NET-018 expect/fails network/nat-gateway-without-internet-route",
  ),
  ...defects(
    "a private subnet with a route to the internet gateway",
    "NET-016",
    [set([...steps, "routeTables", "workspaces", "routes", internet], "internet-gateway")],
    "EP-021",
  ),
  ...defects(
    "an isolated subnet with a way out",
    "NET-017",
    [set([...steps, "routeTables", "studio", "routes"], { [internet]: "nat/egress" })],
    "NET-029 NET-020 EP-021",
  ),
  ...defects(
    "a public NAT gateway in a private subnet",
    "NET-018",
    [
      set(`${main}.natGateways.egress.subnet`, "private-2"),
      set(`${main}.natGateways.egress.subnet`, "private-1"),
    ],
    "NET-020 NET-015",
  ),
  ...defects(
    "a private NAT gateway with an Elastic IP",
    "NET-019",
    [
      all(
        set(`${main}.natGateways.egress.connectivity`, "private"),
        set(`${main}.natGateways.egress.elasticIp`, "eipalloc-0123456789abcdef0"),
      ),
    ],
    "WS-007",
  ),
  ...defects(
    "two routes to one destination",
    "NET-021",
    [set([...steps, "routeTables", "workspaces", "routes", "0.0.0.1/0"], "nat/egress")],
    "NET-005",
  ),
  ...defects("a route into a range that AWS keeps", "NET-021", [
    set([...steps, "routeTables", "workspaces", "routes", "169.254.168.0/24"], "nat/egress"),
  ]),
  ...defects("a route that only AWS can make", "NET-023", [
    set([...steps, "routeTables", "studio", "routes"], { "pl-61a54008": "endpoint/s3" }),
    set([...steps, "routeTables", "studio", "routes"], { "pl-61a54008": "s3" }),
  ]),
  ...defects("a local route that is not of the VPC", "NET-022", [
    set([...steps, "routeTables", "studio", "routes"], { "10.99.0.0/16": "local" }),
  ]),
  ...defects(
    "a subnet without a route table",
    "NET-024",
    [set(`${main}.routeTables.workspaces.subnets`, ["private-2"])],
    "WS-007 NET-020",
  ),
  ...defects(
    "a subnet in two route tables",
    "network/subnet-in-two-route-tables",
    [append(`${main}.routeTables.workspaces.subnets`, "private-1")],
    "NET-017 EP-006",
  ),
  ...defects(
    "a VPC in which AWS answers no names",
    "NET-026",
    [set(`${main}.dnsSupport`, false), set(`${main}.dnsHostnames`, false)],
    "EP-020 STU-004",
  ),
  ...defects(
    "AWS's default security group in use",
    "NET-027",
    [
      set("accounts.x.studios.lab.securityGroups", ["default"]),
      set(`${main}.endpoints.athena.securityGroups`, ["default"]),
      remove(`${main}.endpoints.glue.securityGroups`),
    ],
    "EP-010 STU-005 STU-004",
  ),
  ...defects("a security group that everybody may enter", "NET-028", [
    append(`${main}.securityGroups.studio.ingress`, { from: "0.0.0.0/0", protocol: "all" }),
    append(`${main}.securityGroups.endpoints.ingress`, { from: "0.0.0.0/0", protocol: "all" }),
  ]),
  ...defects(
    "a closed subnet with NAT",
    "NET-029",
    [
      all(
        set(`${main}.subnets.private-1.tier`, "private"),
        set(`${main}.routeTables.studio.routes`, { [internet]: "nat/egress" }),
      ),
    ],
    "NET-020 EP-021",
  ),
  ...defects(
    "a quota of AWS exceeded",
    "NET-030",
    [
      set(
        `${main}.securityGroups.endpoints.ingress`,
        Array.from({ length: 70 }, (_, index) => ({ from: `10.10.24.${index}/32`, ports: 443 })),
      ),
    ],
    "EP-010 STU-004",
  ),
  ...defects("WorkSpaces in one zone", "WS-001", [
    set(`${main}.subnets.private-3.zone`, "apne1-az1"),
  ]),
  ...defects("WorkSpaces in a zone without them", "WS-002", [
    set(`${main}.subnets.private-2.zone`, "apne1-az2"),
  ]),
  ...defects("WorkSpaces without a way to the internet", "WS-007", [
    all(
      remove([...steps, "routeTables", "workspaces", "routes", internet]),
      set(`${main}.subnets.private-2.tier`, "isolated"),
      set(`${main}.subnets.private-3.tier`, "isolated"),
    ),
  ]),
];
