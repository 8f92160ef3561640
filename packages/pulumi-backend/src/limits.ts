import type { Finding, Plan, Resource } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import { keptKey } from "./object-key.ts";
import { refusedNames } from "./text-map.ts";
import type { TextMap } from "./text-map.ts";

/** What the plan asks for and a Pulumi program cannot do. The program lacks it; everything else is there. */
export function* limits({ units }: Plan): Iterable<Finding> {
  for (const resource of units.flatMap(({ stacks }) => stacks.flatMap((one) => one.resources))) {
    yield* uploadLimits(resource);
    yield* nameLimits(resource);
  }
}

function* uploadLimits(resource: Resource): Iterable<Finding> {
  if (resource.kind !== "object") return;
  const { at, key } = resource;
  const kept = keptKey(key);
  if (kept === key) return;
  yield {
    code: "pulumi/object-not-uploaded",
    severity: "error",
    message: say(
      "Pulumi's AWS provider cannot upload `{{key}}`: it would write `{{kept}}` instead.",
      { key, kept },
    ),
    at,
    help: say("Rename the object, or leave `source` out and upload it by other means."),
  };
}

function* nameLimits(resource: Resource): Iterable<Finding> {
  for (const [what, map] of mapsOf(resource)) {
    for (const name of refusedNames(map)) {
      yield {
        code: "pulumi/name-not-written",
        severity: "error",
        message: notWritten(what, name),
        at: resource.at,
        help: what === "tag" ? say("Rename the tag.") : say("Rename the parameter."),
      };
    }
  }
}

type Named = "tag" | "parameter";

function notWritten(what: Named, name: string): Text {
  return what === "tag"
    ? say("A Pulumi program cannot write a tag called `{{name}}`.", { name })
    : say("A Pulumi program cannot write a parameter called `{{name}}`.", { name });
}

/** The maps of a resource whose names are the user's own. */
function mapsOf(resource: Resource): readonly (readonly [Named, TextMap])[] {
  if (resource.kind === "object") return [["tag", resource.objectTags]];
  if (resource.kind === "table") return [["parameter", resource.parameters]];
  return "tags" in resource ? [["tag", resource.tags]] : [];
}
