import type { Finding, Plan, Resource } from "@cloister/model";
import { uploadProblem, type UploadProblem } from "@cloister/program";
import { say, type Text } from "@cloister/texts";

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
      message: notUploaded(problem, key),
      at,
      help: say("Rename the object, or leave `source` out and upload it by other means."),
    };
  } else if (Object.keys(resource.objectTags).length > 0) {
    yield {
      code: "cdk/object-without-tags",
      severity: "error",
      message: say("A CDK app uploads `{{key}}` without its tags.", { key }),
      at: [...at, "tags"],
      help: say("Leave `source` out and upload the object with its tags by other means."),
    };
  }
}

function notUploaded(problem: UploadProblem, key: string): Text {
  switch (problem) {
    case "no path":
      return say(
        "A CDK app uploads a folder of files, and cannot upload `{{key}}`: its key is not the path of a file.",
        { key },
      );
    case "inside another":
      return say(
        "A CDK app uploads a folder of files, and cannot upload `{{key}}`: another object's key is a folder of its path.",
        { key },
      );
  }
}
