import { stackQuotas, type Path, type Resource, type Stack } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check } from "../check.ts";

const most = stackQuotas.resources.limit;

export const stackTooLarge: Check = {
  code: "plan/stack-too-large",
  rules: [],
  severity: "error",
  summary: "A stack has at most 500 resources.",

  *run({ plan }) {
    for (const { stacks } of plan.units) {
      for (const stack of stacks) {
        const count = stack.resources.filter(isOneOfItsOwn).length;
        if (count <= most) continue;
        yield {
          at: commonPath(stack.resources),
          part: "key",
          message: say(
            "Stack `{{stack}}` has {{count}} resources, and a stack can have {{most}}.",
            { stack: stack.id, count, most },
          ),
          help: helpFor(stack),
        };
      }
    }
  },
};

/** An attachment becomes a property of what it attaches to, and an object that is only expected becomes nothing. */
function isOneOfItsOwn(resource: Resource): boolean {
  if (resource.kind === "attachment") return false;
  return resource.kind !== "object" || resource.source !== undefined;
}

/** The innermost block of the topology that holds everything in the stack. */
function commonPath(resources: readonly Resource[]): Path {
  const [first, ...others] = resources;
  let common = first?.at ?? [];
  for (const { at } of others) {
    const length = common.findIndex((step, index) => step !== at[index]);
    if (length >= 0) common = common.slice(0, length);
  }
  return common;
}

function helpFor({ name }: Stack): Text {
  if (name.startsWith("network-")) {
    return say(
      "The parts of a VPC stay in one stack: spread the subnets over several VPCs, or over accounts.",
    );
  }
  if (name === "identities" || name === "permissions") {
    return say(
      "Move users and roles into another account, or join grants that have the same principals.",
    );
  }
  if (name.startsWith("studio-"))
    return say("Spread the user profiles over several Studio domains.");
  return say(
    "Give some of its buckets, keys, workgroups, databases or Studio domains a `stack:` of their own.",
  );
}
