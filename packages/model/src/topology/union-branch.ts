import type * as z from "zod";

type Issue = z.core.$ZodIssue;

/** The branch of a union that the user meant: the one whose outermost type fits what was written. */
export function closestBranch(
  branches: readonly (readonly Issue[])[],
): readonly Issue[] | undefined {
  return branches.find(
    (issues) =>
      issues.length > 0 && issues.every((issue) => issue.path.length > 0 || !isTypeIssue(issue)),
  );
}

function isTypeIssue(issue: Issue): boolean {
  return (
    issue.code === "invalid_type" ||
    issue.code === "invalid_value" ||
    issue.code === "invalid_union"
  );
}
