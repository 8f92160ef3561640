// Generated from topology.yaml. Edit the topology, not this file.
import { accountProvider } from "./account-provider.ts";
import { XData } from "./components/x/data.ts";
import { XIdentities } from "./components/x/identities.ts";
import { XNetworkMain } from "./components/x/network-main.ts";
import { XPermissions } from "./components/x/permissions.ts";
import { XStudioLab } from "./components/x/studio-lab.ts";
import { YData } from "./components/y/data.ts";

const xProvider = accountProvider("x", {
  account: "x",
  id: "111111111111",
  region: "ap-northeast-1",
});

const yProvider = accountProvider("y", {
  account: "y",
  id: "222222222222",
  region: "ap-northeast-1",
});

const xIdentities = new XIdentities("x-identities", { provider: xProvider });

const xNetworkMain = new XNetworkMain("x-network-main", { provider: xProvider });

const xData = new XData("x-data", { provider: xProvider });

new XPermissions(
  "x-permissions",
  {
    analystRoleName: xIdentities.analystRoleName,
    accessRoleName: xIdentities.accessRoleName,
    mainVpcId: xNetworkMain.mainVpcId,
    resultsKeyArn: xData.resultsKeyArn,
  },
  { provider: xProvider, dependsOn: [xData, xIdentities, xNetworkMain] },
);

new XStudioLab(
  "x-studio-lab",
  {
    accessRoleArn: xIdentities.accessRoleArn,
    mainVpcId: xNetworkMain.mainVpcId,
    private1SubnetId: xNetworkMain.private1SubnetId,
    studioSecurityGroupId: xNetworkMain.studioSecurityGroupId,
  },
  { provider: xProvider, dependsOn: [xIdentities, xNetworkMain] },
);

new YData("y-data", { provider: yProvider, dependsOn: [xIdentities] });
