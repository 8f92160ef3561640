import { arnOf } from "@cloister/model";
import type { Kind, Resource, ResourceOf } from "@cloister/model";
import { identifier, member } from "@cloister/typescript-writer";
import type { Code, Type } from "@cloister/typescript-writer";
import type { Located, LocatedStack, Locations } from "./locate.ts";
import type { References } from "./references.ts";
import type { Attribute, Form } from "./resources/form.ts";
import { forms } from "./resources/resource.ts";
import type { StackNames } from "./stack-names.ts";

/** A construct that another stack hands to this one. */
export interface Prop {
  readonly name: string;
  readonly type: Type;
  readonly from: LocatedStack;
  /** The public field that holds it there. */
  readonly field: string;
  /** The resource's id. */
  readonly id: string;
  /** Its place among all resources of the plan. */
  readonly order: number;
}

/** The references of one stack, and what they need: its own variables, and props from other stacks. */
export interface StackReferences extends References {
  /** The stack's own resource as code, now counted as used. */
  readonly own: (resource: Resource) => Type;
  /**
   * The name of the constant for the stack's own resource, if anything used it so far. Nothing may
   * use it from now on.
   */
  readonly variable: (resource: Resource) => string | undefined;
  readonly isExported: (resource: Resource) => boolean;
  /** What was used of other stacks so far, by resource id. */
  readonly props: ReadonlyMap<string, Prop>;
}

export function stackReferences(options: {
  readonly stack: LocatedStack;
  readonly locations: Locations;
  /** Ids of the stack's resources that other stacks use. */
  readonly exported: ReadonlySet<string>;
  readonly namesOf: (stack: LocatedStack) => StackNames;
}): StackReferences {
  const { stack, locations, exported, namesOf } = options;
  const used = new Map<string, Type>();
  const finished = new Set<string>();
  const props = new Map<string, Prop>();
  const propNames = new Set<string>();

  function variableOf(owner: LocatedStack, id: string): string {
    const variable = namesOf(owner).resources.get(id);
    if (variable === undefined) throw new Error(`bug: ${id} has no construct`);
    return variable;
  }

  function own({ id }: Resource): Type {
    if (finished.has(id)) throw new Error(`bug: ${id} stands after what refers to it`);
    const known = used.get(id);
    if (known !== undefined) return known;
    const variable = variableOf(stack, id);
    const code = exported.has(id) ? member(identifier("this"), variable) : identifier(variable);
    used.set(id, code);
    return code;
  }

  function propOf({ resource: { id }, order }: Located, from: LocatedStack, form: Form): Prop {
    const known = props.get(id);
    if (known !== undefined) return known;
    const field = variableOf(from, id);
    const name = propNames.has(field) ? `${from.variable}_${field}` : field;
    propNames.add(name);
    const prop = { name, type: form.construct, from, field, id, order };
    props.set(id, prop);
    return prop;
  }

  function constructOf(located: Located): Type | undefined {
    const { resource, owner } = located;
    const form = forms[resource.kind];
    if (owner === undefined || form === undefined || owner.unit !== stack.unit) return undefined;
    if (owner === stack) return own(resource);
    return member(identifier("props"), propOf(located, owner, form).name);
  }

  return {
    own,
    props,
    resources: stack.stack.resources,
    isExported: ({ id }) => exported.has(id),
    variable({ id }) {
      finished.add(id);
      return used.has(id) ? variableOf(stack, id) : undefined;
    },
    construct: (ref) => constructOf(locations.find(ref.id)),
    resource: (ref) => expectKind(locations.find(ref.id).resource, ref.kind),
    value(ref, attribute) {
      const located = locations.find(ref.id);
      const { resource } = located;
      const construct = constructOf(located);
      if (construct === undefined) {
        return defaultGroupOf(resource) ?? literal(located, attribute);
      }
      const property = forms[resource.kind]?.values[attribute]?.property;
      if (property === undefined) throw new Error(`bug: a ${resource.kind} has no ${attribute}`);
      return member(construct, property);
    },
  };

  // AWS makes the group together with the VPC: only the VPC knows it.
  function defaultGroupOf(resource: Resource): Code | undefined {
    if (resource.kind !== "default-security-group") return undefined;
    const vpc = constructOf(locations.find(resource.vpc.id));
    return vpc === undefined ? undefined : member(vpc, "attrDefaultSecurityGroup");
  }
}

function expectKind<K extends Kind>(resource: Resource, kind: K): ResourceOf<K> {
  if (isOf(resource, kind)) return resource;
  throw new Error(`bug: ${resource.id} is no ${kind}`);
}

function isOf<K extends Kind>(resource: Resource, kind: K): resource is ResourceOf<K> {
  return resource.kind === kind;
}

// Nothing that AWS generates crosses an account or region: only what has a name, or exists already.
function literal(located: Located, attribute: Attribute): string {
  const known = literalOrUndefined(located, attribute);
  if (known !== undefined) return known;
  throw new Error(`bug: the ${attribute} of ${located.resource.id} is not known where it is used`);
}

function literalOrUndefined(located: Located, attribute: Attribute): string | undefined {
  const { resource } = located;
  switch (attribute) {
    case "arn":
      return arnOf(resource, located.home);
    case "name":
      return "name" in resource ? resource.name : undefined;
    case "id":
      // Some things are known by an ARN, which ends with the id.
      return "existing" in resource ? resource.existing?.replace(/^arn:.*\//, "") : undefined;
  }
}
