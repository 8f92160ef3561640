import type {
  PolicyDocument,
  Resource,
  ResourceOf,
  SecurityGroupPeer,
  SecurityGroupRef,
} from "@cloister/model";
import type { Client, Service } from "../../src/network/way.ts";
import { worldOf, type World } from "../../src/world.ts";

type Rule = ResourceOf<"security-group-rule">;

export const region = "ap-northeast-1";

/** A resource, or one with what belongs to it: a group with its rules, a table with its routes. */
export type Part = Resource | readonly Resource[];

/** The world of these parts, all of one account and Region. A later part takes the place of one with the same id. */
export function worldWith(...parts: readonly Part[]): World {
  const byId = new Map(parts.map((part) => [[part].flat()[0]?.id, part]));
  return worldOf(
    [...byId.values()].flat().map((resource) => ({
      accountName: "x",
      account: "111111111111",
      region,
      partition: "aws",
      resource,
    })),
  );
}

/** The id of a thing of VPC `main`, or of the VPC that its name begins with (`other/a`). */
export function idOf(kind: string, name: string): string {
  return `x:${kind}/${full(name)}`;
}

function full(name: string): string {
  return name.includes("/") ? name : `main/${name}`;
}

function declared<K extends string>(kind: K, name: string) {
  const names = full(name).split("/");
  return { kind, id: idOf(kind, name), names, at: [kind, ...names], tags: {} } as const;
}

function vpcOf(name: string) {
  return { kind: "vpc", id: `x:vpc/${full(name).split("/")[0] ?? ""}` } as const;
}

export function vpc(
  name = "main",
  more: Partial<Pick<ResourceOf<"vpc">, "cidr" | "dnsSupport" | "dnsHostnames" | "existing">> = {},
): Resource {
  return {
    kind: "vpc",
    id: `x:vpc/${name}`,
    names: [name],
    at: ["vpc", name],
    cidr: "10.0.0.0/16",
    dnsSupport: true,
    dnsHostnames: true,
    tags: {},
    ...more,
  };
}

export function defaultGroup(vpcName = "main"): Resource {
  return {
    ...declared("default-security-group", `${vpcName}/default`),
    vpc: { kind: "vpc", id: `x:vpc/${vpcName}` },
  };
}

export function block(cidr: string): Resource {
  const names = ["main", cidr.replaceAll("/", "-")];
  return {
    kind: "vpc-cidr",
    id: `x:vpc-cidr/${names.join("/")}`,
    names,
    at: ["block"],
    vpc: vpcOf("a"),
    cidr,
  };
}

export function subnet(name: string, cidr: string, zone = "apne1-az1"): Resource {
  return { ...declared("subnet", name), vpc: vpcOf(name), cidr, zone, intent: { tier: "private" } };
}

/** A table with routes, `10.0.0.0/8 nat/egress` or `0.0.0.0/0 internet-gateway`, and the subnets that use it. */
export function table(
  name: string,
  {
    subnets = [],
    routes = [],
    existing,
  }: {
    readonly subnets?: readonly string[];
    readonly routes?: readonly string[];
    readonly existing?: string;
  },
): readonly Resource[] {
  const routeTable = { kind: "route-table", id: idOf("route-table", name) } as const;
  const isThere = existing === undefined ? {} : { existing };
  const [vpcName = ""] = full(name).split("/");
  return [
    { ...declared("route-table", name), vpc: vpcOf(name), ...isThere },
    ...routes.map((text): Resource => {
      const [destination = "", target = ""] = text.split(" ");
      const local = full(name).split("/")[1] ?? "";
      return {
        ...declared("route", `${vpcName}/${local}/${destination.replaceAll("/", "-")}`),
        routeTable,
        destination,
        target: target.startsWith("nat/")
          ? { kind: "nat-gateway", id: idOf("nat-gateway", target.slice("nat/".length)) }
          : {
              kind: "internet-gateway",
              id: `x:internet-gateway/${target === "internet-gateway" ? vpcName : target}`,
            },
      };
    }),
    ...subnets.map((one): Resource => ({
      ...declared("route-table-association", `${full(name)}/${one}`),
      routeTable,
      subnet: { kind: "subnet", id: idOf("subnet", one) },
    })),
  ];
}

export function internetGateway(name = "main", existing?: string): Resource {
  return {
    kind: "internet-gateway",
    id: `x:internet-gateway/${name}`,
    names: [name],
    at: ["internet-gateway", name],
    tags: {},
    ...(existing === undefined ? {} : { existing }),
  };
}

export function attachment(gateway = "main", vpcName = gateway): Resource {
  return {
    kind: "internet-gateway-attachment",
    id: `x:internet-gateway-attachment/${gateway}-${vpcName}`,
    names: [gateway],
    at: ["attachment"],
    vpc: { kind: "vpc", id: `x:vpc/${vpcName}` },
    internetGateway: { kind: "internet-gateway", id: `x:internet-gateway/${gateway}` },
  };
}

export function nat(
  name: string,
  inSubnet: string,
  connectivity: "public" | "private" = "public",
): Resource {
  return {
    ...declared("nat-gateway", name),
    subnet: { kind: "subnet", id: idOf("subnet", inSubnet) },
    connectivity,
  };
}

export function ref(name: string): SecurityGroupRef {
  const kind = name.endsWith("default") ? "default-security-group" : "security-group";
  return { kind, id: idOf(kind, name) };
}

/** A group with rules, `ingress tcp 443 group:a`, `egress all - 0.0.0.0/0`, `egress tcp 80-90 pl-1`. */
export function group(
  name: string,
  rules: readonly string[] = [],
  existing?: string,
): readonly Resource[] {
  return [
    {
      ...declared("security-group", name),
      vpc: vpcOf(name),
      groupDescription: name,
      ...(existing === undefined ? {} : { existing }),
    },
    ...rules.map((text): Resource => {
      const [direction = "", protocol = "", ports = "", peer = ""] = text.split(" ");
      const [from = 0, to = from] = ports.split("-").map(Number);
      return {
        ...declared("security-group-rule", `${full(name)}/${text.replaceAll(" ", "-")}`),
        securityGroup: { kind: "security-group", id: idOf("security-group", name) },
        direction: direction as Rule["direction"],
        protocol: protocol as Rule["protocol"],
        ...(ports === "-" ? {} : { ports: { from, to } }),
        peer: peerOf(peer),
      };
    }),
  ];
}

function peerOf(text: string): SecurityGroupPeer {
  if (text.startsWith("group:")) return { group: ref(text.slice("group:".length)) };
  return text.startsWith("pl-") ? { prefixList: text } : { cidr: text };
}

export const policy: PolicyDocument = { statements: [{ effect: "Allow", actions: ["*"] }] };

export function gatewayEndpoint(
  name: string,
  routeTables: readonly string[],
  more: Partial<Pick<ResourceOf<"gateway-endpoint">, "service" | "policy">> = {},
): Resource {
  return {
    ...declared("gateway-endpoint", name),
    vpc: vpcOf(name),
    service: `com.amazonaws.${region}.s3`,
    routeTables: routeTables.map((one) => ({ kind: "route-table", id: idOf("route-table", one) })),
    ...more,
  };
}

export function interfaceEndpoint(
  name: string,
  {
    subnets = ["private"],
    groups = ["endpoints"],
    ...more
  }: {
    readonly subnets?: readonly string[];
    readonly groups?: readonly string[];
    readonly service?: string;
    readonly privateDns?: boolean;
    readonly policy?: PolicyDocument;
  } = {},
): Resource {
  return {
    ...declared("interface-endpoint", name),
    vpc: vpcOf(name),
    service: `com.amazonaws.${region}.athena`,
    subnets: subnets.map((one) => ({ kind: "subnet", id: idOf("subnet", one) })),
    securityGroups: groups.map(ref),
    privateDns: true,
    ...more,
  };
}

export function client(groups: readonly string[] | undefined, inSubnet = "private"): Client {
  return { subnet: idOf("subnet", inSubnet), securityGroups: groups?.map(ref) };
}

export function service(name: string, where = region): Service {
  return { name, region: where };
}

/** The reasons of the hops that do not let pass. */
export function objections({
  hops,
}: {
  readonly hops: readonly { readonly verdict: string; readonly reason: string }[];
}): readonly string[] {
  return hops.flatMap(({ verdict, reason }) => (verdict === "allowed" ? [] : [reason]));
}

const open = ["egress all - 0.0.0.0/0"];

/** A VPC with a subnet that has a way out through a NAT gateway, and a group that lets all out. */
export function natWorld(...more: readonly Part[]): readonly Part[] {
  return [
    vpc(),
    subnet("public", "10.0.0.0/24"),
    subnet("private", "10.0.1.0/24"),
    internetGateway(),
    attachment(),
    nat("egress", "public"),
    table("public", { subnets: ["public"], routes: ["0.0.0.0/0 internet-gateway"] }),
    table("private", { subnets: ["private"], routes: ["0.0.0.0/0 nat/egress"] }),
    group("apps", open),
    ...more,
  ];
}

/** The same without a way out. */
export function closedWorld(...more: readonly Part[]): readonly Part[] {
  return [
    vpc(),
    subnet("private", "10.0.1.0/24"),
    table("private", { subnets: ["private"] }),
    group("apps", open),
    ...more,
  ];
}
