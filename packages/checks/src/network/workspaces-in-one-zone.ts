import type { Check } from "../check.ts";
import { networksOf } from "./networks-of.ts";

/** Of zones that are left out, the plan chooses two; this is about those that are written. */
export const workspacesInOneZone: Check = {
  code: "network/workspaces-in-one-zone",
  rules: ["WS-001", "NET-014"],
  severity: "error",
  summary: "The two subnets for WorkSpaces are in different zones.",

  *run({ topology }) {
    for (const { vpc, at } of networksOf(topology)) {
      const subnets = Object.entries(vpc.subnets).filter(([, { role }]) => role === "workspaces");
      const [first, second, third] = subnets;
      if (first === undefined || second === undefined || third !== undefined) continue;
      const [, { zone }] = first;
      if (zone === undefined || zone !== second[1].zone) continue;
      yield {
        at: [...at, "subnets", second[0], "zone"],
        message: `Subnets \`${first[0]}\` and \`${second[0]}\` are for WorkSpaces, and both in \`${zone}\`; a directory needs two zones.`,
        related: [{ at: [...at, "subnets", first[0], "zone"], message: "the other one" }],
        help: "Move one of them to another zone, or leave its `zone` out and have one chosen.",
      };
    }
  },
};
