import type { Path, Plan, ResourceOf, SecurityGroupRef } from "@cloister/model";
import { say } from "@cloister/texts";
import type { Check, Said } from "../check.ts";
import { endpointAt } from "../endpoints/endpoint-at.ts";
import { nameOf } from "../name-of.ts";
import { lastPart } from "../places-of.ts";
import { resourcesOf, targetOf } from "../resources-of.ts";
import { firstOf, someOf } from "../some-of.ts";
import { studioAt } from "../studio/studio-at.ts";

export const defaultSecurityGroup: Check = {
  code: "network/default-security-group",
  rules: ["NET-027"],
  severity: "warning",
  summary: "Studio and interface endpoints have security groups of their own.",

  *run({ topology, plan, dropped }) {
    // What was written there and left out is told, and is not the default group.
    const lost = new Set(dropped.map((path) => path.join("\n")));
    for (const studio of resourcesOf(plan, "studio")) {
      if (!studio.securityGroups.some(isDefault) || isStated(plan, studio)) continue;
      const { securityGroups } = studioAt(topology, studio.at);
      yield {
        at: defaultIn(securityGroups, [...studio.at, "securityGroups"]),
        message: say(
          "Studio domain `{{studio}}` uses the default security group of VPC `{{vpc}}`: its apps may call everything, and whatever else is in the group reaches them on every port.",
          { studio: nameOf(studio), vpc: nameOf(studio.vpc) },
        ),
        help: say(
          "Name a group of its own under `securityGroups`, with the rules that Studio needs: TCP 8192-65535 and 2049 among its members, and 443 to what it calls.",
        ),
      };
    }
    const ofVpc = new Map<string, ResourceOf<"interface-endpoint">[]>();
    for (const endpoint of resourcesOf(plan, "interface-endpoint")) {
      if (!endpoint.securityGroups.some(isDefault) || isStated(plan, endpoint)) continue;
      if (lost.has([...endpoint.at, "securityGroups"].join("\n"))) continue;
      const before = ofVpc.get(endpoint.vpc.id);
      if (before === undefined) ofVpc.set(endpoint.vpc.id, [endpoint]);
      else before.push(endpoint);
    }
    for (const endpoints of ofVpc.values()) {
      const places = endpoints.map((endpoint) => {
        const { securityGroups } = endpointAt(topology, endpoint.at);
        return defaultIn(securityGroups, [...endpoint.at, "securityGroups"]);
      });
      yield* saidOf(endpoints, places);
    }
  },
};

/** One mistake, however many endpoints of a VPC make it. */
function* saidOf(
  endpoints: readonly ResourceOf<"interface-endpoint">[],
  [at, ...others]: readonly Path[],
): Iterable<Said> {
  const [first] = endpoints;
  if (first === undefined || at === undefined) return;
  const holes = { endpoints: someOf(endpoints.map(nameOf)), vpc: nameOf(first.vpc) };
  yield {
    at,
    message:
      others.length === 0
        ? say(
            "Interface endpoint {{endpoints}} uses the default security group of VPC `{{vpc}}`, which lets in only its own members: clients with any other group do not reach it.",
            holes,
          )
        : say(
            "Interface endpoints {{endpoints}} use the default security group of VPC `{{vpc}}`, which lets in only its own members: clients with any other group do not reach them.",
            holes,
          ),
    related: firstOf(others).map((at) => ({ at, message: say("this endpoint too") })),
    help: say(
      "Add a security group for endpoints, with TCP 443 from each group or subnet of clients, and name it under `securityGroups`.",
    ),
  };
}

/** What the default group of a VPC that exists allows by now is not known. */
function isStated(plan: Plan, { vpc }: ResourceOf<"studio" | "interface-endpoint">): boolean {
  return targetOf(plan, vpc).existing !== undefined;
}

function isDefault({ kind }: SecurityGroupRef): boolean {
  return kind === "default-security-group";
}

/** Where it is named, or where its absence names it. */
function defaultIn(written: readonly string[] | undefined, at: Path): Path {
  const index = written?.findIndex((text) => lastPart(text) === "default") ?? -1;
  return index < 0 ? at : [...at, index];
}
