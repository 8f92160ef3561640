import type { ResourceOf } from "@cloister/model";

/** Whether Athena works the partitions of a table out by itself. */
export function isProjected({ parameters }: ResourceOf<"table">): boolean {
  return parameters["projection.enabled"] === "true";
}
