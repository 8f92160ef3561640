import { gatewayServices } from "@cloister/model";
import { say } from "@cloister/texts";
import { servicesToStart } from "../facts/studio.ts";
import { passage } from "../network/passage.ts";
import type { Client, Service } from "../network/way.ts";
import { allOfKind, find, type World } from "../world.ts";
import type { Repair, RepairEndpoint } from "./change.ts";
import type { Goal } from "./goals.ts";
import { monthlyDifference } from "./monthly-difference.ts";
import { withEndpoint, type NewEndpoint } from "./with-endpoint.ts";

/**
 * The smallest set of endpoints with which goals work that do not: those of the services that their networks
 * do not reach, in the zones of the clients, and none that a goal works without.
 */
export function repairOf(
  world: World,
  goals: readonly Goal[],
  { before }: { /** The world before what broke the goals. */ readonly before: World },
): Repair {
  let chosen: readonly NewEndpoint[] = [];
  for (;;) {
    const repaired = withAll(world, chosen);
    const missing = missingIn(repaired, goals).filter(
      (one) => !chosen.some((other) => isSame(one, other)),
    );
    if (missing.length === 0) break;
    chosen = merged([...chosen, ...missing]);
  }
  const works = (endpoints: readonly NewEndpoint[]): ReadonlySet<Goal> => {
    const repaired = withAll(world, endpoints);
    return new Set(goals.filter((goal) => goal.judge(repaired).verdict === "allowed"));
  };
  const full = works(chosen);
  for (const endpoint of chosen) {
    const fewer = chosen.filter((other) => other !== endpoint);
    if (works(fewer).size === full.size) chosen = fewer;
  }
  const repaired = withAll(world, chosen);
  const beyond = goals
    .filter((goal) => !full.has(goal))
    .map((goal) => {
      const hop = goal
        .judge(repaired)
        .legs.flatMap(({ hops }) => hops)
        .find(({ verdict }) => verdict !== "allowed");
      return say("{{goal}}: {{reason}}", {
        goal: goal.text,
        reason: hop?.reason ?? say("no endpoint helps."),
      });
    });
  const monthly = monthlyDifference(before, repaired);
  return {
    endpoints: chosen.map((endpoint) => described(world, chosen, endpoint, goals, full)),
    beyond,
    ...(monthly === undefined ? {} : { monthly }),
  };
}

function withAll(world: World, endpoints: readonly NewEndpoint[]): World {
  return endpoints.reduce(withEndpoint, world);
}

/** The endpoints that would answer what the goals' networks do not reach. */
function missingIn(world: World, goals: readonly Goal[]): readonly NewEndpoint[] {
  return goals.flatMap((goal) => {
    const calls = goal
      .judge(world)
      .judged.flatMap(({ question, passage: way }) =>
        question.network !== undefined && way?.verdict === "denied" ? [question.network] : [],
      );
    return [...calls, ...startCalls(world, goal)].flatMap(
      ({ client, service }) => endpointFor(world, client, service) ?? [],
    );
  });
}

interface NetworkCall {
  readonly client: Client;
  readonly service: Service;
}

/** What the domains of the world do not reach to start, if the goal depends on one. */
function startCalls(world: World, goal: Goal): readonly NetworkCall[] {
  if (goal.judge(world).verdict === "allowed") return [];
  return allOfKind(world, "studio").flatMap(({ region, resource }) =>
    resource.mode !== "VpcOnly"
      ? []
      : resource.subnets.flatMap((subnet) =>
          servicesToStart
            .map((name): NetworkCall => ({
              client: { subnet: subnet.id, securityGroups: resource.securityGroups },
              service: { name, region },
            }))
            .filter(({ client, service }) => passage(world, client, service).verdict === "denied"),
        ),
  );
}

function endpointFor(world: World, client: Client, service: Service): NewEndpoint | undefined {
  const subnet = find(world, "subnet", client.subnet);
  // An endpoint leads to the services of its own Region.
  if (subnet === undefined || subnet.region !== service.region) return undefined;
  return {
    service: service.name,
    type: gatewayServices.includes(service.name) ? "gateway" : "interface",
    vpc: subnet.resource.vpc.id,
    subnets: [subnet.resource.id],
  };
}

function isSame(one: NewEndpoint, other: NewEndpoint): boolean {
  return (
    one.service === other.service &&
    one.vpc === other.vpc &&
    one.subnets.every((subnet) => other.subnets.includes(subnet))
  );
}

/** One endpoint for each service and VPC, in all the subnets that it is wanted in. */
function merged(endpoints: readonly NewEndpoint[]): readonly NewEndpoint[] {
  const byService = new Map<string, NewEndpoint>();
  for (const endpoint of endpoints) {
    const key = `${endpoint.vpc} ${endpoint.service}`;
    const known = byService.get(key);
    byService.set(key, {
      ...endpoint,
      subnets: [...new Set([...(known?.subnets ?? []), ...endpoint.subnets])],
    });
  }
  return [...byService.values()];
}

function described(
  world: World,
  all: readonly NewEndpoint[],
  endpoint: NewEndpoint,
  goals: readonly Goal[],
  full: ReadonlySet<Goal>,
): RepairEndpoint {
  const fewer = withAll(
    world,
    all.filter((other) => other !== endpoint),
  );
  const subnets = onePerZone(world, endpoint);
  return {
    service: endpoint.service,
    type: endpoint.type,
    vpc: find(world, "vpc", endpoint.vpc)?.resource.names[0] ?? endpoint.vpc,
    subnets: subnets.map(({ name }) => name),
    zones: subnets.map(({ zone }) => zone),
    serves: goals
      .filter((goal) => full.has(goal) && goal.judge(fewer).verdict !== "allowed")
      .map(({ text }) => text),
  };
}

/** AWS takes one subnet of a zone; the others reach it through the VPC. */
function onePerZone(
  world: World,
  { subnets }: NewEndpoint,
): readonly { readonly id: string; readonly name: string; readonly zone: string }[] {
  const byZone = new Map<string, { id: string; name: string; zone: string }>();
  for (const id of subnets) {
    const subnet = find(world, "subnet", id)?.resource;
    if (subnet === undefined || byZone.has(subnet.zone)) continue;
    byZone.set(subnet.zone, { id, name: subnet.names.at(-1) ?? "", zone: subnet.zone });
  }
  return [...byZone.values()];
}
