import { find, type World } from "../world.ts";
import type { Judged } from "./judge.ts";

/** What exists already and is relied on as the topology states it, a sentence each. */
export function relianceOf(world: World, judged: readonly Judged[]): readonly string[] {
  const sentences = judged.flatMap(({ question, decided }) => {
    const { resource } = question.principal.placed;
    const own =
      resource.existing === undefined
        ? []
        : [
            `${resource.kind === "role" ? "Role" : "User"} \`${resource.name}\`, which exists already, holds what the topology states and nothing else.`,
          ];
    const buckets = decided.flatMap(({ call }) => {
      const policy = call.policy?.resource;
      const placed = policy === undefined ? undefined : world.byId.get(policy);
      if (placed?.resource.kind !== "bucket-policy") return [];
      const bucket = find(world, "bucket", placed.resource.bucket.id)?.resource;
      if (bucket?.existing === undefined) return [];
      return [
        `The policy of bucket \`${bucket.name}\`, which exists already, is as the topology states.`,
      ];
    });
    return [...own, ...buckets];
  });
  return [...new Set(sentences)];
}
