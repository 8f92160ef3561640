import {
  acceptedTags,
  refusedInTags,
  reservedTagPrefix,
  textProblem,
  type AcceptedTags,
  type Kind,
  type Path,
  type Resource,
  type Topology,
} from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { nameOf } from "../name-of.ts";

export const tagRefused: Check = {
  code: "plan/tag-refused",
  rules: [],
  severity: "error",
  summary: "Tags are ones that the services of what they are put on take.",

  *run({ topology, plan }) {
    const seen = new Set<string>();
    for (const { stacks } of plan.units) {
      for (const { resources } of stacks) {
        for (const resource of resources) yield* refusals(topology, resource, seen);
      }
    }
  },
};

const services: Partial<Readonly<Record<Kind, AcceptedTags>>> = {
  user: acceptedTags.iam,
  role: acceptedTags.iam,
  bucket: acceptedTags.s3,
  studio: acceptedTags.sagemaker,
  "user-profile": acceptedTags.sagemaker,
};

/** `seen` holds the tags that were reported: one tag of an account reaches many resources. */
function* refusals(topology: Topology, resource: Resource, seen: Set<string>): Iterable<Said> {
  if (!("tags" in resource)) return;
  const service = services[resource.kind];
  for (const [key, value] of Object.entries(resource.tags)) {
    const refusal = refusalOf(key, value, service);
    if (refusal === undefined) continue;
    const at = placeOf(topology, resource.at, key);
    if (at === undefined || seen.has(JSON.stringify(at))) continue;
    seen.add(JSON.stringify(at));
    const { problem, part, help } = refusal;
    yield {
      at,
      part,
      message: say("Tag `{{tag}}` cannot be put on {{kind}} `{{name}}`: {{problem}}.", {
        tag: key,
        kind: resource.kind,
        name: nameOf(resource),
        problem,
      }),
      help,
    };
  }
}

interface Refusal {
  readonly problem: Text;
  readonly part: "key" | "value";
  readonly help: Text;
}

function refusalOf(
  key: string,
  value: string,
  accepted: AcceptedTags | undefined,
): Refusal | undefined {
  if (key.toLowerCase().startsWith(reservedTagPrefix)) {
    const problem = say("keys that begin with `{{prefix}}` are AWS's own", {
      prefix: reservedTagPrefix,
    });
    return { problem, part: "key", help: say("Choose another key.") };
  }
  if (accepted === undefined) return undefined;
  const { service, shortestValue, longestValue } = accepted;
  const limits = { service, pattern: /(?:)/, refused: refusedInTags };
  const help = say(
    "{{service}} takes letters, digits and blanks of any script and `_.:/=+-@` in tags.",
    { service },
  );
  const inKey = textProblem(key, { ...limits, longest: 128 });
  if (inKey !== undefined)
    return { problem: say("{{problem}} in its key", { problem: inKey }), part: "key", help };
  if (value.length < shortestValue) {
    const problem = say("CloudFormation takes no empty value for {{service}}", { service });
    return { problem, part: "value", help: say("Write a value, or remove the tag.") };
  }
  const inValue = textProblem(value, { ...limits, longest: longestValue });
  if (inValue === undefined) return undefined;
  const problem =
    value.search(refusedInTags) < 0
      ? say("of its value, {{problem}}", { problem: inValue })
      : say("{{problem}} in its value", { problem: inValue });
  return { problem, part: "value", help };
}

/** Where the tag is written: at the thing itself, at its account, or at the topology. */
function placeOf(topology: Topology, at: Path, key: string): Path | undefined {
  const places = [
    [...at, "tags", key],
    [...at.slice(0, 2), "tags", key],
    ["tags", key],
  ];
  return places.find((place) => isWritten(topology, place));
}

function isWritten(topology: Topology, place: Path): boolean {
  let value: unknown = topology;
  for (const part of place) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, part)) return false;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return true;
}
