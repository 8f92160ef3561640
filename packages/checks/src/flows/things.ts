import type { ResourceOf } from "@cloister/model";
import { allOfKind, find, type Call, type Placed, type World } from "@cloister/proof";
import type { Declared } from "./declared.ts";

/** The bucket that a call of S3 is about; empty for other calls. */
export function bucketOfCall({ resource }: Call): string {
  return /^arn:[^:]*:s3:::([^/]+)/.exec(resource)?.[1] ?? "";
}

/** The workgroup of a flow's queries, where the topology says something of it. */
export function workgroupOf(
  world: World,
  { proven }: Declared,
): Placed<ResourceOf<"workgroup">> | undefined {
  const { athena, who } = proven.flow;
  if (athena?.workgroup !== undefined) return find(world, "workgroup", athena.workgroup.id);
  const account = who.id.slice(0, who.id.indexOf(":"));
  return allOfKind(world, "workgroup").find(
    ({ accountName, resource }) => accountName === account && resource.name === "primary",
  );
}

/** The table that a flow reads. */
export function tableOf(
  world: World,
  { proven }: Declared,
): Placed<ResourceOf<"table">> | undefined {
  const { target } = proven.flow;
  return target.kind === "table" ? find(world, "table", target.table.id) : undefined;
}
