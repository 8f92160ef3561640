import { allOfKind, type World } from "../world.ts";
import { perWorld } from "../per-world.ts";
import { throughAthena } from "../flow/through-athena.ts";
import type { Way } from "../network/way.ts";
import type { Origin } from "../permission/call.ts";
import type { Policy } from "../policy/policy.ts";
import { routeTableUsers } from "./route-table-users.ts";

/** From the internet, through no endpoint. */
const outside: Origin = { kind: "client" };

/**
 * From a VPC that the topology does not know, through an endpoint of its own: its ids are none of the
 * topology's, and may be any that somebody wrote down.
 */
const elsewhere: Origin = {
  kind: "client",
  way: {
    kind: "interface-endpoint",
    endpoint: "an endpoint outside the topology",
    vpc: "a VPC outside the topology",
    subnetCidr: "0.0.0.0/0",
  },
};

/**
 * Every way in which S3 can be called by somebody who may be anywhere, as far as the policies that bind the
 * call can tell them apart.
 */
export function originsOf(world: World, policies: readonly Policy[]): readonly Origin[] {
  const asked = policies.map(originKeys);
  const network = asked.some(({ network: one }) => one) ? [elsewhere, ...endpoints(world)] : [];
  const service = asked.some(({ service: one }) => one) ? [throughAthena] : [];
  return [outside, ...network, ...service];
}

interface OriginKeys {
  readonly network: boolean;
  readonly service: boolean;
}

const keysOfPolicy = new WeakMap<Policy, OriginKeys>();

/** Whether conditions or variables of a policy ask where a call comes from. */
function originKeys(policy: Policy): OriginKeys {
  const known = keysOfPolicy.get(policy);
  if (known !== undefined) return known;
  const text = policy.statements
    .flatMap(({ conditions = {}, resources = [], notResources = [] }) => [
      ...Object.values(conditions).flatMap((keys) => [
        ...Object.keys(keys),
        ...Object.values(keys).flat(),
      ]),
      ...resources,
      ...notResources,
    ])
    .join("\n");
  const keys = {
    network: /aws:(?:SourceVpc|SourceVpce|VpcSourceIp|SourceIp|SourceVpcArn)\b/i.test(text),
    service: /aws:(?:CalledVia|CalledViaFirst|CalledViaLast|ViaAWSService)\b/i.test(text),
  };
  keysOfPolicy.set(policy, keys);
  return keys;
}

/** Each endpoint for S3, from each subnet that it serves. */
const endpoints = perWorld((world): readonly Origin[] => {
  const users = routeTableUsers(world);
  const gateways = allOfKind(world, "gateway-endpoint").flatMap(({ resource }) => {
    const { id, vpc, service, policy, routeTables } = resource;
    if (!isS3(service)) return [];
    return routeTables
      .flatMap((table) => users.get(table.id) ?? [])
      .map((subnet): Way => ({
        kind: "gateway-endpoint",
        endpoint: id,
        vpc: vpc.id,
        subnetCidr: subnet.cidr,
        ...(policy === undefined ? {} : { policy }),
      }));
  });
  const interfaces = allOfKind(world, "interface-endpoint").flatMap(({ resource }) => {
    const { id, vpc, service, policy } = resource;
    if (!isS3(service)) return [];
    return allOfKind(world, "subnet")
      .filter((subnet) => subnet.resource.vpc.id === vpc.id)
      .map((subnet): Way => ({
        kind: "interface-endpoint",
        endpoint: id,
        vpc: vpc.id,
        subnetCidr: subnet.resource.cidr,
        ...(policy === undefined ? {} : { policy }),
      }));
  });
  return [...gateways, ...interfaces].map((way) => ({ kind: "client", way }));
});

function isS3(service: string): boolean {
  return service.endsWith(".s3");
}
