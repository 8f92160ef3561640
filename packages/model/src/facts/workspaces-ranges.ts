import { lazily } from "./lazily.ts";
import type { Origin } from "./origin.ts";

/** The Regions by name; the archived page of 2020 shows the same rows for those that it knew. */
export const workspacesRangesOrigin: Origin = {
  asOf: "2025",
  source:
    "https://docs.aws.amazon.com/workspaces/latest/adminguide/workspaces-port-requirements.html",
};

const three = ["172.31.0.0/16", "192.168.0.0/16", "198.19.0.0/16"];
const one = ["198.19.0.0/16"];

const table = lazily(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map([
      ["af-south-1", ["172.31.0.0/16", "198.19.0.0/16"]],
      ["ap-northeast-1", one],
      ["ap-northeast-2", one],
      ["ap-south-1", ["192.168.0.0/16"]],
      ["ap-southeast-1", one],
      ["ap-southeast-2", three],
      ["ca-central-1", one],
      ["eu-central-1", one],
      ["eu-west-1", three],
      ["eu-west-2", one],
      ["eu-west-3", one],
      ["il-central-1", one],
      ["sa-east-1", one],
      ["us-east-1", three],
      ["us-gov-east-1", one],
      ["us-gov-west-1", one],
      ["us-west-2", three],
    ]),
);

/**
 * The blocks from which WorkSpaces of both protocols take their management interfaces, or undefined where that is
 * not known here. WorkSpaces with DCV may use `10.0.0.0/8` as well, everywhere.
 */
export function workspacesRanges(region: string): readonly string[] | undefined {
  return table().get(region);
}
