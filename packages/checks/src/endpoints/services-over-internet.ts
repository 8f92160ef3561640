import type { Expectation, Flow, Plan, ResourceOf } from "@cloister/model";
import { passage, type World } from "@cloister/proof";
import { and, say } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { nameOf } from "../name-of.ts";
import { networkAt } from "../network/networks-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";

/** What a Studio domain and its notebooks call, and what queries of notebooks call besides. */
const ofStudio = ["sagemaker.api", "sagemaker.runtime", "s3", "sts", "logs"];
const ofQueries = ["athena", "glue"];

interface Found {
  readonly services: readonly string[];
  readonly nat: string;
}

export const servicesOverInternet: FlowCheck = {
  code: "endpoints/services-over-internet",
  rules: ["EP-021"],
  severity: "info",
  summary: "A Studio domain inside a VPC calls AWS through endpoints.",

  *run({ topology, plan, world }) {
    const queries = queriesOf(plan);
    for (const studio of resourcesOf(plan, "studio")) {
      if (studio.mode !== "VpcOnly") continue;
      const { id: role } = studio.executionRole;
      const asked = queries.has(role) ? [...ofStudio, ...ofQueries] : ofStudio;
      const vpc = targetOf(plan, studio.vpc);
      const { region } = networkAt(topology, vpc.at);
      const found = overInternet(world, studio, { asked, region });
      if (found === undefined) continue;
      const nat = targetOf(plan, { kind: "nat-gateway", id: found.nat });
      yield {
        at: [...vpc.at, "endpoints"],
        part: "key",
        message: say(
          "VPC `{{vpc}}` has no endpoint for {{services}}: Studio domain `{{studio}}` calls them over the internet, through NAT gateway `{{nat}}`.",
          {
            vpc: nameOf(vpc),
            services: and(found.services.map((service) => `\`${service}\``)),
            studio: nameOf(studio),
            nat: nameOf(nat),
          },
        ),
        related: [
          { at: studio.at, part: "key", message: say("the Studio domain") },
          { at: nat.at, part: "key", message: say("the NAT gateway") },
        ],
        help: say("Add endpoints for them, if these calls must not leave AWS's own network."),
      };
    }
  },
};

/** Who queries through Athena, by grants or by what is expected to work. */
function queriesOf({ granted = [], expectations = [] }: Plan): ReadonlySet<string> {
  const flows: readonly Flow[] = [...granted, ...expectations.flatMap(flowOf)];
  return new Set(flows.flatMap(({ athena, who }) => (athena === undefined ? [] : [who.id])));
}

function flowOf(expectation: Expectation): readonly Flow[] {
  return expectation.kind === "can" ? [expectation.flow] : [];
}

/** The services that the first subnet which calls any so reaches through a NAT gateway. */
function overInternet(
  world: World,
  { subnets, securityGroups }: ResourceOf<"studio">,
  { asked, region }: { readonly asked: readonly string[]; readonly region: string },
): Found | undefined {
  for (const subnet of subnets) {
    const client = { subnet: subnet.id, securityGroups };
    const led = asked.flatMap((name) => {
      const { verdict, way } = passage(world, client, { name, region });
      const nat = way?.kind === "internet" ? way.natGateway : undefined;
      return verdict !== "allowed" || nat === undefined ? [] : [{ name, nat }];
    });
    const [first] = led;
    if (first !== undefined) return { services: led.map(({ name }) => name), nat: first.nat };
  }
  return undefined;
}
