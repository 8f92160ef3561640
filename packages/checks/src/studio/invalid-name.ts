import { acceptedTexts, textProblem, type Plan, type ResourceOf } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const invalidName: Check = {
  code: "studio/invalid-name",
  rules: ["STU-011"],
  severity: "error",
  summary: "Names of Studio domains and user profiles are ones that SageMaker takes.",

  *run({ plan }) {
    for (const { resource, message, help } of namesOf(plan)) {
      const problem = textProblem(resource.name, acceptedTexts.studioName);
      if (problem === undefined) continue;
      yield { ...placeOf(resource), message: message(problem), help };
    }
  },
};

type Named = ResourceOf<"studio"> | ResourceOf<"user-profile">;

interface Name {
  readonly resource: Named;
  readonly message: (problem: Text) => Text;
  readonly help: Text;
}

function* namesOf(plan: Plan): Iterable<Name> {
  const { taken } = acceptedTexts.studioName;
  for (const resource of resourcesOf(plan, "studio")) {
    const { name } = resource;
    yield {
      resource,
      message: (problem) =>
        say("`{{name}}` cannot be the name of a Studio domain: {{problem}}.", { name, problem }),
      help: say(
        "SageMaker takes {{taken}}. Put the name for AWS under `name:` and keep the other here.",
        { taken },
      ),
    };
  }
  for (const resource of resourcesOf(plan, "user-profile")) {
    const { name } = resource;
    yield {
      resource,
      message: (problem) =>
        say("`{{name}}` cannot be the name of a user profile: {{problem}}.", { name, problem }),
      help: say("SageMaker takes {{taken}}. Rename the profile.", { taken }),
    };
  }
}

/** Where the name is written: in a list of profiles, as `name`, or as the entry's own. */
function placeOf(resource: Named): Pick<Said, "at" | "part"> {
  const { at, name } = resource;
  if (typeof at.at(-1) === "number") return { at };
  return name === nameOf(resource) ? { at, part: "key" } : { at: [...at, "name"] };
}
