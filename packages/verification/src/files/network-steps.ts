import { allOfKind, find, type Placed, type World } from "@cloister/proof";
import { say, type Text } from "@cloister/texts";
import type { Check } from "../checks/check.ts";
import type { ShellVariables } from "./shell-variables.ts";

/** One question about the network of a VPC, which an administrator asks. */
export interface NetworkStep {
  readonly id: string;
  readonly title: Text;
  readonly account: string;
  readonly region: string;
  /** The script's variable that holds the id of the VPC. */
  readonly variable: string;
  readonly caller: "endpoint" | "closed";
  /** What follows the id of the VPC. */
  readonly words: readonly string[];
  readonly foreseen?: Text;
}

/** A VPC whose id the script must know. */
export interface NeededVpc {
  readonly vpc: string;
  readonly cidr: string;
  readonly account: string;
  readonly region: string;
  readonly variable: string;
  /** Its id, where it exists already. */
  readonly existing?: string;
}

interface NetworkOptions {
  /** Only the network of this account. */
  readonly account: string | undefined;
  readonly variables: ShellVariables;
  readonly checks: readonly Check[];
}

/** Whether each endpoint is there, and whether each subnet that must be closed has no route out. */
export function networkSteps(world: World, options: NetworkOptions): readonly NetworkStep[] {
  const { variables, checks } = options;
  return [
    ...endpointsOf(world, options).map((placed, index): NetworkStep => {
      const { resource } = placed;
      return {
        ...placeOf(placed),
        id: `N${index + 1}`,
        title: say("Endpoint `{{endpoint}}` for `{{service}}` is available", {
          endpoint: resource.names.at(-1) ?? "",
          service: resource.service,
        }),
        variable: vpcVariable(world, resource.vpc.id, variables),
        caller: "endpoint",
        words:
          resource.kind === "gateway-endpoint"
            ? [resource.service, "Gateway", ""]
            : [resource.service, "Interface", String(resource.privateDns)],
      };
    }),
    ...checks.flatMap((check): readonly NetworkStep[] => {
      if (check.action.does !== "reach-internet") return [];
      const subnet = find(world, "subnet", check.action.subnet);
      if (subnet === undefined) return [];
      return [
        {
          ...placeOf(subnet),
          id: check.id,
          title: check.flow,
          variable: vpcVariable(world, subnet.resource.vpc.id, variables),
          caller: "closed",
          words: [subnet.resource.cidr],
          ...(check.proven === "denied" ? { foreseen: check.reason } : {}),
        },
      ];
    }),
  ];
}

/** The VPCs that the steps speak of. */
export function neededVpcs(world: World, options: NetworkOptions): readonly NeededVpc[] {
  const subnets = options.checks.flatMap(({ action }) => {
    const subnet =
      action.does === "reach-internet" ? find(world, "subnet", action.subnet) : undefined;
    return subnet === undefined ? [] : [subnet.resource.vpc.id];
  });
  const ids = new Set([
    ...endpointsOf(world, options).map(({ resource }) => resource.vpc.id),
    ...subnets,
  ]);
  return [...ids].flatMap((id): readonly NeededVpc[] => {
    const placed = find(world, "vpc", id);
    if (placed === undefined) return [];
    const { names, cidr, existing } = placed.resource;
    return [
      {
        ...placeOf(placed),
        vpc: names.join("/"),
        cidr,
        variable: vpcVariable(world, id, options.variables),
        ...(existing === undefined ? {} : { existing }),
      },
    ];
  });
}

function endpointsOf(world: World, { account }: NetworkOptions) {
  return [
    ...allOfKind(world, "gateway-endpoint"),
    ...allOfKind(world, "interface-endpoint"),
  ].filter(({ accountName }) => account === undefined || accountName === account);
}

function vpcVariable(world: World, id: string, variables: ShellVariables): string {
  const vpc = find(world, "vpc", id)?.resource;
  return variables.vpc(id, { vpc: vpc?.names.join("/") ?? id, cidr: vpc?.cidr ?? "" });
}

function placeOf({ accountName, region }: Placed) {
  return { account: accountName, region };
}
