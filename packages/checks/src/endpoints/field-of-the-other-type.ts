import type { Check } from "../check.ts";
import { endpointsOf, type WrittenEndpoint } from "./endpoints-of.ts";

const fieldsOf = {
  interface: ["subnets", "securityGroups", "privateDns"],
  gateway: ["routeTables", "serves"],
} as const;

export const fieldOfTheOtherType: Check = {
  code: "endpoints/field-of-the-other-type",
  rules: ["EP-005"],
  severity: "error",
  summary: "An endpoint has the fields of its own type only.",

  *run({ topology }) {
    for (const endpoint of endpointsOf(topology)) {
      const { name, input, at, hasGateways } = endpoint;
      // Where the type is wrong, that is the finding.
      if (input.type === "gateway" && !hasGateways) continue;
      const other = input.type === "gateway" ? "interface" : "gateway";
      for (const field of fieldsOf[other]) {
        if (input[field] === undefined) continue;
        yield {
          at: [...at, field],
          part: "key",
          message: `Endpoint \`${name}\` is ${input.type === "gateway" ? "a gateway" : "an interface"} endpoint, and \`${field}\` belongs to ${other} endpoints.`,
          related: [{ at: [...at, "type"], message: "its type" }],
          help: helpFor(field, endpoint),
        };
      }
    }
  },
};

type Field = (typeof fieldsOf)[keyof typeof fieldsOf][number];

function helpFor(field: Field, { hasGateways }: WrittenEndpoint): string {
  switch (field) {
    case "subnets":
      return "Write the route tables of these subnets in `routeTables`, and the subnets in `serves`.";
    case "securityGroups":
      return "Remove it: a gateway endpoint is a route, and no security group guards it.";
    case "privateDns":
      return "Remove it: the usual name of the service works through a gateway endpoint.";
    case "routeTables":
    case "serves":
      return hasGateways
        ? "Write `type: gateway`, or `subnets` instead."
        : "Write the subnets that the endpoint stands in, in `subnets`.";
  }
}
