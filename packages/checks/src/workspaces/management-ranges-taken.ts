import { intersects, parseCidr, workspacesRanges, type Path } from "@cloister/model";
import { commas, say } from "@cloister/texts";
import type { Check } from "../check.ts";
import { networksOf, type Network } from "../network/networks-of.ts";
import { subnetsOf } from "../network/subnets-of.ts";
import { parsed, vpcBlocks, type VpcBlock } from "../network/vpc-blocks.ts";

export const managementRangesTaken: Check = {
  code: "workspaces/management-ranges-taken",
  rules: ["WS-006"],
  severity: "warning",
  summary: "A VPC for WorkSpaces leaves them a range for their management interfaces.",

  *run({ topology }) {
    for (const network of networksOf(topology)) {
      const [first] = subnetsOf(network).forWorkspaces;
      const ranges = workspacesRanges(network.region);
      if (first === undefined || ranges === undefined) continue;
      const taken = takenBy(network);
      const conflicts = ranges.map((range) =>
        taken.find(({ cidr }) => intersects(cidr, parsed(range))),
      );
      const [at] = conflicts.flatMap((one) => (one === undefined ? [] : [one.at]));
      if (at === undefined || conflicts.includes(undefined)) continue;
      yield {
        at,
        message: say(
          "VPC `{{vpc}}` uses addresses of {{ranges}}, where WorkSpaces of `{{region}}` have their management interfaces: its directory may be refused, and its WorkSpaces unreachable.",
          {
            vpc: network.name,
            ranges: commas(ranges.map((range) => `\`${range}\``)),
            region: network.region,
          },
        ),
        related: [
          { at: [...network.at, "subnets", first.name, "role"], message: say("what it is for") },
        ],
        help: say("Choose other blocks, or put WorkSpaces into another VPC."),
      };
    }
  },
};

/** The blocks of the VPC, and what its routes lead to; a route to everything is in nobody's way. */
function takenBy(network: Network): readonly Pick<VpcBlock, "cidr" | "at">[] {
  const routes = Object.entries(network.vpc.routeTables).flatMap(([table, { routes }]) =>
    Object.keys(routes).flatMap((destination) => {
      const cidr = parseCidr(destination);
      const at: Path = [...network.at, "routeTables", table, "routes", destination];
      return cidr === undefined || cidr.prefix === 0 ? [] : [{ cidr, at }];
    }),
  );
  return [...vpcBlocks(network), ...routes];
}
