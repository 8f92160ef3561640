import type { Origin } from "./origin.ts";
import type { Stated } from "./stated.ts";

/** The archived page of 2023; translations and the page on Pools show the same rows since. */
export const workspacesZonesOrigin: Origin = {
  asOf: "2023-06",
  source: "https://docs.aws.amazon.com/workspaces/latest/adminguide/azs-workspaces.html",
};

const table: ReadonlyMap<string, readonly string[]> = new Map([
  ["ap-northeast-1", ["apne1-az1", "apne1-az4"]],
  ["ap-northeast-2", ["apne2-az1", "apne2-az3"]],
  ["ap-south-1", ["aps1-az1", "aps1-az2", "aps1-az3"]],
  ["ap-southeast-1", ["apse1-az1", "apse1-az2"]],
  ["ap-southeast-2", ["apse2-az1", "apse2-az3"]],
  ["ca-central-1", ["cac1-az1", "cac1-az2"]],
  ["eu-central-1", ["euc1-az2", "euc1-az3"]],
  ["eu-west-1", ["euw1-az1", "euw1-az2", "euw1-az3"]],
  ["eu-west-2", ["euw2-az2", "euw2-az3"]],
  ["sa-east-1", ["sae1-az1", "sae1-az3"]],
  ["us-east-1", ["use1-az2", "use1-az4", "use1-az6"]],
  ["us-west-2", ["usw2-az1", "usw2-az2", "usw2-az3"]],
]);

/** The ids of the zones in which WorkSpaces can be, or undefined where that is neither known here nor stated. */
export function workspacesZones(region: string, stated?: Stated): readonly string[] | undefined {
  return stated?.workspacesZones[region] ?? table.get(region);
}
