import type { Finding, Plan, Resource } from "@cloister/model";
import { uploadProblem } from "@cloister/program";

/** What the plan asks for and a CDK app cannot do. The app lacks it; everything else is there. */
export function* limits(plan: Plan): Iterable<Finding> {
  for (const { stacks } of plan.units) {
    for (const { resources } of stacks) {
      for (const resource of resources) yield* limitsOf(resource, resources);
    }
  }
}

function* limitsOf(resource: Resource, resources: readonly Resource[]): Iterable<Finding> {
  if (resource.kind !== "object") return;
  const { at, key } = resource;
  const problem = uploadProblem(resource, resources);
  if (problem !== undefined) {
    yield {
      code: "cdk/object-not-uploaded",
      severity: "error",
      message: `A CDK app uploads a folder of files, and cannot upload \`${key}\`: ${problem}.`,
      at,
      help: "Rename the object, or leave `source` out and upload it by other means.",
    };
  } else if (Object.keys(resource.objectTags).length > 0) {
    yield {
      code: "cdk/object-without-tags",
      severity: "error",
      message: `A CDK app uploads \`${key}\` without its tags.`,
      at: [...at, "tags"],
      help: "Leave `source` out and upload the object with its tags by other means.",
    };
  }
}
