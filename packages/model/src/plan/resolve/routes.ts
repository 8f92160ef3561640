import { say } from "@cloister/texts";
import { canonicalCidr, parseCidr } from "../../network/cidr.ts";
import type { Route } from "../resources/route.ts";
import { idOf } from "./declarations.ts";
import { attachmentOf, type VpcScope } from "./vpc-scope.ts";
import { lookUp, refTo } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { described } from "./described.ts";

export function resolveRouteTables(scope: VpcScope): void {
  const { accountName, vpcName, vpcRef, place, sink } = scope;
  for (const [name, input] of Object.entries(scope.vpc.routeTables)) {
    const at = [...scope.at, "routeTables", name];
    const names = [vpcName, name];
    const routeTable = {
      kind: "route-table",
      id: idOf(accountName, "route-table", names),
    } as const;
    const table = {
      ...routeTable,
      names,
      at,
      ...described(input),
      vpc: vpcRef,
      tags: tagsOf(scope, input.tags, name),
    };
    if (input.existing) sink.exists(place, { ...table, existing: input.existing.routeTableId });
    else sink.place(place, table);

    const routes = new Set<string>();
    for (const [destination, target] of Object.entries(input.routes)) {
      const route = resolveRoute(scope, { table: name, destination, target });
      // Two ways to write one destination are a check's to report; a table has one route to it.
      if (route === undefined || routes.has(route.id)) continue;
      routes.add(route.id);
      if (input.existing) sink.exists(place, { ...route, existing: input.existing.routeTableId });
      else sink.place(place, route);
    }
    for (const [index, text] of input.subnets.entries()) {
      const subnet = lookUp(scope, ["subnet"], text, {
        at: [...at, "subnets", index],
        vpc: vpcName,
      });
      const ref = refTo(subnet, "subnet");
      if (subnet === undefined || ref === undefined) continue;
      // A subnet of another VPC is a check's to report, and may be called like one of this VPC.
      const isOwn = subnet.account === accountName && subnet.names[0] === vpcName;
      const associationNames = [vpcName, name, isOwn ? (subnet.names.at(-1) ?? "") : subnet.ref.id];
      const association = {
        kind: "route-table-association",
        id: idOf(accountName, "route-table-association", associationNames),
        names: associationNames,
        at: [...at, "subnets", index],
        routeTable,
        subnet: ref,
      } as const;
      if (input.existing)
        sink.exists(place, { ...association, existing: input.existing.routeTableId });
      else sink.place(place, association);
    }
  }
}

/** The local route and those of gateway endpoints are AWS's own: nothing is planned for them. */
export function isImplied(destination: string, target: string): boolean {
  return target === "local" || destination.startsWith("pl-") || target.startsWith("endpoint/");
}

function resolveRoute(
  scope: VpcScope,
  { table, destination, target }: { table: string; destination: string; target: string },
): Route | undefined {
  const { accountName, vpcName, sink } = scope;
  if (isImplied(destination, target)) return undefined;
  const at = [...scope.at, "routeTables", table, "routes", destination];
  const cidr = parseCidr(destination);
  if (cidr === undefined) {
    sink.report({
      code: "network/route-destination",
      rule: "NET-021",
      severity: "error",
      message: say("`{{destination}}` is not a block of addresses that a route can lead to.", {
        destination,
      }),
      at,
      part: "key",
      help: say("Write a CIDR, for example `0.0.0.0/0`."),
    });
    return undefined;
  }
  const canonical = canonicalCidr(cidr);
  const names = [vpcName, table, canonical.replaceAll("/", "-")];
  const common = {
    kind: "route",
    id: idOf(accountName, "route", names),
    names,
    at,
    routeTable: { kind: "route-table", id: idOf(accountName, "route-table", [vpcName, table]) },
    destination: canonical,
  } as const;
  if (target === "internet-gateway") {
    if (!scope.vpc.internetGateway && scope.vpc.existing?.internetGatewayId === undefined) {
      sink.report({
        code: "network/no-internet-gateway",
        rule: "NET-021",
        severity: "error",
        message: say(
          "Route `{{destination}}` of `{{table}}` leads to an internet gateway, and VPC `{{vpcName}}` has none.",
          { destination, table, vpcName },
        ),
        at,
        help: say("Add `internetGateway: true` to VPC `{{vpcName}}`.", { vpcName }),
      });
      return undefined;
    }
    return {
      ...common,
      target: { kind: "internet-gateway", id: idOf(accountName, "internet-gateway", [vpcName]) },
      ...attachmentOf(scope),
    };
  }
  const nat = lookUp(scope, ["nat"], target, { at, vpc: vpcName });
  const ref = refTo(nat, "nat-gateway");
  if (nat === undefined || ref === undefined) return undefined;
  if (nat.account !== accountName || nat.names[0] !== vpcName) {
    sink.report({
      code: "network/foreign-route-target",
      rule: "NET-021",
      severity: "error",
      message: say(
        "Route `{{destination}}` of `{{table}}` leads to NAT gateway `{{target}}`, which is in another VPC.",
        { destination, table, target },
      ),
      at,
      related: [{ at: nat.at, message: say("The NAT gateway.") }],
      help: say(
        "A route reaches only gateways of its own VPC. Add a NAT gateway to `{{vpcName}}`.",
        { vpcName },
      ),
    });
    return undefined;
  }
  return { ...common, target: ref };
}
