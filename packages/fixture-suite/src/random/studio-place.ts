import { chosen } from "./choice.ts";
import type { AccountFacts, SubnetFacts, VpcFacts } from "./facts.ts";
import type { StudioSketch } from "./studios.ts";

/** Where a Studio domain starts, and its role can do what it is granted. */
export interface StudioPlace {
  readonly role: string;
  readonly mode: StudioSketch["mode"];
  readonly vpc: VpcFacts;
  /** Of which it may have some. */
  readonly subnets: readonly SubnetFacts[];
  /** Whether its apps use the network of the VPC, so that one of its groups has to let them. */
  readonly isInside: boolean;
}

/** `users`: roles that are granted something, which they use from the domain's subnets. */
export function studioPlace(
  its: StudioSketch,
  account: AccountFacts,
  users: readonly string[],
): StudioPlace | undefined {
  const idle = account.roles.filter((role) => !users.includes(role));
  return placeAs(account.roles) ?? placeAs(idle);

  function placeAs(roles: readonly string[]): StudioPlace | undefined {
    const role = chosen(roles, its.executionRole);
    if (role === undefined) return undefined;
    const isUser = users.includes(role);
    const isOpen = its.mode === "PublicInternetOnly";
    const meant = isOpen ? undefined : onSome(({ studioWay }) => studioWay !== "none");
    if (!isUser) {
      if (meant !== undefined) return { role, mode: its.mode, isInside: true, ...meant };
      const any = onSome(() => true, "groups");
      return any && { role, mode: "PublicInternetOnly", isInside: false, ...any };
    }
    const wide = onSome(({ studioWay }) => studioWay === "nat");
    return wide && { role, mode: its.mode, isInside: true, ...wide };
  }

  function onSome(
    isFit: (subnet: SubnetFacts) => boolean,
    groups: "groups" | "studioGroups" = "studioGroups",
  ): Pick<StudioPlace, "vpc" | "subnets"> | undefined {
    const places = account.vpcs.flatMap((vpc) => {
      const subnets = vpc.subnets.filter((subnet) => subnet.tier !== "public" && isFit(subnet));
      return subnets.length === 0 || vpc[groups].length === 0 ? [] : [{ vpc, subnets }];
    });
    return chosen(places, its.vpc);
  }
}
