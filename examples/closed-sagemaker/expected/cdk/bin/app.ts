// Generated from topology.yaml. Edit the topology, not this file.
import { App } from "aws-cdk-lib";
import { XDataStack } from "../lib/x/data-stack.ts";
import { XIdentitiesStack } from "../lib/x/identities-stack.ts";
import { XNetworkMainStack } from "../lib/x/network-main-stack.ts";
import { XPermissionsStack } from "../lib/x/permissions-stack.ts";
import { XStudioLabStack } from "../lib/x/studio-lab-stack.ts";
import { YDataStack } from "../lib/y/data-stack.ts";

const app = new App();

const xEnvironment = {
  account: "111111111111",
  region: "ap-northeast-1",
};
const yEnvironment = {
  account: "222222222222",
  region: "ap-northeast-1",
};

const xIdentities = new XIdentitiesStack(app, "x-identities", {
  env: xEnvironment,
  stackName: "closed-sagemaker-x-identities",
});

const xNetworkMain = new XNetworkMainStack(app, "x-network-main", {
  env: xEnvironment,
  stackName: "closed-sagemaker-x-network-main",
});

const xData = new XDataStack(app, "x-data", {
  env: xEnvironment,
  stackName: "closed-sagemaker-x-data",
});

new XPermissionsStack(app, "x-permissions", {
  env: xEnvironment,
  stackName: "closed-sagemaker-x-permissions",
  analystRole: xIdentities.analystRole,
  accessRole: xIdentities.accessRole,
  mainVpc: xNetworkMain.mainVpc,
  resultsKey: xData.resultsKey,
});

new XStudioLabStack(app, "x-studio-lab", {
  env: xEnvironment,
  stackName: "closed-sagemaker-x-studio-lab",
  accessRole: xIdentities.accessRole,
  mainVpc: xNetworkMain.mainVpc,
  private1Subnet: xNetworkMain.private1Subnet,
  studioSecurityGroup: xNetworkMain.studioSecurityGroup,
});

const yData = new YDataStack(app, "y-data", {
  env: yEnvironment,
  stackName: "closed-sagemaker-y-data",
});
yData.addStackDependency(xIdentities);

app.synth();
