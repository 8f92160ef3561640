import {
  arnOf,
  isRef,
  partitionOf,
  type Cloud,
  type Kind,
  type Plan,
  type PolicyDocument,
  type PolicyValue,
  type Ref,
  type Resource,
} from "@cloister/model";
import { policySet } from "./policy-set.ts";

/** A value that two clouds can be compared by: references, policies and order are in one form. */
export type Effective =
  | string
  | number
  | boolean
  | readonly Effective[]
  | { readonly [key: string]: Effective };

/** One resource as AWS would hold it. */
export interface EffectiveResource {
  /** `<12 digits>:kind/name…` */
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly stack: string;
  readonly properties: Readonly<Record<string, Effective>>;
}

export interface EffectiveCloud {
  readonly resources: ReadonlyMap<string, EffectiveResource>;
  readonly stacks: ReadonlyMap<string, readonly string[]>;
}

interface Located {
  readonly account: string;
  readonly region: string;
  readonly stack: string;
  readonly resource: Resource;
}

/** Properties that say where a resource comes from, and that no cloud holds. */
const erased = new Set([
  "kind",
  "id",
  "names",
  "at",
  "description",
  "acknowledged",
  "existing",
  "intent",
]);

/** The plan as AWS would hold it. `contentHashes`: local file of an object, as the topology writes it, to its SHA-256. */
export function effectivePlan(
  plan: Plan,
  contentHashes: ReadonlyMap<string, string> = new Map(),
): EffectiveCloud {
  const digits = new Map(plan.accounts.map(({ name, id }) => [name, id]));
  const located = plan.units.flatMap(({ account, region, stacks }) =>
    stacks.flatMap(({ id: stack, resources }) =>
      resources.map((resource): Located => ({ account: account.id, region, stack, resource })),
    ),
  );
  const existing = new Map(plan.existing.map((one) => [one.resource.id, one]));
  const physical = (id: string): string | undefined => {
    const resource = existing.get(id)?.resource;
    return resource !== undefined && "existing" in resource ? resource.existing : undefined;
  };
  const name = (id: string): string => {
    const colon = id.indexOf(":");
    return physical(id) ?? `${digits.get(id.slice(0, colon)) ?? ""}${id.slice(colon)}`;
  };
  // A program can only write out what exists already.
  const literal = ({ ref, attribute }: Exclude<PolicyValue, string>): string | undefined => {
    const one = existing.get(ref.id);
    if (one === undefined || attribute === "id") return physical(ref.id)?.replace(/^arn:.*\//, "");
    const { account, region, resource } = one;
    return arnOf(resource, { account: account.id, region, partition: partitionOf(region) });
  };
  return {
    resources: effective(located, { name, literal, contentHashes }),
    stacks: new Map(
      plan.units.flatMap(({ stacks }) => stacks.map(({ id, dependsOn }) => [id, dependsOn])),
    ),
  };
}

/** What a program made, in the same form. */
export function effectiveCloud(cloud: Cloud): EffectiveCloud {
  const names = { name: (id: string) => id, literal: () => undefined, contentHashes: new Map() };
  return { resources: effective(cloud.resources, names), stacks: cloud.stacks };
}

/** How one side names what it refers to. */
interface Names {
  /** The id that both sides share, or the physical one of what exists already. */
  readonly name: (id: string) => string;
  /** What stands in a policy for a value of something that exists already. */
  readonly literal: (value: Exclude<PolicyValue, string>) => string | undefined;
  readonly contentHashes: ReadonlyMap<string, string>;
}

function effective(
  located: readonly Located[],
  names: Names,
): ReadonlyMap<string, EffectiveResource> {
  const { name } = names;
  const arns = new Map<string, string>();
  for (const { account, region, resource } of located) {
    const arn = arnOf(resource, { account, region, partition: partitionOf(region) });
    if (arn !== undefined) arns.set(arn, name(resource.id));
  }
  const canonical = (ref: Ref<Kind>): string => {
    const id = name(ref.id);
    return arns.get(id) ?? id;
  };
  const context: Context = {
    ...names,
    canonical,
    stackOf: new Map(located.map(({ stack, resource }) => [resource.id, stack])),
  };
  const resources = new Map(located.map(({ resource }) => [resource.id, resource]));
  return new Map(
    located.map(({ account, region, stack, resource }) => {
      const properties: Record<string, Effective> = {};
      for (const [key, value] of Object.entries(withInherited(resource, resources))) {
        if (erased.has(key) || value === undefined) continue;
        const said = propertyOf(resource, key, value, { ...context, stack });
        if (said !== undefined) properties[key] = said;
      }
      const id = effectiveId(name(resource.id), resource, properties);
      return [id, { id, account, region, stack, properties }];
    }),
  );
}

/** A user profile that names no role has that of its Studio. */
function withInherited(resource: Resource, resources: ReadonlyMap<string, Resource>): Resource {
  if (resource.kind !== "user-profile" || resource.executionRole !== undefined) return resource;
  const studio = resources.get(resource.studio.id);
  if (studio?.kind !== "studio") return resource;
  return { ...resource, executionRole: studio.executionRole };
}

interface Context extends Names {
  readonly canonical: (ref: Ref<Kind>) => string;
  /** By the resource's id, as its side has it. */
  readonly stackOf: ReadonlyMap<string, string>;
}

/** An attachment is known by what it attaches to what: programs hold no other name of it. */
function effectiveId(
  id: string,
  { kind }: Resource,
  properties: Readonly<Record<string, Effective>>,
): string {
  if (kind !== "attachment") return id;
  const account = id.slice(0, id.indexOf(":"));
  const { principal = "", policy = "" } = properties;
  return `${account}:attachment of ${JSON.stringify(policy)} to ${JSON.stringify(principal)}`;
}

/** Undefined for what the order of the stacks already says. */
function propertyOf(
  resource: Resource,
  key: string,
  value: unknown,
  { canonical, literal, contentHashes, stackOf, stack }: Context & { readonly stack: string },
): Effective | undefined {
  if (resource.kind === "attachment" && key === "principal" && isRef(value))
    return principalOf(canonical(value));
  if (resource.kind === "object" && key === "source" && typeof value === "string")
    return contentHashes.get(value) ?? value;
  if (isPolicy(value)) {
    return policySet(value, (one) =>
      typeof one === "string" ? one : (literal(one) ?? `${canonical(one.ref)}#${one.attribute}`),
    );
  }
  // What is made by another stack is waited for by the whole stack.
  const isHere = (item: unknown) => !isRef(item) || (stackOf.get(item.id) ?? stack) === stack;
  if (key === "after" && !isHere(value)) return undefined;
  // These lists are sets to AWS.
  if (Array.isArray(value) && ["subnets", "securityGroups", "routeTables", "after"].includes(key)) {
    const items = key === "after" ? value.filter(isHere) : value;
    if (key === "after" && items.length === 0) return undefined;
    return items
      .map((item) => plain(item, canonical))
      .map(String)
      .toSorted();
  }
  return plain(value, canonical);
}

/** Programs attach to a principal that exists already by its bare name. */
function principalOf(id: string): string {
  const arn = /^arn:[^:]+:iam::\d{12}:(user|role)\/(?:.*\/)?([^/]+)$/.exec(id);
  return arn === null ? id : `${arn[1] ?? ""}/${arn[2] ?? ""}`;
}

function isPolicy(value: unknown): value is PolicyDocument {
  return value !== null && typeof value === "object" && "statements" in value;
}

function plain(value: unknown, canonical: (ref: Ref<Kind>) => string): Effective {
  if (isRef(value)) return canonical(value);
  if (Array.isArray(value)) return value.map((item) => plain(item, canonical));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, plain(inner, canonical)]),
    );
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new Error(`bug: a resource holds a ${typeof value}.`);
}
