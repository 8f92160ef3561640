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

new XData("x-data", { provider: xProvider });

new XPermissions(
  "x-permissions",
  {
    usr111UserName: xIdentities.usr111UserName,
    accessRoleName: xIdentities.accessRoleName,
  },
  { provider: xProvider, dependsOn: [xIdentities] },
);

new XStudioLab(
  "x-studio-lab",
  {
    accessRoleArn: xIdentities.accessRoleArn,
    mainVpcId: xNetworkMain.mainVpcId,
    mainVpcDefaultSecurityGroupId: xNetworkMain.mainVpcDefaultSecurityGroupId,
    private1SubnetId: xNetworkMain.private1SubnetId,
  },
  { provider: xProvider, dependsOn: [xIdentities, xNetworkMain] },
);

new YData("y-data", { provider: yProvider, dependsOn: [xIdentities] });
