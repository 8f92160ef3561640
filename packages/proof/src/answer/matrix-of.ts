import { parseS3Uri, type AthenaClient, type Flow, type ObjectsTarget } from "@cloister/model";
import { verdictOf } from "../flow/prove.ts";
import { anyRest } from "../flow/s3-calls.ts";
import { principalOf, type Principal } from "../permission/caller.ts";
import type { Bucket, Table, Workgroup } from "../permission/kinds.ts";
import { bucketPolicy } from "../permission/resource-policies.ts";
import { anyOf } from "../verdict.ts";
import { allOfKind, type Placed, type World } from "../world.ts";
import type { Cell, Column, Matrix, Row } from "./matrix.ts";
import { admittedBy, holdersSpeakingOf } from "./mentions.ts";
import { possibility, type Possibility } from "./possibility.ts";
import { referenceText } from "./reference-text.ts";

const none: Cell = { read: "denied", write: "denied" };

/** Every user and role by every bucket, table and workgroup. */
export function matrixOf(world: World): Matrix {
  const subjects = [
    ...allOfKind(world, "bucket").map((bucket) => bucketColumn(world, bucket)),
    ...allOfKind(world, "table").map((table) => tableColumn(world, table)),
    ...allOfKind(world, "workgroup").map((workgroup) => workgroupColumn(world, workgroup)),
  ];
  const principals = [...allOfKind(world, "user"), ...allOfKind(world, "role")];
  return {
    columns: subjects.map(({ column }) => column),
    rows: principals.map(({ resource }): Row => {
      const principal = principalOf(world, { kind: resource.kind, id: resource.id });
      return {
        id: resource.id,
        name: referenceText(world, resource.id),
        cells: subjects.map(({ cellOf }) => cellOf(principal)),
      };
    }),
  };
}

interface Subject {
  readonly column: Column;
  readonly cellOf: (principal: Principal) => Cell;
}

function bucketColumn(world: World, bucket: Placed<Bucket>): Subject {
  const { id, name } = bucket.resource;
  const policy = bucketPolicy(world, bucket);
  const speaking = holdersSpeakingOf(world, name);
  const admitted = policy === undefined ? new Set<string>() : admittedBy(world, policy);
  const target: ObjectsTarget = { kind: "objects", bucket: name, key: "", below: true };
  return {
    column: { id, kind: "bucket", name: referenceText(world, id) },
    cellOf: (principal) => {
      const { account, resource } = principal.placed;
      const isAdmitted = admitted?.has(resource.id) ?? true;
      const isOwn = account === bucket.account;
      const hasHope = isOwn ? isAdmitted || speaking.has(resource.id) : isAdmitted;
      return hasHope ? objectsCell(world, principal, target) : none;
    },
  };
}

function objectsCell(world: World, principal: Principal, target: ObjectsTarget): Cell {
  const read = possibility(world, { principal, target, use: "read" });
  const write = possibility(world, { principal, target, use: "write" });
  const partly = [
    ...(isPart(target, read) ? (["read"] as const) : []),
    ...(isPart(target, write) ? (["write"] as const) : []),
  ];
  return {
    read: read.verdict,
    write: write.verdict,
    ...(partly.length === 0 ? {} : { partly }),
  };
}

/** Whether the example that was found is of a key that not every key is like. */
function isPart({ bucket, key }: ObjectsTarget, { verdict, example }: Possibility): boolean {
  // With the bucket's name, so that what ends in a folder of the keys is not taken for all of them.
  const whole = `:${bucket}/${key}${anyRest}`;
  return verdict === "allowed" && example?.call.resource.endsWith(whole) !== true;
}

/** Reading is a query in the first workgroup that serves it; writing is changing the data below it. */
function tableColumn(world: World, table: Placed<Table>): Subject {
  const { id, location } = table.resource;
  const place = parseS3Uri(location);
  const workgroups = allOfKind(world, "workgroup").filter(
    ({ account, region }) => account === table.account && region === table.region,
  );
  return {
    column: { id, kind: "table", name: referenceText(world, id) },
    cellOf: (principal) => {
      const asked = { kind: "table", table: { kind: "table", id } } as const;
      // Without any, queries run in `primary`, of which nothing is known.
      const places = workgroups.length === 0 ? [undefined] : workgroups;
      const verdicts = places.flatMap((workgroup) =>
        queryFlows(principal, asked, workgroup).map((flow) => verdictOf(world, flow)),
      );
      const target =
        place &&
        ({ kind: "objects", bucket: place.bucket, key: place.prefix, below: true } as const);
      const cell = target === undefined ? none : objectsCell(world, principal, target);
      return {
        read: anyOf(verdicts),
        write: cell.write,
        ...(cell.partly?.includes("write") ? { partly: ["write"] } : {}),
      };
    },
  };
}

function workgroupColumn(world: World, workgroup: Placed<Workgroup>): Subject {
  const { id } = workgroup.resource;
  return {
    column: { id, kind: "workgroup", name: referenceText(world, id) },
    cellOf: (principal) => ({
      read: anyOf(
        queryFlows(
          principal,
          { kind: "workgroup", workgroup: { kind: "workgroup", id } },
          workgroup,
        ).map((flow) => verdictOf(world, flow)),
      ),
      write: "denied",
    }),
  };
}

/** The same query by clients that need different things: the one that needs least, and one that brings its own bucket. */
function queryFlows(
  { placed: { resource } }: Principal,
  target: Flow["target"],
  workgroup: Placed<Workgroup> | undefined,
): readonly Flow[] {
  const where: Pick<AthenaClient, "workgroup"> =
    workgroup === undefined ? {} : { workgroup: { kind: "workgroup", id: workgroup.resource.id } };
  return (["sdk", "awswrangler"] as const).map((name) => ({
    who: { kind: resource.kind, id: resource.id },
    use: target.kind === "workgroup" ? "query" : "read",
    target,
    athena: { name, ctas: false, ...where },
  }));
}
