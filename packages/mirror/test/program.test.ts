import type { Plan } from "@cloister/model";
import { expect, it } from "vitest";
import { cdk } from "@cloister/cdk-backend";
import { planOf, ref, resource, stack, x, y } from "./build-plan.ts";
import { hostileNamesPlan } from "./plans/hostile-names.ts";
import { severalStacksPlan } from "./plans/several-stacks.ts";

function emitted(plan: Plan, path: string): string {
  const files = cdk.emit(plan, { source: "topology.yaml" });
  const file = files.find((one) => one.path === path);
  return file !== undefined && "text" in file ? file.text : "";
}

const subnetOf = (account: typeof x, vpc = ref("vpc", "main", account)) =>
  resource(
    "subnet",
    ["main", "a"],
    { vpc, cidr: "10.0.1.0/24", zone: "apne1-az2", tags: {}, intent: { tier: "private" } },
    account,
  );
const vpc = resource("vpc", ["main"], {
  cidr: "10.0.0.0/16",
  dnsSupport: true,
  dnsHostnames: true,
  tags: {},
});

it("gives the same files for the same plan", () => {
  const once = cdk.emit(hostileNamesPlan, { source: "topology.yaml" });
  expect(cdk.emit(hostileNamesPlan, { source: "topology.yaml" })).toEqual(once);
});

it("makes an app that hands typed values to stacks, and says what they wait for otherwise", () => {
  expect(emitted(severalStacksPlan, "bin/app.ts")).toBe(
    `// Generated from topology.yaml. Edit the topology, not this file.
import { App } from "aws-cdk-lib";
import { XEndpointsStack } from "../lib/x/endpoints-stack.ts";
import { XNetworkMainStack } from "../lib/x/network-main-stack.ts";
import { XUsEast1NetworkFarStack } from "../lib/x/us-east-1-network-far-stack.ts";
import { YNetworkMainStack } from "../lib/y/network-main-stack.ts";

const app = new App();

const xEnvironment = {
  account: "111111111111",
  region: "ap-northeast-1",
};
const xUsEast1Environment = {
  account: "111111111111",
  region: "us-east-1",
};
const yEnvironment = {
  account: "222222222222",
  region: "ap-northeast-1",
};

const xNetworkMain = new XNetworkMainStack(app, "x-network-main", {
  env: xEnvironment,
  stackName: "closed-x-network-main",
});

const xEndpoints = new XEndpointsStack(app, "x-endpoints", {
  env: xEnvironment,
  stackName: "closed-x-endpoints",
  mainVpc: xNetworkMain.mainVpc,
  privateSubnet: xNetworkMain.privateSubnet,
  studioSecurityGroup: xNetworkMain.studioSecurityGroup,
});

const xUsEast1NetworkFar = new XUsEast1NetworkFarStack(app, "x-us-east-1-network-far", {
  env: xUsEast1Environment,
  stackName: "closed-x-us-east-1-network-far",
});
xUsEast1NetworkFar.addStackDependency(xEndpoints);
xUsEast1NetworkFar.addStackDependency(xNetworkMain);

const yNetworkMain = new YNetworkMainStack(app, "y-network-main", {
  env: yEnvironment,
  stackName: "closed-y-network-main",
});
yNetworkMain.addStackDependency(xNetworkMain);

app.synth();
`,
  );
});

it("refers to what exists already by its id", () => {
  const text = emitted(severalStacksPlan, "lib/x/endpoints-stack.ts");
  expect(text).toContain('vpcId: "vpc-0123456789abcdef0"');
  expect(text).toContain('routeTableIds: ["rtb-0123456789abcdef0"]');
});

it("tells how to deploy account by account, and to remove in the opposite order", () => {
  const readme = emitted(severalStacksPlan, "README.md");
  expect(readme).toContain(`\`\`\`sh
npm install
npx cdk bootstrap aws://111111111111/ap-northeast-1 --profile x
npx cdk bootstrap aws://111111111111/us-east-1 --profile x
npx cdk bootstrap aws://222222222222/ap-northeast-1 --profile y
\`\`\``);
  expect(readme).toContain(`\`\`\`sh
npx cdk deploy --exclusively x-network-main x-endpoints x-us-east-1-network-far --profile x
npx cdk deploy --exclusively y-network-main --profile y
\`\`\``);
  expect(readme).toContain(`\`\`\`sh
npx cdk destroy --exclusively y-network-main --profile y
npx cdk destroy --exclusively x-us-east-1-network-far x-endpoints x-network-main --profile x
\`\`\``);
});

it("escapes what a user wrote in the README", () => {
  expect(emitted(hostileNamesPlan, "README.md")).toContain("\\# \\<script\\> \\| \\`x\\` 1. y\n");
});

it("names variables by the shortest end of their names that is unique", () => {
  const table = (...names: string[]) =>
    resource("route-table", names, { vpc: ref("vpc", "main"), tags: {} });
  const association = (...names: string[]) =>
    resource("route-table-association", [...names, "s"], {
      routeTable: ref("route-table", names.join("/")),
      subnet: ref("subnet", "main/a"),
    });
  const text = emitted(
    planOf([
      stack("network-main", [
        vpc,
        subnetOf(x),
        table("main", "private"),
        table("main", "public"),
        table("other", "private"),
        association("main", "private"),
        association("main", "public"),
        association("other", "private"),
      ]),
    ]),
    "lib/x/network-main-stack.ts",
  );
  expect(text.match(/\w+RouteTable(?= =)/g)).toEqual([
    "mainPrivateRouteTable",
    "publicRouteTable",
    "otherPrivateRouteTable",
  ]);
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
  expect(() => cdk.emit(plan, { source: "topology.yaml" })).toThrow(
    "bug: the id of x:vpc/main is not known where it is used",
  );
});

it("refuses a resource before what it refers to", () => {
  const plan = planOf([stack("network-main", [subnetOf(x), vpc])]);
  expect(() => cdk.emit(plan, { source: "topology.yaml" })).toThrow(
    "bug: x:vpc/main stands after what refers to it",
  );
});
