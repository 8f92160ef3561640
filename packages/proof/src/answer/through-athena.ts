import type { Flow } from "@cloister/model";
import { clientOf } from "../flow/client.ts";
import { workgroupText } from "../flow/query-calls.ts";
import { anyRest } from "../flow/s3-calls.ts";
import { throughAthena } from "../flow/through-athena.ts";
import { passage } from "../network/passage.ts";
import { ask } from "../permission/ask.ts";
import { principalOf } from "../permission/caller.ts";
import { allOfKind, type World } from "../world.ts";
import { possibility } from "./possibility.ts";

/**
 * Whether somebody in a subnet may use objects through Athena, which needs no way to S3 from there: queries can be
 * started, and what Athena then does with the same permissions is not denied.
 */
export function mayUseThroughAthena(world: World, flow: Flow): boolean {
  const { target, use } = flow;
  const client = clientOf(world, flow);
  if (client === undefined || target.kind !== "objects" || (use !== "read" && use !== "write"))
    return false;
  const principal = principalOf(world, flow.who);
  const { verdict } = possibility(world, { principal, target, use, origin: throughAthena });
  if (verdict === "denied") return false;
  const { account, region, partition } = principal.placed;
  const { verdict: reached, way } = passage(world, client, { name: "athena", region });
  if (reached === "denied") return false;
  const names = allOfKind(world, "workgroup")
    .filter((workgroup) => workgroup.account === account && workgroup.region === region)
    .map(({ resource }) => resource.name);
  return ["primary", anyRest, ...names].some((name) => {
    const decision = ask(world, {
      principal,
      origin: { kind: "client", ...(way === undefined ? {} : { way }) },
      call: {
        action: "athena:StartQueryExecution",
        resource: `arn:${partition}:athena:${region}:${account}:workgroup/${name}`,
        shown: workgroupText(name),
        owner: account,
        region,
        resourceKind: "other",
        policy: undefined,
        keys: new Map(),
      },
    });
    return decision.verdict !== "denied";
  });
}
