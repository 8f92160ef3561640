import type { Expectation, Flow } from "@cloister/model";
import { say, sentences, type Text } from "@cloister/texts";
import { clientOf } from "../flow/client.ts";
import { gateReason } from "../flow/gate-reason.ts";
import { relianceOnAcls, relianceOnBucket, relianceOnPrincipal } from "../flow/reliance.ts";
import { passage } from "../network/passage.ts";
import type { Origin } from "../permission/call.ts";
import { principalOf, type Principal } from "../permission/caller.ts";
import { bucketsByName } from "../permission/resource-policies.ts";
import type { Hop } from "../proof.ts";
import { allOfKind, find, type World } from "../world.ts";
import { becomingOf } from "./becoming.ts";
import type { Expected } from "./expected.ts";
import { judgeQuery } from "./judge-cannot-query.ts";
import { possibility, type Possibility } from "./possibility.ts";
import { referenceText } from "./reference-text.ts";
import { mayUseThroughAthena } from "./through-athena.ts";

type Cannot = Extract<Expectation, { kind: "cannot" }>;

/**
 * Whether a use is denied. Of objects, that no object at all can be used: from the given subnet, or where none
 * is given from anywhere. Of tables and workgroups, that the query fails.
 */
export function judgeCannot(world: World, expectation: Cannot): Expected {
  const { flow } = expectation;
  const { target, use } = flow;
  if (target.kind !== "objects" || (use !== "read" && use !== "write"))
    return judgeQuery(world, expectation);
  const principal = principalOf(world, flow.who);
  const origin = originOf(world, flow);
  const usual =
    origin === "unreachable"
      ? unreachable
      : judged(
          principal,
          possibility(world, {
            principal,
            target,
            use,
            ...(origin === undefined ? {} : { origin }),
          }),
        );
  const isHere = usual.outcome === "holds" && origin !== undefined;
  const byName = isHere
    ? endpointsByName(world, flow).find(
        (one) => possibility(world, { principal, target, use, origin: one }).verdict !== "denied",
      )
    : undefined;
  const found =
    byName !== undefined
      ? reachableByName(world, byName)
      : isHere && mayUseThroughAthena(world, flow)
        ? notKnown(throughAthena)
        : usual;
  return {
    expectation,
    ...(found.outcome === "fails" && isWayUnknown(world, flow) ? notKnown(noWayKnown) : found),
    assumptions: [
      ...usual.assumptions,
      ...relianceOnPrincipal(principal),
      ...relianceOnBucket(world, target.bucket),
      ...relianceOnAcls(world, target.bucket),
      ...otherSelves(world, flow),
    ],
  };
}

const nothing = { deciding: [], assumptions: [], remedies: [] } as const;

const unreachable: Omit<Expected, "expectation"> = {
  ...nothing,
  outcome: "holds",
  reason: say("The network has no way to S3 from there."),
};

const throughAthena = say(
  "S3 is not reached from there, but Athena is, and what it does with the same permissions is not denied: whether a table leads to these objects is not known.",
);
const noWayKnown = say("The permissions would let it, but whether the network does is not known.");

function notKnown(reason: Text): Omit<Expected, "expectation"> {
  const hop: Hop = { layer: "fact", verdict: "unknown", reason };
  return { ...nothing, outcome: "unknown", reason, deciding: [hop] };
}

/** The roles that somebody may become who may what is denied to them: it is then the role that does it. */
function otherSelves(world: World, { who, target, use }: Flow): readonly Text[] {
  if (target.kind !== "objects" || (use !== "read" && use !== "write")) return [];
  return allOfKind(world, "role").flatMap(({ resource }) => {
    const isOwn = becomingOf(world, new Set([resource.id])).some((one) => one.who === who.id);
    if (!isOwn || resource.id === who.id) return [];
    const principal = principalOf(world, { kind: "role", id: resource.id });
    return possibility(world, { principal, target, use }).verdict === "denied"
      ? []
      : [
          say("`{{who}}` may become `{{role}}`, which is not denied it.", {
            who: referenceText(world, who.id),
            role: referenceText(world, resource.id),
          }),
        ];
  });
}

/** Whether it is not known that the client reaches S3 at all. */
function isWayUnknown(world: World, flow: Flow): boolean {
  const client = clientOf(world, flow);
  if (client === undefined || flow.target.kind !== "objects") return false;
  const region = bucketsByName(world).get(flow.target.bucket)?.region;
  return (
    region !== undefined && passage(world, client, { name: "s3", region }).verdict === "unknown"
  );
}

/** The interface endpoints for S3 of the client's VPC, which it can call by their own names whatever DNS says. */
function endpointsByName(world: World, { at }: Flow): readonly ByName[] {
  const subnet = find(world, "subnet", at?.id ?? "")?.resource;
  if (subnet === undefined) return [];
  return allOfKind(world, "interface-endpoint").flatMap(({ resource }) => {
    const { id, vpc, service, policy } = resource;
    if (vpc.id !== subnet.vpc.id || !service.endsWith(".s3")) return [];
    const kind = "interface-endpoint" as const;
    const way = { kind, endpoint: id, vpc: vpc.id, subnetCidr: subnet.cidr };
    return [{ kind: "client", way: { ...way, ...(policy === undefined ? {} : { policy }) } }];
  });
}

type ByName = Extract<Origin, { readonly kind: "client" }>;

function reachableByName(world: World, { way }: ByName): Omit<Expected, "expectation"> {
  const endpoint = way?.kind === "interface-endpoint" ? way.endpoint : "";
  const reason = say(
    "It is not known whether the client calls `{{endpoint}}` by the endpoint's own name, which would let it.",
    { endpoint: referenceText(world, endpoint) },
  );
  const at = world.byId.get(endpoint)?.resource.at;
  const hop: Hop = { layer: "endpoint", verdict: "unknown", reason, resource: endpoint };
  const deciding = [at === undefined ? hop : { ...hop, at }];
  return { ...nothing, outcome: "unknown", reason, deciding };
}

/** What a possibility means where nothing should be possible. */
export function judged(
  principal: Principal,
  { verdict, example, assumptions = [] }: Possibility,
): Omit<Expected, "expectation"> {
  switch (verdict) {
    case "denied": {
      const reason = say(
        "No object is within reach, whatever its key and wherever the call comes from.",
      );
      return { ...nothing, outcome: "holds", reason, assumptions };
    }
    case "allowed": {
      const found = example === undefined ? [] : hopsOf(principal, example, "allowed");
      const hops = found.map(({ hop }) => hop);
      return {
        ...nothing,
        outcome: "fails",
        reason:
          hops.length === 0
            ? say("It is allowed.")
            : sentences(...hops.map(({ reason }) => reason)),
        deciding: hops,
      };
    }
    case "unknown": {
      const all = example === undefined ? [] : hopsOf(principal, example, "unknown");
      const open = all.filter(({ isOpen }) => isOpen);
      const hops = (open.length > 0 ? open : all).map(({ hop }) => hop);
      const reason =
        hops[0]?.reason ??
        say(
          "The policies have too many patterns, or variables, for every kind of key to be tried.",
        );
      return { ...nothing, outcome: "unknown", reason, deciding: hops };
    }
  }
}

function hopsOf(
  principal: Principal,
  { call, decision }: NonNullable<Possibility["example"]>,
  verdict: "allowed" | "unknown",
): readonly { readonly hop: Hop; readonly isOpen: boolean }[] {
  return decision.gates
    .filter((gate) => gate.verdict === verdict && gate.because.is !== "not-needed")
    .map((gate) => {
      const policy = "by" in gate.because ? gate.because.by?.policy : undefined;
      const hop: Hop = {
        layer: gate.layer,
        verdict: gate.verdict,
        reason: gateReason(principal, gate, [call]),
        ...(policy?.resource === undefined ? {} : { resource: policy.resource }),
        ...(policy?.at === undefined ? {} : { at: policy.at }),
      };
      // What is itself not known says more than what depends on it.
      return { hop, isOpen: gate.because.is === "unknown" };
    });
}

/** Where the calls come from; undefined: from anywhere. */
function originOf(world: World, flow: Flow): Origin | "unreachable" | undefined {
  const client = clientOf(world, flow);
  if (client === undefined || flow.target.kind !== "objects") return undefined;
  const bucket = bucketsByName(world).get(flow.target.bucket);
  if (bucket === undefined) return undefined;
  const { verdict, way } = passage(world, client, { name: "s3", region: bucket.region });
  if (verdict === "denied") return "unreachable";
  return way === undefined ? undefined : { kind: "client", way };
}
