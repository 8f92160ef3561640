import { parseS3Uri, type ResourceOf } from "@cloister/model";
import { allOfKind, bucketsByName, find, grouped, type Placed, type World } from "@cloister/proof";
import { commas, say } from "@cloister/texts";
import type { Node } from "../picture/picture.ts";
import type { Draft } from "./draft.ts";
import { drawGatewayEndpoints, drawSubnetNodes } from "./draw-network.ts";
import { insideSubnets, tablesOfSubnets } from "./in-subnet.ts";
import { bucketNode, keyNode, nodeOf, ofKind, principalNode, workgroupNode } from "./nodes.ts";
import type { Region, Scene } from "./scene.ts";
import { sketch, type Sketch } from "./sketch.ts";
import { areUsesJudged, drawTrust, usesOf, useWords, type UseOf } from "./uses.ts";
import { drawInternet, drawWaysOut } from "./ways.ts";
import { atMost, shown } from "./words.ts";
import { namedIn } from "./written-grants.ts";

/** Everything that matters to a reviewer, and the main ways between. */
export function overview(scene: Scene): Draft {
  const { world, words, accounts } = scene;
  const to = sketch();
  const tables = tablesOfSubnets(world);
  for (const { place, principals, regions } of accounts) {
    to.place([place]);
    for (const principal of principals) to.node([place], principalNode(principal, words));
    for (const { places, vpcs } of regions) {
      to.place(places);
      for (const vpc of vpcs) {
        to.place(vpc.places);
        const inside = insideSubnets(scene, vpc, { withGroups: false });
        for (const subnet of vpc.subnets) {
          to.place(subnet.places);
          const drawn = inside.get(subnet.subnet.resource.id);
          if (drawn === undefined) continue;
          drawSubnetNodes(subnet, drawn, to);
          drawWaysOut(scene, subnet, drawn, to);
        }
        drawInternet(scene, vpc, to);
        drawGatewayEndpoints(scene, vpc, { inside, tables }, to);
      }
    }
    for (const region of regions) drawData(scene, region, to);
  }
  drawTrust(scene, to);
  drawStudioRoles(scene, to);
  drawUses(scene, to);
  return to.draft();
}

/** Catalog, workgroups, buckets and keys of a Region. */
function drawData({ world, words }: Scene, { places, all }: Region, to: Sketch): void {
  const tables = grouped(ofKind(all, "table"), ({ resource }) => resource.database.id);
  for (const workgroup of ofKind(all, "workgroup")) {
    to.node(places, workgroupNode(workgroup, words));
    const { id, resultLocation } = workgroup.resource;
    const bucket = resultLocation === undefined ? undefined : parseS3Uri(resultLocation)?.bucket;
    const found = bucket === undefined ? undefined : bucketsByName(world).get(bucket);
    if (found !== undefined) to.edge(id, found.resource.id);
  }
  for (const database of ofKind(all, "database")) {
    const own = tables.get(database.resource.id) ?? [];
    to.node(places, databaseNode(database, own, words));
    for (const { resource } of own)
      drawLocation(resource, database.resource.id, { world, words, to });
  }
  for (const bucket of ofKind(all, "bucket")) to.node(places, bucketNode(bucket, words));
  for (const key of ofKind(all, "key")) to.node(places, keyNode(key, words));
  for (const { resource } of ofKind(all, "bucket")) {
    if (resource.encryption.type !== "sse-kms") continue;
    to.edge(resource.id, resource.encryption.key.id, { style: "dashed" });
  }
}

function databaseNode(
  { resource }: Placed<ResourceOf<"database">>,
  tables: readonly Placed<ResourceOf<"table">>[],
  words: Scene["words"],
): Node {
  const names = tables.map((table) => shown(table.resource.name));
  const node = nodeOf(resource, {
    kind: "database",
    is: say("Glue database"),
    name: shown(resource.name),
    more: atMost(names, 6, words),
    words,
  });
  return { ...node, shows: [resource.id, ...tables.map((table) => table.resource.id)] };
}

interface Drawing extends Pick<Scene, "world" | "words"> {
  readonly to: Sketch;
}

/** From a table, or its database, to the bucket of its data. */
export function drawLocation(
  { location }: ResourceOf<"table">,
  from: string,
  { world, words, to }: Drawing,
  lines: readonly string[] = [],
): void {
  const place = parseS3Uri(location);
  if (place === undefined) return;
  const bucket = bucketsByName(world).get(place.bucket);
  const id = bucket?.resource.id ?? `bucket ${place.bucket}`;
  if (bucket === undefined) {
    const is = words(say("S3 bucket outside the topology"));
    to.node([], { is: "node", id, kind: "bucket", lines: [is, shown(place.bucket)] });
  }
  to.edge(from, id, { lines });
}

function drawStudioRoles({ world, words }: Scene, to: Sketch): void {
  const profiles = grouped(allOfKind(world, "user-profile"), ({ resource }) => resource.studio.id);
  for (const { resource } of allOfKind(world, "studio")) {
    for (const { id } of resource.subnets) {
      const studio = `${resource.id} ${id}`;
      // From the role, so that users and roles come before what they use.
      to.edge(resource.executionRole.id, studio, { lines: [words(say("execution role"))] });
      for (const { resource: profile } of profiles.get(resource.id) ?? []) {
        if (profile.executionRole === undefined) continue;
        to.edge(profile.executionRole.id, studio, {
          lines: [words(say("profile {{profile}}", { profile: shown(profile.name) }))],
        });
      }
    }
  }
}

/** What users and roles may use, by permission: tables by their database. */
function drawUses(scene: Scene, to: Sketch): void {
  const { world, words } = scene;
  if (!areUsesJudged(world)) {
    drawWritten(scene, to);
    return;
  }
  const uses = usesOf(world);
  const implied = impliedUses(world, uses);
  const shownUses = uses.filter(({ who, target }) => !implied.has(pairOf(who, target)));
  const tables = grouped(allOfKind(world, "table"), ({ resource }) => resource.database.id);
  const ends = grouped(shownUses, ({ who, target }) =>
    pairOf(who, find(world, "table", target)?.resource.database.id ?? target),
  );
  for (const some of ends.values()) {
    const [{ who, target, verdict }] = some;
    const database = find(world, "table", target)?.resource.database.id;
    const count = database === undefined ? 1 : (tables.get(database)?.length ?? 1);
    const isUnknown = some.every((use) => use.verdict === "unknown");
    const byWords = grouped(some, (use) => useWords(use, words));
    to.edge(who, database ?? target, {
      lines: [...byWords].map(([use, same]) =>
        same.length === count ? use : tablesText(use, same, { world, words }),
      ),
      style: "dashed",
      ...(isUnknown ? { verdict } : {}),
    });
  }
}

/** What the policies of users and roles name. */
function drawWritten({ world }: Scene, to: Sketch): void {
  const named = namedIn(world);
  for (const { resource } of allOfKind(world, "attachment")) {
    if ("arn" in resource.policy) continue;
    const policy = find(world, "managed-policy", resource.policy.id);
    if (policy === undefined) continue;
    for (const { target } of named.grantsOf(policy.resource.document)) {
      const database = find(world, "table", target)?.resource.database.id;
      to.edge(resource.principal.id, database ?? target, { style: "dashed" });
    }
  }
}

/** A use of some tables of a database. */
function tablesText(
  use: string,
  uses: readonly UseOf[],
  { world, words }: Pick<Scene, "world" | "words">,
): string {
  const names = uses.flatMap(({ target }) => {
    const table = find(world, "table", target);
    return table === undefined ? [] : [shown(table.resource.name)];
  });
  if (names.length === 0) return use;
  return words(say("{{use}}: {{tables}}", { use, tables: commas(atMost(names, 3, words)) }));
}

/** Of buckets of the own account what follows from the use of tables and workgroups, whose edges lead there. */
function impliedUses(world: World, uses: readonly UseOf[]): ReadonlySet<string> {
  const buckets = bucketsByName(world);
  return new Set(
    uses.flatMap(({ who, target }) => {
      const uri =
        find(world, "table", target)?.resource.location ??
        find(world, "workgroup", target)?.resource.resultLocation;
      const name = uri === undefined ? undefined : parseS3Uri(uri)?.bucket;
      const bucket = name === undefined ? undefined : buckets.get(name);
      return bucket?.accountName === world.byId.get(who)?.accountName && bucket !== undefined
        ? [pairOf(who, bucket.resource.id)]
        : [];
    }),
  );
}

function pairOf(who: string, target: string): string {
  return JSON.stringify([who, target]);
}
