import type { Ref } from "@cloister/model";
import { say, verbatim } from "@cloister/texts";
import { executionRoleTrust, servicesToStart, sourceIdentityAction } from "../facts/studio.ts";
import { passage } from "../network/passage.ts";
import { studioConnections } from "../network/studio-connections.ts";
import type { Client } from "../network/way.ts";
import type { Call } from "../permission/call.ts";
import { principalOf } from "../permission/caller.ts";
import type { Studio } from "../permission/kinds.ts";
import { trustPolicy } from "../permission/resource-policies.ts";
import { spelledKey } from "../permission/key-spelling.ts";
import { resourceArn } from "../permission/texts.ts";
import { decide } from "../policy/decide.ts";
import type { Hop, Leg, Proof } from "../proof.ts";
import { allOf } from "../verdict.ts";
import { find, type Placed, type World } from "../world.ts";
import { gateSays } from "./gate-reason.ts";
import { judge, type Judged } from "./judge.ts";
import type { Question } from "./question.ts";
import { startCall } from "./start-call.ts";

/**
 * Whether a Studio domain starts: what its subnets must reach, by endpoints whose policies let it, what its security
 * groups must allow, and that SageMaker may become the role its apps run as. In the mode `PublicInternetOnly` the
 * network is SageMaker's own.
 */
export function proveStart(world: World, studio: Placed<Studio>): Proof {
  const { resource } = studio;
  const network =
    resource.mode === "VpcOnly"
      ? resource.subnets.flatMap((subnet) => [
          ...serviceLegs(world, studio, subnet),
          ...trafficLegs(world, studio, subnet),
        ])
      : [];
  const legs = [...network, trustLeg(world, studio)];
  return { verdict: allOf(legs.map(({ verdict }) => verdict)), legs, assumptions: [] };
}

function serviceLegs(world: World, studio: Placed<Studio>, subnet: Ref<"subnet">): readonly Leg[] {
  const { region, resource } = studio;
  const client: Client = { subnet: subnet.id, securityGroups: resource.securityGroups };
  const role = find(world, "role", resource.executionRole.id);
  return servicesToStart.map((name): Leg => {
    const service = { name, region };
    const start = { needs: "service", name, subnet: subnet.id } as const;
    const leg = {
      from: verbatim(placeName(subnet)),
      to: verbatim(name),
      does: "TCP 443",
      start,
    };
    const call = startCall(studio, name);
    // That the role is not known is told where SageMaker becomes it.
    if (role === undefined || call === undefined) {
      const { verdict, hops } = passage(world, client, service);
      return { ...leg, verdict, hops };
    }
    const principal = principalOf(world, resource.executionRole);
    const network = { client, service };
    const { verdict, hops } = judgeSome(world, { ...leg, principal, network, calls: [call] }).leg;
    return { ...leg, verdict, hops };
  });
}

/** A policy that allows the calls on some resources may allow them on those that are really used. */
function judgeSome(world: World, question: Question): Judged {
  const judged = judge(world, question);
  const isOnSome = judged.decided.some(({ decision }) =>
    decision.gates.some(
      ({ because }) =>
        because.is === "nothing-allows" && because.near.some(({ but }) => but === "resource"),
    ),
  );
  if (!isOnSome) return judged;
  const calls = question.calls.map((call): Call => {
    const missing = say(
      "whether the resources that the endpoint's policy names are all {{resources}}",
      { resources: call.shown },
    );
    return { ifDenied: { is: "unknown", missing }, ...call };
  });
  return judge(world, { ...question, calls });
}

/** NFS and the traffic between apps, among the domain's own groups. */
function trafficLegs(
  world: World,
  { resource }: Placed<Studio>,
  subnet: Ref<"subnet">,
): readonly Leg[] {
  const client: Client = { subnet: subnet.id, securityGroups: resource.securityGroups };
  const subnets = resource.subnets.map(({ id }) => id);
  const { homeDirectories, betweenApps } = studioConnections(world, client, subnets);
  const from = verbatim(placeName(subnet));
  const startOf = (needs: "home-directories" | "other-apps") => ({
    start: { needs, subnet: subnet.id },
  });
  return [
    {
      from,
      to: say("home directories"),
      does: "TCP 2049",
      ...homeDirectories,
      ...startOf("home-directories"),
    },
    {
      from,
      to: say("other apps"),
      does: "TCP 8192-65535",
      ...betweenApps,
      ...startOf("other-apps"),
    },
  ];
}

function trustLeg(world: World, { resource }: Placed<Studio>): Leg {
  const role = find(world, "role", resource.executionRole.id);
  const actions = [
    executionRoleTrust.action,
    ...(resource.sourceIdentity ? [sourceIdentityAction] : []),
  ];
  const name = role?.resource.name ?? resource.executionRole.id;
  const does = actions.join(", ");
  const start = { needs: "role" } as const;
  const leg = {
    from: verbatim(executionRoleTrust.service),
    to: say("role {{role}}", { role: name }),
    does,
    start,
  };
  if (role === undefined) {
    const reason = say("Role `{{role}}` is not in the topology.", { role: name });
    return { ...leg, verdict: "unknown", hops: [{ layer: "fact", verdict: "unknown", reason }] };
  }
  const policy = trustPolicy(world, role);
  const hops = actions.flatMap((action): readonly Hop[] =>
    decide(
      {
        caller: { kind: "service", name: executionRoleTrust.service },
        action,
        resource: resourceArn(role),
        resourceAccount: role.account,
        context: (key) => trustContext(key, role.account),
      },
      { identity: [], resource: policy, resourceKind: "role" },
    ).gates.map((gate) => ({
      layer: gate.layer,
      verdict: gate.verdict,
      reason: gateSays({
        who: verbatim("SageMaker"),
        gate,
        what: say("{{actions}} on {{resource}}", {
          actions: `\`${action}\``,
          resource: say("role `{{role}}`", { role: name }),
        }),
      }),
      resource: role.resource.id,
      at: role.resource.at,
    })),
  );
  return { ...leg, verdict: allOf(hops.map(({ verdict }) => verdict)), hops };
}

/** What SageMaker sends when it becomes the role of a domain. */
function trustContext(key: string, account: string) {
  switch (key) {
    case "aws:sourceaccount":
      return { is: "present", values: [account] } as const;
    case "aws:sourcearn":
      return {
        is: "unknown",
        missing: say("the ARN of the Studio domain, which AWS makes"),
      } as const;
    case "aws:principalisawsservice":
      return { is: "present", values: ["true"] } as const;
    case "aws:principalservicename":
      return { is: "present", values: [executionRoleTrust.service] } as const;
    default:
      return {
        is: "unknown",
        missing: say("the value of `{{key}}`", { key: spelledKey(key) }),
      } as const;
  }
}

function placeName({ id }: Ref<"subnet">): string {
  return id.slice(id.indexOf("/") + 1);
}
