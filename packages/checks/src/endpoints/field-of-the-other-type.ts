import type { Edit, Fix } from "@cloister/model";
import { say, type Text } from "@cloister/texts";
import type { Check } from "../check.ts";
import { lastPart } from "../places-of.ts";
import { endpointsOf, type WrittenEndpoint } from "./endpoints-of.ts";
import { tablesOf } from "./tables-of.ts";

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
          message:
            input.type === "gateway"
              ? say(
                  "Endpoint `{{name}}` is a gateway endpoint, and `{{field}}` belongs to interface endpoints.",
                  { name, field },
                )
              : say(
                  "Endpoint `{{name}}` is an interface endpoint, and `{{field}}` belongs to gateway endpoints.",
                  { name, field },
                ),
          related: [{ at: [...at, "type"], message: say("its type") }],
          help: helpFor(field, endpoint),
          ...fixOf(field, endpoint),
        };
      }
    }
  },
};

type Field = (typeof fieldsOf)[keyof typeof fieldsOf][number];

function helpFor(field: Field, { hasGateways }: WrittenEndpoint): Text {
  switch (field) {
    case "subnets":
      return say(
        "Write the route tables of these subnets in `routeTables`, and the subnets in `serves`.",
      );
    case "securityGroups":
      return say("Remove it: a gateway endpoint is a route, and no security group guards it.");
    case "privateDns":
      return say("Remove it: the usual name of the service works through a gateway endpoint.");
    case "routeTables":
    case "serves":
      return hasGateways
        ? say("Write `type: gateway`, or `subnets` instead.")
        : say("Write the subnets that the endpoint stands in, in `subnets`.");
  }
}

function fixOf(field: Field, { input, network, at }: WrittenEndpoint): { readonly fix?: Fix } {
  const remove = { kind: "remove", at: [...at, field] } as const;
  switch (field) {
    case "securityGroups":
    case "privateDns":
      return { fix: { edits: [remove] } };
    case "subnets": {
      const { subnets = [], routeTables, serves } = input;
      const own = tablesOf(network.vpc, subnets);
      const listed = routeTables?.map(lastPart);
      if (subnets.length === 0 || (routeTables ?? own) === undefined) return {};
      const isServed = listed !== undefined && own?.every((table) => listed.includes(table));
      const isKept = serves === undefined && isServed !== true;
      const edits: Edit[] = [isKept ? { ...remove, kind: "rename", key: "serves" } : remove];
      if (routeTables === undefined && own !== undefined) {
        edits.push({ kind: "set", at: [...at, "routeTables"], value: own });
      }
      return { fix: { edits } };
    }
    case "routeTables":
    case "serves":
      // Without its subnets, it may as well be the type that is wrong.
      return (input.subnets ?? []).length > 0 ? { fix: { edits: [remove] } } : {};
  }
}
