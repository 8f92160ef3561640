import type { Kind } from "@cloister/model";
import { identityOf, unresolved } from "@cloister/program";
import type { Attribute, Identity, Resolved } from "@cloister/program";
import { DEFAULT_GROUP, parseToken } from "./answer.ts";
import { providerHome } from "./provider-home.ts";
import type { ProviderHome } from "./provider-home.ts";
import type { PulumiRun, Registration } from "./registration.ts";
import { formsByType } from "./resources/resource.ts";

/** Finds what a run registered: whose a URN or a token is. */
export interface Registry {
  readonly find: (urn: string) => Registration | undefined;
  /** The account and region of a resource; undefined without a provider that names them. */
  readonly homeOf: (registration: Registration) => ProviderHome | undefined;
  /** Which resource of a plan it is, or is a part of; undefined for what a plan cannot hold. */
  readonly identify: (registration: Registration) => Identity | undefined;
  /** Whether it can only be a part of another resource. */
  readonly isPart: (registration: Registration) => boolean;
  /** The resource that a part belongs to; undefined for what is no part. */
  readonly ownerOf: (part: Registration) => Registration | undefined;
  /** The parts of a resource. */
  readonly partsOf: (registration: Registration) => readonly Registration[];
  /** The resources of a component. */
  readonly childrenOf: (urn: string) => readonly Registration[];
  readonly resolve: (value: unknown) => Resolved;
}

export function registryOf({ nonce, registrations }: PulumiRun): Registry {
  const byUrn = new Map(registrations.map((registration) => [registration.urn, registration]));
  const homes = new Map<string, ProviderHome | undefined>();
  const parts = new Map<string, Registration[]>();
  const children = new Map<string, Registration[]>();

  function homeOf({ provider }: Registration): ProviderHome | undefined {
    const urn = provider.slice(0, provider.lastIndexOf("::"));
    if (!homes.has(urn)) {
      const found = byUrn.get(urn);
      homes.set(urn, found === undefined ? undefined : providerHome(found));
    }
    return homes.get(urn);
  }

  function identify(registration: Registration): Identity | undefined {
    const owner = ownerOf(registration);
    if (owner !== undefined) return identify(owner);
    const kind = kindOf(registration);
    const home = homeOf(registration);
    if (kind === undefined || home === undefined) return undefined;
    return identityOf(home.account, kind, [registration.name]);
  }

  function ownerOf({ type, inputs }: Registration): Registration | undefined {
    const property = partTypes.get(type);
    if (property === undefined) return undefined;
    const value = inputs[property];
    const token = typeof value === "string" ? parseToken(value, nonce) : undefined;
    return token === undefined ? undefined : byUrn.get(token.urn);
  }

  for (const registration of registrations) {
    const owner = ownerOf(registration);
    if (owner !== undefined) addTo(parts, owner.urn, registration);
    if (registration.custom) addTo(children, registration.parent, registration);
  }

  function resolve(value: unknown): Resolved {
    if (typeof value === "number" || typeof value === "boolean") return { is: "literal", value };
    if (typeof value !== "string") return unresolved("It is not a single value.");
    if (!value.includes(nonce)) return { is: "literal", value };
    const token = parseToken(value, nonce);
    if (token === undefined) {
      return unresolved("It is text around a value that is known only after deployment.");
    }
    return resolveToken(token);
  }

  function resolveToken({ urn, property }: { urn: string; property: string }): Resolved {
    const registration = byUrn.get(urn);
    const identity = registration === undefined ? undefined : identify(registration);
    if (registration === undefined || identity === undefined) {
      return unresolved("It is of no resource that the plan could hold.");
    }
    const { kind, id } = identity;
    if (kind === "vpc" && property === DEFAULT_GROUP) {
      const group = id.replace(/:vpc\//, ":default-security-group/");
      return {
        is: "reference",
        kind: "default-security-group",
        id: `${group}/default`,
        attribute: "id",
      };
    }
    const values = formsByType.get(registration.type)?.values ?? {};
    for (const attribute of attributes) {
      if (values[attribute]?.includes(property) === true) {
        return { is: "reference", kind, id, attribute };
      }
    }
    return unresolved(
      `\`${property}\` of \`${registration.name}\` is nothing that a plan refers to.`,
    );
  }

  return {
    find: (urn) => byUrn.get(urn),
    homeOf,
    identify,
    isPart: ({ type }) => partTypes.has(type),
    ownerOf,
    childrenOf: (urn) => children.get(urn) ?? [],
    partsOf: ({ urn }) => parts.get(urn) ?? [],
    resolve,
  };
}

function addTo(map: Map<string, Registration[]>, key: string, registration: Registration): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [registration]);
  else known.push(registration);
}

const attributes: readonly Attribute[] = ["id", "arn", "name"];

/** The input of each part that says whose it is. */
const partTypes: ReadonlyMap<string, string> = new Map(
  [...formsByType.values()].flatMap((form) =>
    Object.values(form.parts ?? {}).map((part) => [part.class.type, part.owner] as const),
  ),
);

function kindOf({ type, inputs }: Registration): Kind | undefined {
  const form = formsByType.get(type);
  // Both kinds of endpoint are of one type.
  if (form?.kind === "gateway-endpoint" && inputs["vpcEndpointType"] === "Interface") {
    return "interface-endpoint";
  }
  return form?.kind;
}
