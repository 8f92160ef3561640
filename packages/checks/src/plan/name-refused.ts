import {
  acceptedTexts,
  textProblem,
  type AcceptedText,
  type Plan,
  type Resource,
} from "@cloister/model";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";
import { resourcesOf } from "../resources-of.ts";

export const nameRefused: Check = {
  code: "plan/name-refused",
  rules: [],
  severity: "error",
  summary: "Names of keys, workgroups, Studio domains and user profiles are ones that AWS takes.",

  *run({ plan }) {
    for (const { resource, name, what, accepted, help } of namesOf(plan)) {
      const problem = textProblem(name, accepted);
      if (problem === undefined) continue;
      yield {
        ...placeOf(resource, name),
        message: `\`${name}\` cannot be the name of ${what}: ${problem}.`,
        help: `${accepted.service} takes ${accepted.taken}. ${help}`,
      };
    }
  },
};

interface Named {
  readonly resource: Resource;
  /** Without what AWS has before it. */
  readonly name: string;
  readonly what: string;
  readonly accepted: AcceptedText;
  readonly help: string;
}

const putElsewhere = "Put the name for AWS under `name:` and keep the other here.";

function* namesOf(plan: Plan): Iterable<Named> {
  for (const alias of resourcesOf(plan, "alias")) {
    yield {
      resource: alias,
      name: nameOf(alias),
      what: "a key, which is also its alias",
      accepted: acceptedTexts.aliasName,
      help: "Rename the key.",
    };
  }
  for (const resource of resourcesOf(plan, "workgroup")) {
    const accepted = acceptedTexts.workgroupName;
    yield { resource, name: resource.name, what: "a workgroup", accepted, help: putElsewhere };
  }
  for (const resource of resourcesOf(plan, "studio")) {
    const accepted = acceptedTexts.studioName;
    yield { resource, name: resource.name, what: "a Studio domain", accepted, help: putElsewhere };
  }
  for (const resource of resourcesOf(plan, "user-profile")) {
    const accepted = acceptedTexts.studioName;
    const help = "Rename the profile.";
    yield { resource, name: resource.name, what: "a user profile", accepted, help };
  }
}

/** Where the name is written: in a list of profiles, as `name`, or as the entry's own. */
function placeOf(resource: Resource, name: string): Pick<Said, "at" | "part"> {
  const { at } = resource;
  if (typeof at.at(-1) === "number") return { at };
  return name === nameOf(resource) ? { at, part: "key" } : { at: [...at, "name"] };
}
