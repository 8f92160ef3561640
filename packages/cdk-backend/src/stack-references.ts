import type { Resource } from "@cloister/model";
import { findResource, literalValue } from "@cloister/program";
import type { Located, LocatedStack, Locations } from "@cloister/program";
import { identifier, member } from "@cloister/typescript-writer";
import type { Code, Type } from "@cloister/typescript-writer";
import type { References } from "./references.ts";
import type { Form } from "./resources/form.ts";
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
  const names = namesOf(stack);
  const used = new Map<string, Type>();
  const finished = new Set<string>();
  const props = new Map<string, Prop>();
  const propNames = new Set<string>();

  function variableOf({ resources }: StackNames, id: string): string {
    const variable = resources.get(id);
    if (variable === undefined) throw new Error(`bug: ${id} has no construct`);
    return variable;
  }

  function own({ id }: Resource): Type {
    if (finished.has(id)) throw new Error(`bug: ${id} stands after what refers to it`);
    const known = used.get(id);
    if (known !== undefined) return known;
    const variable = variableOf(names, id);
    const code = exported.has(id) ? member(identifier("this"), variable) : identifier(variable);
    used.set(id, code);
    return code;
  }

  function propOf({ resource: { id }, order }: Located, from: LocatedStack, form: Form): Prop {
    const known = props.get(id);
    if (known !== undefined) return known;
    const field = variableOf(namesOf(from), id);
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
      return used.has(id) ? variableOf(names, id) : undefined;
    },
    construct: (ref) => constructOf(locations.find(ref.id)),
    resource: (ref) => findResource(locations, ref),
    value(ref, attribute) {
      const located = locations.find(ref.id);
      const { resource } = located;
      const construct = constructOf(located);
      if (construct === undefined) {
        return defaultGroupOf(resource) ?? literalValue(located, attribute);
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
