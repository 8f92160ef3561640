import type { Resource, ResourceOf } from "@cloister/model";
import { allOfKind, grouped, type Placed, type World } from "@cloister/proof";
import { say } from "@cloister/texts";
import type { Place } from "./draft.ts";
import { marked, nameOf, shown, type Words } from "./words.ts";

export type Vpc = Placed<ResourceOf<"vpc">>;
export type Subnet = Placed<ResourceOf<"subnet">>;

/** A world by the places in which pictures show it, made once for a view. Lists are in the order of the plan. */
export interface Scene {
  readonly world: World;
  readonly words: Words;
  /** In code unit order of their names, so that no resource moves another account. */
  readonly accounts: readonly Account[];
}

export interface Account {
  readonly place: Place;
  /** Users and roles, which are in no Region. */
  readonly principals: readonly Placed<ResourceOf<"user" | "role">>[];
  readonly regions: readonly Region[];
}

export interface Region {
  /** The Region's place, its account's before it. */
  readonly places: readonly Place[];
  readonly vpcs: readonly VpcScene[];
  readonly all: readonly Placed[];
}

export interface VpcScene {
  readonly vpc: Vpc;
  /** Account, Region and VPC. */
  readonly places: readonly Place[];
  readonly subnets: readonly SubnetScene[];
  readonly inside: Inside;
}

export interface SubnetScene {
  readonly subnet: Subnet;
  /** Account, Region, VPC, zone and subnet. */
  readonly places: readonly Place[];
}

/** What belongs to a VPC. */
export interface Inside {
  readonly interfaceEndpoints: readonly Placed<ResourceOf<"interface-endpoint">>[];
  readonly gatewayEndpoints: readonly Placed<ResourceOf<"gateway-endpoint">>[];
  readonly studios: readonly Placed<ResourceOf<"studio">>[];
  readonly natGateways: readonly Placed<ResourceOf<"nat-gateway">>[];
  readonly internetGateways: readonly string[];
  readonly routeTables: readonly Placed<ResourceOf<"route-table">>[];
  readonly securityGroups: readonly Placed<
    ResourceOf<"security-group" | "default-security-group">
  >[];
}

export function sceneOf(world: World, words: Words): Scene {
  const insides = insidesOf(world);
  const subnets = grouped(allOfKind(world, "subnet"), ({ resource }) => resource.vpc.id);
  const accounts = [...grouped(world.byId.values(), ({ accountName }) => accountName)];
  return {
    world,
    words,
    accounts: accounts
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, all]): Account => {
        const [{ account }] = all;
        const place: Place = {
          id: `account ${name}`,
          kind: "account",
          label:
            name === account
              ? words(say("Account {{id}}", { id: account }))
              : words(say("Account {{name}} ({{id}})", { name: shown(name), id: account })),
          name,
        };
        const regions = [
          ...grouped(
            all.filter(({ resource }) => isRegional(resource)),
            ({ region }) => region,
          ),
        ];
        return {
          place,
          principals: all.flatMap((placed) => {
            const { resource } = placed;
            return resource.kind === "user" || resource.kind === "role"
              ? [{ ...placed, resource }]
              : [];
          }),
          regions: regions
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([region, inRegion]): Region => {
              const places = [
                place,
                {
                  id: `region ${name} ${region}`,
                  kind: "region" as const,
                  label: words(say("Region {{region}}", { region: shown(region) })),
                  name: region,
                },
              ];
              return {
                places,
                all: inRegion,
                vpcs: inRegion.flatMap((placed) =>
                  placed.resource.kind === "vpc"
                    ? [
                        vpcScene(
                          { ...placed, resource: placed.resource },
                          { places, words, insides, subnets },
                        ),
                      ]
                    : [],
                ),
              };
            }),
        };
      }),
  };
}

/** Whether something of it is drawn in a Region. */
function isRegional({ kind }: Resource): boolean {
  switch (kind) {
    case "attachment":
    case "managed-policy":
    case "role":
    case "user":
      return false;
    case "alias":
    case "bucket":
    case "bucket-policy":
    case "database":
    case "default-security-group":
    case "elastic-ip":
    case "gateway-endpoint":
    case "interface-endpoint":
    case "internet-gateway":
    case "internet-gateway-attachment":
    case "key":
    case "named-query":
    case "nat-gateway":
    case "object":
    case "route":
    case "route-table":
    case "route-table-association":
    case "security-group":
    case "security-group-rule":
    case "studio":
    case "subnet":
    case "table":
    case "user-profile":
    case "vpc":
    case "vpc-cidr":
    case "workgroup":
      return true;
  }
}

interface Around {
  readonly places: readonly Place[];
  readonly words: Words;
  readonly insides: ReadonlyMap<string, Inside>;
  readonly subnets: ReadonlyMap<string, readonly Subnet[]>;
}

function vpcScene(vpc: Vpc, { places: outer, words, insides, subnets }: Around): VpcScene {
  const { id, cidr } = vpc.resource;
  const label = say("VPC {{name}} {{block}}", { name: nameOf(vpc.resource), block: cidr });
  const places: readonly Place[] = [
    ...outer,
    {
      id,
      kind: "vpc",
      label: marked(words(label), vpc.resource, words),
      name: vpc.resource.names.at(-1) ?? "",
    },
  ];
  const byZone = grouped(subnets.get(id) ?? [], ({ resource }) => resource.zone);
  return {
    vpc,
    places,
    subnets: [...byZone].flatMap(([zone, all]) =>
      all.map((subnet) => ({
        subnet,
        places: [
          ...places,
          {
            id: `zone ${id} ${zone}`,
            kind: "zone",
            label: words(say("Zone {{zone}}", { zone: shown(zone) })),
          },
          subnetPlace(subnet, words),
        ],
      })),
    ),
    inside: insides.get(id) ?? nothingInside,
  };
}

function subnetPlace({ resource }: Subnet, words: Words): Place {
  const { id, cidr } = resource;
  const named = { name: nameOf(resource), block: cidr };
  const [kind, label] = ((): readonly [Place["kind"], string] => {
    switch (resource.intent.tier) {
      case "public":
        return ["public-subnet", words(say("Public subnet {{name}} {{block}}", named))];
      case "private":
        return ["private-subnet", words(say("Private subnet {{name}} {{block}}", named))];
      case "isolated":
        return ["isolated-subnet", words(say("Isolated subnet {{name}} {{block}}", named))];
    }
  })();
  return { id, kind, label: marked(label, resource, words) };
}

const nothingInside: Inside = {
  interfaceEndpoints: [],
  gatewayEndpoints: [],
  studios: [],
  natGateways: [],
  internetGateways: [],
  routeTables: [],
  securityGroups: [],
};

function insidesOf(world: World): ReadonlyMap<string, Inside> {
  const vpcOfSubnet = new Map(
    allOfKind(world, "subnet").map(({ resource }) => [resource.id, resource.vpc.id]),
  );
  const vpcOf = ({ resource }: { readonly resource: { readonly vpc: { readonly id: string } } }) =>
    resource.vpc.id;
  const interfaces = grouped(allOfKind(world, "interface-endpoint"), vpcOf);
  const gateways = grouped(allOfKind(world, "gateway-endpoint"), vpcOf);
  const studios = grouped(allOfKind(world, "studio"), vpcOf);
  const tables = grouped(allOfKind(world, "route-table"), vpcOf);
  const nats = grouped(
    allOfKind(world, "nat-gateway"),
    ({ resource }) => vpcOfSubnet.get(resource.subnet.id) ?? "",
  );
  const groups = grouped(
    [...allOfKind(world, "security-group"), ...allOfKind(world, "default-security-group")],
    vpcOf,
  );
  const attached = grouped(internetGatewayUses(world), ([, vpc]) => vpc);
  return new Map(
    allOfKind(world, "vpc").map(({ resource: { id } }) => [
      id,
      {
        interfaceEndpoints: interfaces.get(id) ?? [],
        gatewayEndpoints: gateways.get(id) ?? [],
        studios: studios.get(id) ?? [],
        natGateways: nats.get(id) ?? [],
        internetGateways: [...new Set((attached.get(id) ?? []).map(([gateway]) => gateway))],
        routeTables: tables.get(id) ?? [],
        securityGroups: groups.get(id) ?? [],
      },
    ]),
  );
}

/** Internet gateways with their VPCs: those that are attached, and of existing ones those that routes lead to. */
function internetGatewayUses(world: World): readonly (readonly [string, string])[] {
  const vpcOfTable = new Map(
    allOfKind(world, "route-table").map(({ resource }) => [resource.id, resource.vpc.id]),
  );
  return [
    ...allOfKind(world, "internet-gateway-attachment").map(
      ({ resource }) => [resource.internetGateway.id, resource.vpc.id] as const,
    ),
    ...allOfKind(world, "route").flatMap(({ resource: { target, routeTable } }) =>
      target.kind === "internet-gateway"
        ? [[target.id, vpcOfTable.get(routeTable.id) ?? ""] as const]
        : [],
    ),
  ];
}
