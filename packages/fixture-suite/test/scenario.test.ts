import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkFixture, findFixtures, mirrorCdk } from "../src/index.ts";

// The published scenario, fact by fact, in what the generated app synthesises.
const fixture = findFixtures().find(
  ({ name }) => name === "examples/closed-sagemaker-as-published",
);
if (fixture === undefined) throw new Error("The example is gone.");
const { plan } = checkFixture(fixture).compilation;
if (plan === undefined) throw new Error("The example has no plan.");
const [mirrored] = await mirrorCdk([{ fixture, plan }]);
if (mirrored === undefined || typeof mirrored === "string")
  throw new Error(mirrored ?? "no result");
const { assembly } = mirrored;

interface Raw {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

interface Template {
  readonly Resources: Readonly<Record<string, Raw>>;
  readonly Outputs?: Readonly<Record<string, { Value: unknown; Export?: { Name: string } }>>;
}

const templates = [...assembly.templates.values()] as readonly Template[];
const all = new Map(templates.flatMap(({ Resources }) => Object.entries(Resources)));
const exported = new Map(
  templates
    .flatMap(({ Outputs = {} }) => Object.values(Outputs))
    .map(({ Value, Export }) => [Export?.Name, Value]),
);

function resources(type: string): readonly Raw["Properties"][] {
  return [...all.values()].flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
}

function nameOf(properties: Raw["Properties"] | undefined): string | undefined {
  const tags = properties?.["Tags"] as readonly { Key: string; Value: string }[] | undefined;
  return tags?.find(({ Key }) => Key === "Name")?.Value;
}

/** The attribute that a value refers to, with the name of its resource: `private-1 SubnetId`. */
function target(value: unknown): string {
  const { "Fn::ImportValue": imported, "Fn::GetAtt": [id, attribute] = [] } = value as {
    "Fn::ImportValue"?: string;
    "Fn::GetAtt"?: readonly string[];
  };
  if (imported !== undefined) return target(exported.get(imported));
  return `${nameOf(all.get(id ?? "")?.Properties)} ${attribute}`;
}

function targets(values: unknown): readonly string[] | undefined {
  return (values as readonly unknown[] | undefined)?.map(target);
}

it("has the VPC and its four subnets, in their zones", () => {
  expect(
    resources("AWS::EC2::VPC").map(({ CidrBlock, EnableDnsSupport, EnableDnsHostnames }) => [
      CidrBlock,
      EnableDnsSupport,
      EnableDnsHostnames,
    ]),
  ).toEqual([["10.10.16.0/20", true, true]]);
  expect(
    resources("AWS::EC2::Subnet").map((subnet) => [
      nameOf(subnet),
      subnet["CidrBlock"],
      subnet["AvailabilityZoneId"],
    ]),
  ).toEqual([
    ["public", "10.10.17.0/24", "apne1-az2"],
    ["private-1", "10.10.24.0/24", "apne1-az2"],
    ["private-2", "10.10.25.0/24", "apne1-az1"],
    ["private-3", "10.10.26.0/24", "apne1-az4"],
  ]);
});

it("routes the public subnet to the internet gateway and the private ones to the NAT gateway", () => {
  const privates = ["private-1", "private-2", "private-3"];
  expect(
    resources("AWS::EC2::SubnetRouteTableAssociation").map(({ SubnetId, RouteTableId }) => [
      target(SubnetId),
      target(RouteTableId),
    ]),
  ).toEqual([
    ["public SubnetId", "public RouteTableId"],
    ...privates.map((name) => [`${name} SubnetId`, "private RouteTableId"]),
  ]);
  expect(
    resources("AWS::EC2::Route").map(({ RouteTableId, GatewayId, NatGatewayId, ...route }) => [
      target(RouteTableId),
      route,
      target(GatewayId ?? NatGatewayId),
    ]),
  ).toEqual([
    ["public RouteTableId", { DestinationCidrBlock: "0.0.0.0/0" }, "main InternetGatewayId"],
    ["private RouteTableId", { DestinationCidrBlock: "0.0.0.0/0" }, "egress NatGatewayId"],
  ]);
  expect(
    resources("AWS::EC2::NatGateway").map(({ SubnetId, AllocationId }) => [
      target(SubnetId),
      target(AllocationId),
    ]),
  ).toEqual([["public SubnetId", "egress AllocationId"]]);
  expect(resources("AWS::EC2::EIP").map(nameOf)).toEqual(["egress"]);
});

it("has the Athena interface endpoint in the three private subnets and the S3 gateway endpoint in their table", () => {
  const endpoints = resources("AWS::EC2::VPCEndpoint").map(
    ({ ServiceName, VpcEndpointType, PrivateDnsEnabled, ...endpoint }) => ({
      ServiceName,
      VpcEndpointType,
      PrivateDnsEnabled,
      subnets: targets(endpoint["SubnetIds"]),
      groups: targets(endpoint["SecurityGroupIds"]),
      tables: targets(endpoint["RouteTableIds"]),
    }),
  );
  expect(endpoints).toEqual([
    {
      ServiceName: "com.amazonaws.ap-northeast-1.athena",
      VpcEndpointType: "Interface",
      PrivateDnsEnabled: true,
      subnets: ["private-1 SubnetId", "private-2 SubnetId", "private-3 SubnetId"],
      groups: ["main DefaultSecurityGroup"],
      tables: undefined,
    },
    {
      ServiceName: "com.amazonaws.ap-northeast-1.s3",
      VpcEndpointType: "Gateway",
      PrivateDnsEnabled: undefined,
      subnets: undefined,
      groups: undefined,
      tables: ["private RouteTableId"],
    },
  ]);
});

it("has Studio in private subnet 1 only, with VpcOnly and the default security group", () => {
  const [domain, ...others] = resources("AWS::SageMaker::Domain");
  expect(others).toEqual([]);
  expect(domain?.["AppNetworkAccessType"]).toBe("VpcOnly");
  expect(target(domain?.["VpcId"])).toBe("main VpcId");
  expect(targets(domain?.["SubnetIds"])).toEqual(["private-1 SubnetId"]);
  const settings = domain?.["DefaultUserSettings"] as { readonly SecurityGroups: unknown };
  expect(targets(settings.SecurityGroups)).toEqual(["main DefaultSecurityGroup"]);
});

it("attaches the four AWS managed policies to the execution role, by their right paths", () => {
  const [role] = resources("AWS::IAM::Role");
  const arns = role?.["ManagedPolicyArns"] as readonly unknown[];
  const names = arns.map((arn) =>
    JSON.stringify(arn)
      .replace(/^.*:policy\//, "")
      .replace(/".*$/, ""),
  );
  expect(names.toSorted()).toEqual([
    "AWSGlueConsoleFullAccess",
    "AmazonAthenaFullAccess",
    "AmazonSageMakerFullAccess",
    "service-role/AWSGlueServiceRole",
  ]);
});

it("registers both tables, with their two locations", () => {
  expect(
    resources("AWS::Glue::Table").map(({ TableInput }) => {
      const { Name, StorageDescriptor } = TableInput as {
        Name: string;
        StorageDescriptor: { Location: string };
      };
      return [Name, StorageDescriptor.Location];
    }),
  ).toEqual([
    ["table2025", "s3://s3bucket-xxxx/01_test/parquet/2025/"],
    ["cross_table2025", "s3://s3bucket-yyyy/01_test/parquet/2025/"],
  ]);
});

it("gives access-policy and Y's bucket policy the two actions on the two forms of resource, and nothing else", () => {
  const statement = {
    Effect: "Allow",
    Action: ["s3:GetObject", "s3:ListBucket"],
    Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
  };
  const [policy] = resources("AWS::IAM::ManagedPolicy");
  expect(policy?.["ManagedPolicyName"]).toBe("access-policy");
  expect(policy?.["PolicyDocument"]).toEqual({ Version: "2012-10-17", Statement: [statement] });
  const policies = resources("AWS::S3::BucketPolicy");
  expect(policies.map(({ PolicyDocument }) => PolicyDocument)).toEqual([
    {
      Version: "2012-10-17",
      Statement: [
        {
          ...statement,
          Principal: {
            AWS: [
              "arn:aws:iam::111111111111:user/usr111",
              "arn:aws:iam::111111111111:role/access-role",
            ],
          },
        },
      ],
    },
  ]);
});

it("deploys Y's bucket policy after X's principals, in the plan, the assembly and the README", () => {
  const { artifacts } = assembly.manifest as {
    readonly artifacts: Readonly<Record<string, { readonly dependencies?: readonly string[] }>>;
  };
  expect(artifacts["y-data"]?.dependencies).toContain("x-identities");
  expect(plan.deployOrder.indexOf("x-identities")).toBeLessThan(plan.deployOrder.indexOf("y-data"));
  const readme = readFileSync(join(fixture.directory, "expected", "cdk", "README.md"), "utf8");
  const deploy = readme.slice(readme.indexOf("cdk deploy"));
  expect(deploy.indexOf("x-identities")).toBeGreaterThan(-1);
  expect(deploy.indexOf("x-identities")).toBeLessThan(deploy.indexOf("y-data"));
});
