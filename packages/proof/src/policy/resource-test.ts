import { say } from "@cloister/texts";
import type { PolicyStatement } from "./policy.ts";
import type { Request } from "./request.ts";
import { matchesResource, resourcePattern } from "./resource-pattern.ts";
import { either, not, unknown, type Truth } from "./truth.ts";
import { hasVariables, resolveVariables } from "./variables.ts";

type Context = Request["context"];

/** Whether a statement is on a resource. */
export type ResourceTest = (resource: string, context: Context) => Truth;

/** Undefined: its variable has no value. */
type OneTest = (resource: string, context: Context) => Truth | undefined;

/** A statement without resources (of a trust policy) is on the one that holds it. */
export function resourceTest({ resources, notResources }: PolicyStatement): ResourceTest {
  if (resources !== undefined) {
    const tests = resources.map(oneTest);
    return (resource, context) => {
      let truth: Truth = false;
      for (const test of tests) {
        const one = test(resource, context);
        if (one === true) return true;
        if (one !== undefined) truth = either(truth, one);
      }
      return truth;
    };
  }
  if (notResources === undefined) return () => true;
  const tests = notResources.map(oneTest);
  return (resource, context) => {
    let truth: Truth = false;
    for (const test of tests) {
      const one = test(resource, context);
      // AWS says that such an entry matches no resource: it does not say that the statement is then on all of them.
      truth = either(
        truth,
        one ?? unknown(say("what `NotResource` leaves where a variable has no value")),
      );
    }
    return not(truth);
  };
}

function oneTest(text: string): OneTest {
  if (!hasVariables(text)) {
    const pattern = resourcePattern(text);
    return (resource) => matchesResource(pattern, resource);
  }
  return (resource, context) => {
    const resolved = resolveVariables(text, context);
    switch (resolved.is) {
      case "absent":
        return undefined;
      case "unknown":
        return resolved.unknown;
      case "text":
        return matchesResource(resourcePattern(resolved.text), resource);
    }
  };
}
