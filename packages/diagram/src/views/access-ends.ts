import { bucketsByName, find, type Judged } from "@cloister/proof";
import { say, verbatim } from "@cloister/texts";
import type { Node } from "../picture/picture.ts";
import type { Place } from "./draft.ts";
import { bucketNode, keyNode, nodeOf, workgroupNode } from "./nodes.ts";
import type { Setting } from "./steps.ts";
import { shown } from "./words.ts";

/** The service that a leg calls: `athena`, `s3`. */
export function serviceOf({ question: { calls } }: Judged): string {
  return calls[0]?.action.split(":")[0] ?? "";
}

/** What a leg calls, as a node in its place. */
export function endOf(
  judged: Judged,
  setting: Setting,
): { readonly places: readonly Place[]; readonly node: Node } {
  const { world, words, places, proven } = setting;
  const { flow } = proven;
  const service = serviceOf(judged);
  const [call] = judged.question.calls;
  switch (service) {
    case "s3": {
      const name = /:::([^/]+)/.exec(call?.resource ?? "")?.[1] ?? "";
      const bucket = bucketsByName(world).get(name);
      if (bucket !== undefined) {
        return { places: places.region(bucket.resource.id), node: bucketNode(bucket, words) };
      }
      const is = words(say("S3 bucket outside the topology"));
      return {
        places: [],
        node: { is: "node", id: `bucket ${name}`, kind: "bucket", lines: [is, shown(name)] },
      };
    }
    case "kms": {
      const key = find(world, "key", call?.policy?.resource ?? "");
      if (key === undefined) break;
      return { places: places.region(key.resource.id), node: keyNode(key, words) };
    }
    case "athena": {
      const id = flow.athena?.workgroup?.id ?? "";
      const workgroup = find(world, "workgroup", id);
      if (workgroup === undefined) break;
      return { places: places.region(id), node: workgroupNode(workgroup, words) };
    }
    case "glue": {
      const table =
        flow.target.kind === "table" ? find(world, "table", flow.target.table.id) : undefined;
      if (table === undefined) break;
      const name = table.resource.names.map(shown).join(".");
      const node = nodeOf(table.resource, {
        kind: "table",
        is: verbatim("Glue Data Catalog"),
        name,
        words,
      });
      return { places: places.region(table.resource.id), node };
    }
    case "sagemaker": {
      const studio =
        flow.target.kind === "studio" ? find(world, "studio", flow.target.studio.id) : undefined;
      if (studio === undefined) break;
      return {
        places: places.region(studio.resource.id),
        node: {
          is: "node",
          // The presigned URL first, and the page after it.
          id: `${studio.resource.id} ${words(judged.leg.to)}`,
          kind: "studio",
          lines: [words(judged.leg.to)],
          shows: [studio.resource.id],
        },
      };
    }
    default:
      break;
  }
  const text = words(judged.leg.to);
  const { account, region } = world.byId.get(flow.who.id) ?? {};
  return {
    places: places.inRegion(account, call?.region ?? region ?? ""),
    node: {
      is: "node",
      id: `called ${service} ${text}`,
      kind: service === "athena" ? "athena" : "service",
      lines: [text],
    },
  };
}
