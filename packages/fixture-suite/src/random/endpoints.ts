import { partitionOf } from "@cloister/model";
import { allChosen, chosen, section, someChosen, type Entry } from "./choice.ts";
import type { PartDocument, StatementDocument, VpcDocument } from "./document.ts";
import type { LaidSubnet, LaidTable, Layout } from "./network-layout.ts";
import type { EndpointSketch, VpcSketch } from "./network-sketch.ts";
import { writeStatements, type StatementPlace } from "./statements.ts";
import { guardsOf, servicesToStart, studioGroupsOf } from "./studio-network.ts";
import type { Writer } from "./writer.ts";

export const interfaceServices = [
  "athena",
  ...servicesToStart,
  "studio",
  "kms",
  "s3",
  "glue",
  "logs",
  "sts",
  "com.amazonaws.vpce.{region}.vpce-svc-0123456789abcdef0",
];
const gatewayServices = ["s3", "dynamodb"];

/** An endpoint that has what it needs: an interface subnets, a gateway route tables. */
export interface WrittenEndpoint {
  readonly entry: Entry<EndpointSketch>;
  readonly service: string;
  readonly subnets: readonly LaidSubnet[];
  readonly tables: readonly LaidTable[];
  readonly privateDns: boolean;
}

/** Those that can be built; one that would have nowhere to stand is left out. */
export function writtenEndpoints(sketch: VpcSketch, layout: Layout): readonly WrittenEndpoint[] {
  const named = new Set<string>();
  const routed = new Set<string>();
  const all = (sketch.endpoints ?? []).flatMap((entry): WrittenEndpoint[] => {
    const { sketch: its } = entry;
    if (its.isGateway === true && !layout.region.startsWith("cn-")) {
      const service = serviceOf(gatewayServices, its, layout.region);
      const free = layout.tables.filter(
        (table) => !routed.has(`${service.short} ${table.entry.name}`),
      );
      const tables = someChosen(free, its.routeTables);
      for (const table of tables) routed.add(`${service.short} ${table.entry.name}`);
      if (tables.length === 0) return [];
      return [{ entry, service: service.text, subnets: [], tables, privateDns: false }];
    }
    const service = serviceOf(interfaceServices, its, layout.region);
    const subnets = onePerZone(someChosen(layout.subnets, its.subnets));
    if (subnets.length === 0 || guardsOf(sketch).length === 0) return [];
    const isForeign = service.short.includes("vpce-svc");
    const privateDns = its.isPrivateDns !== false && !isForeign && !named.has(service.short);
    if (privateDns) named.add(service.short);
    return [{ entry, service: service.text, subnets, tables: [], privateDns }];
  });
  // AWS gives the interface endpoint of S3 private DNS only beside a gateway endpoint.
  const hasGateway =
    layout.isExisting || all.some(({ service, tables }) => isOfS3(service) && tables.length > 0);
  return all.map((one) =>
    isOfS3(one.service) && !hasGateway ? { ...one, privateDns: false } : one,
  );
}

function isOfS3(service: string): boolean {
  return service === "s3" || service.endsWith(".s3");
}

function serviceOf(
  services: readonly string[],
  { service, isFullName }: EndpointSketch,
  region: string,
): { readonly text: string; readonly short: string } {
  const short = chosen(services, service) ?? "s3";
  if (short.includes("{region}")) return { text: short.replace("{region}", region), short };
  const isFull = isFullName === true && region.startsWith("us-") && short !== "studio";
  return { text: isFull ? `com.amazonaws.${region}.${short}` : short, short };
}

function onePerZone(subnets: readonly LaidSubnet[]): readonly LaidSubnet[] {
  const slots = subnets.map(({ slot }) => slot);
  return subnets.filter(({ slot }, index) => slots.indexOf(slot) === index);
}

export function writeEndpoints(
  endpoints: readonly WrittenEndpoint[],
  { sketch, layout, refer }: Writer,
  policies: EndpointPlace,
): VpcDocument["endpoints"] {
  const all = guardsOf(sketch);
  const byName = new Map(endpoints.map((endpoint) => [endpoint.entry.name, endpoint]));
  return section(
    endpoints.map(({ entry }) => entry),
    (its, _, name): PartDocument<"endpoints"> => {
      const endpoint = byName.get(name);
      if (endpoint === undefined) throw new Error("bug: an endpoint got lost");
      const { service, tables, subnets, privateDns } = endpoint;
      const common = {
        description: its.description,
        service,
        policy: policyOf(its, policies, partitionOf(layout.region)),
        tags: its.tags,
      };
      if (tables.length > 0) {
        const users = layout.subnets.filter(({ table }) => table && tables.includes(table));
        return {
          ...common,
          type: "gateway",
          routeTables: tables.map(({ entry }) => refer("route-table", entry.name)),
          serves:
            its.serves === undefined
              ? undefined
              : allChosen(users, its.serves).map(({ entry }) => refer("subnet", entry.name)),
        };
      }
      const guards = allChosen(all, its.groups ?? []);
      // Without any it is the default group, where that one is known.
      const stated = guards.length > 0 || all.includes("default") ? guards : all.slice(0, 1);
      const needed = policies.isOfStudio
        ? [...new Set([...stated, ...studioGroupsOf(sketch)])]
        : stated;
      return {
        ...common,
        type: "interface",
        subnets: subnets.map(({ entry }) => refer("subnet", entry.name)),
        securityGroups:
          needed.length === 0 ? undefined : needed.map((group) => refer("security-group", group)),
        privateDns: privateDns && its.isPrivateDns === undefined ? undefined : privateDns,
      };
    },
  );
}

/** What the policies of endpoints may speak of. */
export interface EndpointPlace extends Pick<StatementPlace, "principals" | "refs"> {
  /** Whether apps of Studio call through them. */
  readonly isOfStudio: boolean;
}

const actions = ["*", "s3:Get*", "athena:*", "kms:Decrypt"];

function policyOf(
  { policy }: EndpointSketch,
  { principals, refs, isOfStudio }: EndpointPlace,
  partition: string,
): PartDocument<"endpoints">["policy"] {
  if (policy === undefined) return undefined;
  const open: StatementDocument = {
    effect: "Allow",
    principals: "*",
    actions: "*",
    resources: "*",
  };
  return {
    statements: [
      ...(isOfStudio ? [open] : []),
      ...writeStatements(policy, {
        kind: "resource",
        principals,
        actions,
        unused: ["s3:Put*Acl", "glue:DeleteDatabase"],
        resources: [
          "*",
          `arn:${partition}:s3:::sales-data/*`,
          ...refs.filter(hasArn).map(({ ref }) => ({ ref })),
        ],
        refs,
      }),
    ],
  };
}

/** Of the others AWS makes the id, and it is no ARN. */
export function hasArn({ word }: { readonly word: string }): boolean {
  return !["vpc", "endpoint", "subnet", "security-group"].includes(word);
}
