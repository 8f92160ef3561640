import { parseS3Uri, type ResourceOf } from "@cloister/model";
import { allOfKind, bucketsByName, grouped, type Placed } from "@cloister/proof";
import { commas, say, verbatim } from "@cloister/texts";
import type { Draft, Place } from "./draft.ts";
import { drawGrants } from "./draw-grants.ts";
import { bucketNode, keyNode, nodeOf, ofKind, principalNode, workgroupNode } from "./nodes.ts";
import { drawLocation } from "./overview.ts";
import type { Region, Scene } from "./scene.ts";
import { sketch, type Sketch } from "./sketch.ts";
import { drawTrust } from "./uses.ts";
import { atMost, marked, shown } from "./words.ts";
import { admitsSomebody, namedIn, type Named } from "./written-grants.ts";

/** Who may use which data, by which policies of both sides, and where the data of tables and queries is. */
export function data(scene: Scene): Draft {
  const to = sketch();
  const named = namedIn(scene.world);
  for (const { place, principals, regions } of scene.accounts) {
    for (const principal of principals) to.node([place], principalNode(principal, scene.words));
    drawGrants(scene, place, { named, to });
    for (const region of regions) drawRegion(scene, region, { named, to });
  }
  drawTrust(scene, to);
  return to.draft();
}

interface Drawing {
  readonly named: Named;
  readonly to: Sketch;
}

function drawRegion(scene: Scene, region: Region, { named, to }: Drawing): void {
  const { words } = scene;
  const { places, all } = region;
  for (const workgroup of ofKind(all, "workgroup")) {
    to.node(places, workgroupNode(workgroup, words));
  }
  drawAthena(scene, region, to);
  const tables = grouped(ofKind(all, "table"), ({ resource }) => resource.database.id);
  for (const { resource } of ofKind(all, "database")) {
    const label = words(say("Glue database {{database}}", { database: shown(resource.name) }));
    const place: Place = {
      id: resource.id,
      kind: "database",
      label: marked(label, resource, words),
    };
    to.place([...places, place]);
    for (const table of tables.get(resource.id) ?? [])
      drawTable(scene, table, [...places, place], to);
  }
  for (const { resource } of ofKind(all, "bucket-policy")) {
    if (!admitsSomebody(resource)) continue;
    const admitted = named.principalsOf(resource.document).map((id) => shown(idName(id)));
    const names = commas(atMost(admitted, 4, words));
    to.node(
      places,
      nodeOf(resource, {
        kind: "policy",
        is: say("Bucket policy"),
        more: admitted.length === 0 ? [] : [words(say("accepts {{names}}", { names }))],
        words,
      }),
    );
    to.edge(resource.id, resource.bucket.id);
  }
  for (const bucket of ofKind(all, "bucket")) {
    to.node(places, bucketNode(bucket, words));
    const { encryption, id } = bucket.resource;
    if (encryption.type === "sse-kms") {
      to.edge(id, encryption.key.id, { lines: [words(say("encrypted"))], style: "dashed" });
    }
  }
  for (const key of ofKind(all, "key")) to.node(places, keyNode(key, words));
  drawResults(scene, region, to);
}

function drawTable(
  { world, words }: Scene,
  { resource }: Placed<ResourceOf<"table">>,
  places: readonly Place[],
  to: Sketch,
): void {
  to.node(
    places,
    nodeOf(resource, { kind: "table", is: say("Glue table"), name: shown(resource.name), words }),
  );
  const prefix = parseS3Uri(resource.location)?.prefix ?? "";
  drawLocation(resource, resource.id, { world, words, to }, prefix === "" ? [] : [shown(prefix)]);
}

function drawResults({ world, words }: Scene, { all }: Region, to: Sketch): void {
  for (const { resource } of ofKind(all, "workgroup")) {
    const { id, resultLocation, encryption } = resource;
    const place = resultLocation === undefined ? undefined : parseS3Uri(resultLocation);
    const bucket = place && bucketsByName(world).get(place.bucket);
    if (place !== undefined && bucket !== undefined) {
      to.edge(id, bucket.resource.id, {
        lines: [words(say("results")), ...(place.prefix === "" ? [] : [shown(place.prefix)])],
      });
    }
    const bucketKey =
      bucket?.resource.encryption.type === "sse-kms" ? bucket.resource.encryption.key.id : "";
    if (encryption?.type === "sse-kms" && encryption.key.id !== bucketKey) {
      to.edge(id, encryption.key.id, { lines: [words(say("encrypted"))], style: "dashed" });
    }
  }
}

/**
 * Athena of a Region: from workgroups to tables, whose definitions it reads from Glue; and to buckets of other
 * accounts. Both with the caller's credentials.
 */
function drawAthena({ world, words }: Scene, { places, all }: Region, to: Sketch): void {
  const workgroups = ofKind(all, "workgroup");
  const tables = ofKind(all, "table");
  const [first] = tables;
  if (first === undefined || workgroups.length === 0) return;
  const id = `athena ${first.accountName} ${first.region}`;
  to.node(places, {
    is: "node",
    id,
    kind: "athena",
    lines: [
      words(say("AWS service")),
      words(verbatim("Athena")),
      words(say("with its caller's credentials")),
    ],
  });
  for (const { resource } of workgroups) to.edge(resource.id, id);
  const policies = new Map(
    allOfKind(world, "bucket-policy").map(({ resource }) => [resource.bucket.id, resource]),
  );
  for (const { resource, accountName } of tables) {
    to.edge(id, resource.id, { lines: [words(say("definition"))] });
    const bucket = bucketsByName(world).get(parseS3Uri(resource.location)?.bucket ?? "");
    if (bucket === undefined || bucket.accountName === accountName) continue;
    const policy = policies.get(bucket.resource.id);
    const gate = policy !== undefined && admitsSomebody(policy) ? policy.id : bucket.resource.id;
    to.edge(id, gate, { lines: [words(say("objects"))], style: "dashed" });
  }
}

function idName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
