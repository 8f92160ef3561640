import type { Kind } from "@cloister/model";
import {
  allOfKind,
  askCall,
  keyCalls,
  matrixOf,
  openCalls,
  principalOf,
  resourceArn,
  verdictOf,
  type Call,
  type Cell,
  type Placed,
  type Principal,
  type Verdict,
  type World,
} from "@cloister/proof";
import type { AccessUse, Extent } from "../difference.ts";

/** Who may use what in a world, and how far; what is not in it is `none`. */
export interface Extents {
  /** By the ids of user or role and of what is used, in the order of the plan. */
  readonly of: ReadonlyMap<string, ReadonlyMap<string, Uses>>;
}

export type Uses = Partial<Readonly<Record<AccessUse, Extent>>>;

/** By permissions alone, of every user and role: buckets, tables, workgroups, Studio domains and keys. */
export function extentsOf(world: World): Extents {
  const matrix = matrixOf(world);
  const studios = allOfKind(world, "studio");
  const keys = allOfKind(world, "key");
  const buckets = bucketsUnderKeys(world);
  return {
    of: new Map(
      matrix.rows.map(({ id, cells }) => {
        const principal = principalIn(world, id);
        const uses = new Map<string, Uses>();
        for (const [index, { id: resource, kind }] of matrix.columns.entries()) {
          const cell = cells[index];
          if (cell !== undefined) uses.set(resource, usesOfCell(kind, cell));
        }
        for (const studio of studios) {
          uses.set(studio.resource.id, { open: openExtent(world, principal, studio) });
        }
        for (const { resource } of keys) {
          const bucketArn = buckets.get(resource.id) ?? "arn:aws:s3:::";
          uses.set(resource.id, {
            decrypt: keyExtent(world, principal, { key: resource.id, use: "read", bucketArn }),
            encrypt: keyExtent(world, principal, { key: resource.id, use: "write", bucketArn }),
          });
        }
        return [id, uses];
      }),
    ),
  };
}

function principalIn(world: World, id: string): Principal {
  const kind: Kind | undefined = world.byId.get(id)?.resource.kind;
  return principalOf(world, { kind: kind === "user" ? "user" : "role", id });
}

function usesOfCell(kind: "bucket" | "table" | "workgroup", cell: Cell): Uses {
  const { read, write, partly = [] } = cell;
  if (kind === "workgroup") return { query: extentOf(read, false) };
  return {
    read: extentOf(read, partly.includes("read")),
    write: extentOf(write, partly.includes("write")),
  };
}

function extentOf(verdict: Verdict, isPart: boolean): Extent {
  switch (verdict) {
    case "allowed":
      return isPart ? "some" : "all";
    case "denied":
      return "none";
    case "unknown":
      return "unknown";
  }
}

type StudioPlace = ReturnType<typeof allOfKind<"studio">>[number];

/** From anywhere, or only by a call that comes from inside the domain's VPC. */
function openExtent(world: World, principal: Principal, studio: StudioPlace): Extent {
  const { kind, id, authMode, vpc } = studio.resource;
  const who = principal.placed.resource;
  const target = { kind: "studio", studio: { kind, id } } as const;
  const outside = verdictOf(world, { who: { kind: who.kind, id: who.id }, use: "open", target });
  if (outside !== "denied" || authMode !== "IAM") return extentOf(outside, false);
  const calls = openCalls(world, { kind, id });
  const endpoints = endpointsOf(world, vpc.id);
  let isUnknown = false;
  for (const call of calls) {
    for (const endpoint of endpoints) {
      const { verdict } = askCall(world, {
        principal,
        origin: { kind: "client", way: endpoint },
        call,
      });
      if (verdict === "allowed") return "inside";
      isUnknown ||= verdict === "unknown";
    }
  }
  return isUnknown ? "unknown" : "none";
}

type Client = Extract<Parameters<typeof askCall>[1]["origin"], { readonly kind: "client" }>;
type EndpointWay = NonNullable<Client["way"]>;

/** The ways into SageMaker's API from a VPC, each endpoint from the VPC's first subnet. */
function endpointsOf(world: World, vpc: string): readonly EndpointWay[] {
  const found = allOfKind(world, "interface-endpoint").filter(
    ({ resource }) => resource.vpc.id === vpc && resource.service.endsWith(".sagemaker.api"),
  );
  if (found.length === 0) return [];
  const subnet = allOfKind(world, "subnet").find(({ resource }) => resource.vpc.id === vpc);
  return found.map(({ resource }): EndpointWay => ({
    kind: "interface-endpoint",
    endpoint: resource.id,
    vpc,
    subnetCidr: subnet?.resource.cidr ?? "0.0.0.0/0",
    ...(resource.policy === undefined ? {} : { policy: resource.policy }),
  }));
}

interface KeyUse {
  readonly key: string;
  readonly use: "read" | "write";
  readonly bucketArn: string;
}

/** As S3 uses a key for somebody. */
function keyExtent(world: World, principal: Principal, { key, use, bucketArn }: KeyUse): Extent {
  const calls: readonly Call[] = keyCalls(world, { kind: "key", id: key }, { use, bucketArn });
  let extent: Extent = "all";
  for (const call of calls) {
    const origin = { kind: "service", calledVia: [] } as const;
    const { verdict } = askCall(world, { principal, origin, call });
    if (verdict === "denied") return "none";
    if (verdict === "unknown") extent = "unknown";
  }
  return extent;
}

/** A bucket that each key encrypts, by the key's id. */
function bucketsUnderKeys(world: World): ReadonlyMap<string, string> {
  const buckets = new Map<string, string>();
  for (const placed of allOfKind(world, "bucket")) {
    const { encryption } = placed.resource;
    if (encryption.type !== "sse-kms" || buckets.has(encryption.key.id)) continue;
    const bucket: Placed = placed;
    buckets.set(encryption.key.id, resourceArn(bucket));
  }
  return buckets;
}
