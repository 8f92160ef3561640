import { say, sentences } from "@cloister/texts";
import { expandEndpointService } from "../../facts/endpoint-services.ts";
import { regionFacts } from "../../facts/regions.ts";
import type { Path } from "../../diagnostics/diagnostic.ts";
import { suggestionOf } from "../../diagnostics/did-you-mean.ts";
import type { EndpointInput } from "../../topology/network.ts";
import type { Ref } from "../reference.ts";
import type { SecurityGroupRef } from "../resources/security-group-rule.ts";
import { idOf } from "./declarations.ts";
import { usableGroup } from "./default-group.ts";
import { type VpcScope } from "./vpc-scope.ts";
import { resolvePolicy } from "./policy.ts";
import { setTo } from "./set-to.ts";
import { lookUp, refTo } from "./sink.ts";
import { tagsOf } from "./tags.ts";
import { secureDefaults } from "../../topology/defaults.ts";
import { described } from "./described.ts";

export function resolveEndpoints(scope: VpcScope): void {
  const resolved = Object.entries(scope.vpc.endpoints).flatMap(([name, input]) => {
    const service = serviceOf(scope, name, input);
    return service === undefined ? [] : [{ name, input, service }];
  });
  const waited = resolved.find(isWaitedFor(resolved));
  // It comes first, because what waits for it comes after it in every plan.
  const inOrder =
    waited === undefined ? resolved : [waited, ...resolved.filter((one) => one !== waited)];
  for (const { name, input, service } of inOrder) {
    if (input.type === "gateway") resolveGateway(scope, name, input, service);
    else resolveInterface(scope, { name, input, service, waited: waited?.name });
  }
}

interface Resolved {
  readonly name: string;
  readonly input: EndpointInput;
  readonly service: string;
}

/** True for the gateway endpoint of S3, where an interface endpoint of S3 with private DNS needs it. */
function isWaitedFor(all: readonly Resolved[]): (one: Resolved) => boolean {
  const waits = all.find((one) => one.input.type === "interface" && waitsForGateway(one));
  return ({ input, service }) =>
    input.type === "gateway" &&
    service === waits?.service &&
    // A policy may name other endpoints, which then have to be there before it.
    !JSON.stringify(input.policy ?? {}).includes('"ref"');
}

function waitsForGateway({ input, service }: Pick<Resolved, "input" | "service">): boolean {
  return service.endsWith(".s3") && isPrivate(input);
}

function isPrivate({ privateDns = secureDefaults.interfaceEndpoint.privateDns }: EndpointInput) {
  return privateDns;
}

function serviceOf(scope: VpcScope, name: string, input: EndpointInput): string | undefined {
  const expanded = expandEndpointService(
    input.service,
    scope.place.region,
    input.type,
    scope.topology.facts,
  );
  if ("service" in expanded) return expanded.service;
  const { problem, suggestion, isCertain } = expanded;
  const at = [...scope.at, "endpoints", name, "service"];
  const { region } = scope.place;
  // Where the Region itself is misspelt, no name with it is right.
  const isRegion = regionFacts(region, scope.topology.facts) !== undefined;
  const meant = isRegion || suggestion?.includes(region) !== true ? suggestion : undefined;
  scope.sink.report({
    code: "endpoints/unknown-service",
    rule: "EP-001",
    severity: "error",
    message: sentences(problem, suggestionOf(meant)),
    at,
    ...(meant === undefined
      ? {}
      : { help: say("Write `service: {{service}}`.", { service: meant }) }),
    ...setTo(at, isCertain === true ? meant : undefined),
  });
  return undefined;
}

function resolveGateway(
  scope: VpcScope,
  name: string,
  input: EndpointInput,
  service: string,
): void {
  const at = [...scope.at, "endpoints", name];
  const names = [scope.vpcName, name];
  const routeTables = (input.routeTables ?? []).flatMap((text, index) => {
    const ref = refTo(
      lookUp(scope, ["route-table"], text, {
        at: [...at, "routeTables", index],
        vpc: scope.vpcName,
      }),
      "route-table",
    );
    return ref === undefined ? [] : [ref];
  });
  // Whom it serves is checked, not compiled; but it has to be somebody.
  for (const [index, text] of (input.serves ?? []).entries()) {
    lookUp(scope, ["subnet"], text, { at: [...at, "serves", index], vpc: scope.vpcName });
  }
  scope.sink.place(scope.place, {
    kind: "gateway-endpoint",
    id: idOf(scope.accountName, "gateway-endpoint", names),
    names,
    at,
    ...described(input),
    vpc: scope.vpcRef,
    service,
    routeTables: distinct(routeTables),
    ...policyOf(scope, name, input),
    tags: tagsOf(scope, input.tags, name),
  });
}

function resolveInterface(
  scope: VpcScope,
  { name, input, service, waited }: Resolved & { readonly waited: string | undefined },
): void {
  const at = [...scope.at, "endpoints", name];
  const names = [scope.vpcName, name];
  const subnets = (input.subnets ?? []).flatMap((text, index) => {
    const ref = refTo(
      lookUp(scope, ["subnet"], text, { at: [...at, "subnets", index], vpc: scope.vpcName }),
      "subnet",
    );
    return ref === undefined ? [] : [ref];
  });
  const securityGroups = securityGroupsOf(scope, input.securityGroups, at);
  if (securityGroups === undefined) return;
  scope.sink.place(scope.place, {
    kind: "interface-endpoint",
    id: idOf(scope.accountName, "interface-endpoint", names),
    names,
    at,
    ...described(input),
    vpc: scope.vpcRef,
    service,
    subnets: distinct(subnets),
    securityGroups,
    privateDns: isPrivate(input),
    ...policyOf(scope, name, input),
    ...(waited === undefined || !waitsForGateway({ input, service })
      ? {}
      : { after: gatewayOf(scope, waited) }),
    tags: tagsOf(scope, input.tags, name),
  });
}

function gatewayOf({ accountName, vpcName }: VpcScope, name: string): Ref<"gateway-endpoint"> {
  return { kind: "gateway-endpoint", id: idOf(accountName, "gateway-endpoint", [vpcName, name]) };
}

function policyOf(scope: VpcScope, name: string, { policy }: EndpointInput) {
  if (policy === undefined) return {};
  const at = [...scope.at, "endpoints", name, "policy", "statements"];
  return {
    policy: resolvePolicy(scope, policy.statements, {
      at,
      kind: "resource",
      region: scope.place.region,
      own: ["*"],
    }),
  };
}

/** The groups that are written, in their order and each once; or the VPC's own. Undefined if an id is not known. */
function securityGroupsOf(
  scope: VpcScope,
  written: readonly string[] | undefined,
  at: Path,
): readonly SecurityGroupRef[] | undefined {
  const texts = written ?? ["default"];
  const groups = texts.flatMap((text, index) => {
    const place =
      written === undefined
        ? ({ at, part: "key" } as const)
        : { at: [...at, "securityGroups", index] };
    const entry = lookUp(scope, ["security-group"], text, { at: place.at, vpc: scope.vpcName });
    return entry === undefined ? [] : [usableGroup(scope, entry, place)];
  });
  const known = groups.flatMap((group) => (group === undefined ? [] : [group]));
  return known.length < groups.length ? undefined : distinct(known);
}

export function distinct<R extends Ref<"subnet"> | Ref<"route-table"> | SecurityGroupRef>(
  refs: readonly R[],
): R[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
