import type { Plan } from "@cloister/model";
import { pulumi } from "@cloister/pulumi-backend";
import { expect, it } from "vitest";
import { planOf, ref, resource, stack, x, y } from "./build-plan.ts";
import { hostileNamesPlan } from "./plans/hostile-names.ts";
import { identityPlan } from "./plans/identity.ts";
import { networkPlan } from "./plans/network.ts";
import { severalStacksPlan } from "./plans/several-stacks.ts";
import { storagePlan, uploadsPlan } from "./plans/storage.ts";

function filesOf(plan: Plan): ReadonlyMap<string, string> {
  const files = pulumi.emit(plan, { source: "topology.yaml" });
  return new Map(files.map((file) => [file.path, "text" in file ? file.text : file.copyOf]));
}

function emitted(plan: Plan, path: string): string {
  return filesOf(plan).get(path) ?? "";
}

const vpc = resource("vpc", ["main"], {
  cidr: "10.0.0.0/16",
  dnsSupport: true,
  dnsHostnames: true,
  tags: {},
});
const subnetOf = (account: typeof x, of = ref("vpc", "main", account)) =>
  resource(
    "subnet",
    ["main", "a"],
    { vpc: of, cidr: "10.0.1.0/24", zone: "apne1-az2", tags: {}, intent: { tier: "private" } },
    account,
  );

it("gives the same files for the same plan", () => {
  const once = pulumi.emit(hostileNamesPlan, { source: "topology.yaml" });
  expect(pulumi.emit(hostileNamesPlan, { source: "topology.yaml" })).toEqual(once);
});

it("has a file for each component, one for the providers, and the project's own", () => {
  expect([...filesOf(severalStacksPlan).keys()].toSorted()).toEqual([
    ".gitignore",
    "Pulumi.dev.yaml",
    "Pulumi.yaml",
    "README.md",
    "account-provider.ts",
    "components/x/endpoints.ts",
    "components/x/network-main.ts",
    "components/x/us-east-1-network-far.ts",
    "components/y/network-main.ts",
    "index.ts",
    "package.json",
    "tsconfig.json",
  ]);
});

it("hands values from component to component, and says what each waits for", () => {
  expect(emitted(severalStacksPlan, "index.ts")).toBe(
    `// Generated from topology.yaml. Edit the topology, not this file.
import { accountProvider } from "./account-provider.ts";
import { XEndpoints } from "./components/x/endpoints.ts";
import { XNetworkMain } from "./components/x/network-main.ts";
import { XUsEast1NetworkFar } from "./components/x/us-east-1-network-far.ts";
import { YNetworkMain } from "./components/y/network-main.ts";

const xProvider = accountProvider("x", {
  account: "x",
  id: "111111111111",
  region: "ap-northeast-1",
});

const xUsEast1Provider = accountProvider("x-us-east-1", {
  account: "x",
  id: "111111111111",
  region: "us-east-1",
});

const yProvider = accountProvider("y", {
  account: "y",
  id: "222222222222",
  region: "ap-northeast-1",
});

const xNetworkMain = new XNetworkMain("x-network-main", { provider: xProvider });

const xEndpoints = new XEndpoints(
  "x-endpoints",
  {
    mainVpcId: xNetworkMain.mainVpcId,
    mainVpcDefaultSecurityGroupId: xNetworkMain.mainVpcDefaultSecurityGroupId,
    privateSubnetId: xNetworkMain.privateSubnetId,
    studioSecurityGroupId: xNetworkMain.studioSecurityGroupId,
  },
  { provider: xProvider, dependsOn: [xNetworkMain] },
);

new XUsEast1NetworkFar("x-us-east-1-network-far", {
  provider: xUsEast1Provider,
  dependsOn: [xEndpoints, xNetworkMain],
});

new YNetworkMain("y-network-main", { provider: yProvider, dependsOn: [xNetworkMain] });
`,
  );
});

it("offers in a component what others use, and nothing else", () => {
  const text = emitted(severalStacksPlan, "components/x/network-main.ts");
  expect(text).toContain(`export class XNetworkMain extends pulumi.ComponentResource {
  readonly mainVpcId: pulumi.Output<string>;
  readonly mainVpcDefaultSecurityGroupId: pulumi.Output<string>;
  readonly privateSubnetId: pulumi.Output<string>;
  readonly studioSecurityGroupId: pulumi.Output<string>;

  constructor(name: string, opts: pulumi.ComponentResourceOptions) {
    super("closed:components:XNetworkMain", name, {}, opts);
`);
  expect(text).toContain(`    this.registerOutputs({
      mainVpcId: this.mainVpcId,
      mainVpcDefaultSecurityGroupId: this.mainVpcDefaultSecurityGroupId,
      privateSubnetId: this.privateSubnetId,
      studioSecurityGroupId: this.studioSecurityGroupId,
    });
`);
  expect(emitted(severalStacksPlan, "components/y/network-main.ts")).toContain(
    "    this.registerOutputs();\n",
  );
});

it("names what a component takes, and refers to what exists already by its id", () => {
  const text = emitted(severalStacksPlan, "components/x/endpoints.ts");
  expect(text).toContain(`export interface XEndpointsArgs {
  readonly mainVpcId: pulumi.Input<string>;
`);
  expect(text).toContain("        subnetIds: [args.privateSubnetId],\n");
  expect(text).toContain('        vpcId: "vpc-0123456789abcdef0",\n');
  expect(text).toContain('        routeTableIds: ["rtb-0123456789abcdef0"],\n');
});

it("writes on one line what fits into it, and gives a variable only to what is used", () => {
  const text = emitted(networkPlan, "components/x/network-main.ts");
  expect(text).toContain(`
    const egressElasticIp = new aws.ec2.Eip("main/egress", { domain: "vpc" }, { parent: this });
`);
  expect(text).toContain(`
    new aws.ec2.NatGateway(
      "main/inner",
      { subnetId: private1Subnet_2.id, connectivityType: "private" },
      { parent: this },
    );
`);
});

it("says what the topology says of a resource in a comment above it", () => {
  expect(emitted(networkPlan, "components/x/network-main.ts")).toContain(`
    // For Studio.
    // Second line *\\/ // here.
    const private1Subnet = new aws.ec2.Subnet(
`);
});

it("waits by dependsOn only where no value says so", () => {
  const waitsIn = (plan: Plan, path: string) => {
    const text = emitted(plan, path).replaceAll(/\n\s*/g, " ");
    return Array.from(
      text.matchAll(/new aws\.(\S+)\( "([^"]+)".+?(?:;)/g),
      ([made, type, name]) => {
        const [, required] = /dependsOn: \[(.+?)\]/.exec(made) ?? [];
        return required === undefined ? [] : [`${type} ${name}: ${required}`];
      },
    ).flat();
  };
  expect(waitsIn(networkPlan, "components/x/network-main.ts")).toEqual([
    "ec2.NatGateway main/egress: mainGatewayAttachment",
    "ec2.Route main/public/0.0.0.0-0: mainGatewayAttachment",
    "ec2.Route main/public/::-0: mainGatewayAttachment",
  ]);
  expect(waitsIn(storagePlan, "components/x/data.ts")).toEqual([
    "s3.BucketPolicy s3bucket-kms: s3bucketKmsBucketPublicAccess",
  ]);
  expect(waitsIn(identityPlan, "components/x/permissions.ts")).toEqual([]);
});

it("uploads a file under its key, once the bucket encrypts, and keeps it where the bucket stays", () => {
  expect(emitted(uploadsPlan, "components/x/uploads.ts")).toContain(`
    new aws.s3.BucketObjectv2(
      "s3bucket-two/a.zip",
      {
        bucket: s3bucketTwoBucket.bucket,
        key: "a.zip",
        source: new pulumi.asset.FileAsset("objects/x/s3bucket-two/a.zip"),
      },
      { parent: this, dependsOn: [s3bucketTwoBucketEncryption], retainOnDelete: true },
    );
`);
  expect(emitted(uploadsPlan, "objects/x/s3bucket-two/a.zip")).toBe("files/a.zip");
});

it("writes a policy as JSON, and waits for the ids in it only where there are any", () => {
  const text = emitted(storagePlan, "components/x/data.ts");
  expect(text.match(/policy: \S+\(/g)).toEqual([
    "policy: JSON.stringify(",
    "policy: JSON.stringify(",
    "policy: pulumi.jsonStringify(",
  ]);
  expect(text).toContain('"s3:x-amz-server-side-encryption-aws-kms-key-id": dataKey.arn');
});

it("tells how to reach, deploy and remove all accounts in one run", () => {
  const readme = emitted(severalStacksPlan, "README.md");
  expect(readme).toContain("npm install\npulumi login\npulumi stack init dev\n");
  expect(readme).toContain("pulumi preview\npulumi up\n");
  expect(readme).toContain("pulumi destroy\n");
  expect(readme).toContain("| x-endpoints             | components/x/endpoints.ts ");
  expect(emitted(severalStacksPlan, "Pulumi.dev.yaml")).toContain(`  "closed:accounts":
    # 111111111111
    "x":
      profile: "x"
`);
});

it("escapes what a user wrote", () => {
  expect(emitted(hostileNamesPlan, "README.md")).toContain("\\# \\<script\\> \\| \\`x\\` 1. y\n");
  expect(emitted(hostileNamesPlan, "Pulumi.yaml")).toContain(
    'description: "# <script> | `x`\\n1. y"\n',
  );
});

it("refuses a generated value that would cross an account", () => {
  const network = stack("network-main", [vpc]);
  const theirs = {
    id: "y-network",
    name: "network",
    resources: [subnetOf(y, ref("vpc", "main"))],
    dependsOn: [],
  };
  const plan = planOf([network], {
    accounts: [x, y],
    units: [
      { account: x, region: "ap-northeast-1", partition: "aws", stacks: [network] },
      { account: y, region: "ap-northeast-1", partition: "aws", stacks: [theirs] },
    ],
    deployOrder: ["x-network-main", "y-network"],
  });
  expect(() => pulumi.emit(plan, { source: "topology.yaml" })).toThrow(
    "bug: the id of x:vpc/main is not known where it is used",
  );
});

it("refuses a resource before what it refers to", () => {
  const plan = planOf([stack("network-main", [subnetOf(x), vpc])]);
  expect(() => pulumi.emit(plan, { source: "topology.yaml" })).toThrow(
    "bug: x:vpc/main stands after what refers to it",
  );
});
