import type { Kind, Plan } from "@cloister/model";

/** What the checks that ask proofs look at. */
const looked: ReadonlySet<Kind> = new Set<Kind>(["attachment", "bucket-policy", "role", "studio"]);

/** Whether a check that asks proofs could say anything of a plan. What proves is loaded for those alone. */
export function needsProof({ expectations, granted, units, existing }: Plan): boolean {
  return (
    expectations !== undefined ||
    granted !== undefined ||
    existing.some(({ resource }) => looked.has(resource.kind)) ||
    units.some(({ stacks }) =>
      stacks.some(({ resources }) => resources.some(({ kind }) => looked.has(kind))),
    )
  );
}
