import { find, type Hop, type StartNeed } from "@cloister/proof";
import { and, say, type Text } from "@cloister/texts";
import type { FlowCheck } from "../flow-check.ts";
import { broken, grouped } from "./said.ts";
import { failedStarts, type FailedStart } from "./studio-starts.ts";

export const studioGroupsBlock: FlowCheck = {
  code: "flows/studio-groups-block",
  rules: ["STU-005"],
  severity: "error",
  summary: "Security groups let Studio's apps reach AWS, their home directories and each other.",

  *run(subject) {
    for (const failed of failedStarts(subject)) {
      const { placed, broken: declared } = failed;
      const studio = placed.resource.name;
      for (const group of grouped(blockingHops(failed), ({ hop }) => hop.resource ?? "")) {
        const [{ start, hop }] = group;
        const isOfEndpoint = start.needs === "service" && hop.side === "called";
        const traffic = new Map(
          group.map((one) => [`${one.start.needs} ${one.hop.side ?? ""}`, trafficOf(one)]),
        );
        const values = { studio, traffic: and([...traffic.values()]) };
        const subnet =
          start.needs === "role" ? undefined : find(subject.world, "subnet", start.subnet);
        yield {
          at: hop.at === undefined || hop.at.length === 0 ? placed.resource.at : hop.at,
          message: isOfEndpoint
            ? say(
                "Security groups of an endpoint do not let Studio `{{studio}}` in, which cannot start without {{traffic}}.",
                values,
              )
            : say(
                "Security groups of Studio `{{studio}}` stop what it cannot start without: {{traffic}}.",
                values,
              ),
          ...broken(declared, [
            { at: placed.resource.at, message: say("the Studio domain") },
            ...(subnet === undefined
              ? []
              : [{ at: subnet.resource.at, message: say("its subnet") }]),
          ]),
          help: isOfEndpoint
            ? say("Add an ingress rule for TCP 443 from the client's security group or subnet.")
            : say(
                "Let the group send TCP 443, and send and receive TCP 2049 and TCP 8192-65535 to and from itself.",
              ),
        };
      }
    }
  },
};

interface Blocking {
  readonly start: StartNeed;
  readonly hop: Hop;
}

/** The security groups that stand in the way where all else is there. */
function blockingHops({ legs }: FailedStart): readonly Blocking[] {
  return legs.flatMap(({ start, hops }) => {
    const denied = hops.filter(({ verdict }) => verdict === "denied");
    const isOfGroups = denied.every(({ layer }) => layer === "security-group");
    return start === undefined || !isOfGroups ? [] : denied.map((hop) => ({ start, hop }));
  });
}

function trafficOf({ start, hop }: Blocking): Text {
  const isOut = hop.side === "caller";
  switch (start.needs) {
    case "service":
      return isOut ? say("TCP 443 out to AWS services") : say("TCP 443 in");
    case "home-directories":
      return isOut ? say("TCP 2049 out to home directories") : say("TCP 2049 in from its apps");
    case "other-apps":
    case "role":
      return isOut
        ? say("TCP 8192-65535 out to each other")
        : say("TCP 8192-65535 in from each other");
  }
}
