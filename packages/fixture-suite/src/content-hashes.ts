import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "@cloister/model";
import type { Fixture } from "./find-fixtures.ts";

/** SHA-256 of the local files that objects are made from, by the path as the topology writes it. */
export function contentHashes({ directory }: Fixture, plan: Plan): ReadonlyMap<string, string> {
  const objects = plan.units.flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources));
  return new Map(
    objects.flatMap((resource) => {
      if (resource.kind !== "object" || resource.source === undefined) return [];
      const content = readFileSync(join(directory, resource.source));
      return [[resource.source, createHash("sha256").update(content).digest("hex")] as const];
    }),
  );
}
