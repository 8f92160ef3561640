import type { Kind, Ref, Resource } from "@cloister/model";
import { findResource, literalValue } from "@cloister/program";
import type { Attribute, Located, LocatedStack, Locations } from "@cloister/program";
import { identifier, member, toIdentifier } from "@cloister/typescript-writer";
import type { Code, Type } from "@cloister/typescript-writer";
import type { ComponentNames } from "./component-names.ts";
import { partKey } from "./component-names.ts";
import type { References } from "./references.ts";
import { forms } from "./resources/resource.ts";

/** A value that another component hands to this one. */
export interface Arg {
  readonly name: string;
  readonly from: LocatedStack;
  readonly output: Output;
}

/** A value that a component offers to others: one output of one of its resources. */
export interface Output {
  /** The field that holds it: `mainVpcId`. */
  readonly field: string;
  readonly resource: Resource;
  /** The resource's own output: `id`. */
  readonly property: string;
  /** The resource's place among all of the plan. */
  readonly order: number;
}

/** The references of one component, and what they need: its own variables, and args from others. */
export interface ComponentReferences extends References {
  /**
   * The name of the constant for the component's own resource or part, if anything used it so far.
   * Nothing may use it from now on.
   */
  readonly variable: (id: string, part?: string) => string | undefined;
  /** An output of the component's own resource, as code. */
  readonly output: (output: Output) => Type;
  /** What was used of other components so far. */
  readonly args: () => readonly Arg[];
}

export function componentReferences(options: {
  readonly stack: LocatedStack;
  readonly locations: Locations;
  readonly namesOf: (stack: LocatedStack) => ComponentNames;
}): ComponentReferences {
  const { stack, locations, namesOf } = options;
  const names = namesOf(stack);
  const used = new Map<string, Type>();
  const finished = new Set<string>();
  const args = new Map<string, Arg>();
  const argNames = new Set<string>();

  function use(key: string, variable: string): Type {
    if (finished.has(key)) throw new Error(`bug: ${key} stands after what refers to it`);
    const known = used.get(key) ?? identifier(variable);
    used.set(key, known);
    return known;
  }

  function own(ref: Ref<Kind>): Type | undefined {
    if (locations.find(ref.id).owner !== stack) return undefined;
    return use(ref.id, variableOf(names, ref.id));
  }

  function argOf({ resource, order }: Located, from: LocatedStack, property: string): Type {
    const key = `${resource.id}\n${property}`;
    const known = args.get(key);
    if (known !== undefined) return member(identifier("args"), known.name);
    const variable = variableOf(namesOf(from), resource.id);
    const field = toIdentifier(`${variable} ${property}`, "camel");
    const name = argNames.has(field) ? `${from.variable}_${field}` : field;
    argNames.add(name);
    args.set(key, { name, from, output: { field, resource, property, order } });
    return member(identifier("args"), name);
  }

  /** Undefined where no component of this account and region makes it. */
  function outputOf(id: string, property: string): Type | undefined {
    const located = locations.find(id);
    const { owner } = located;
    if (owner === undefined || owner.unit !== stack.unit) return undefined;
    if (owner !== stack) return argOf(located, owner, property);
    return member(use(id, variableOf(names, id)), property);
  }

  function value(ref: Ref<Kind>, attribute: Attribute): Code {
    const located = locations.find(ref.id);
    const { resource } = located;
    if (resource.kind === "default-security-group") {
      // AWS makes the group together with the VPC: only the VPC knows it.
      const known = outputOf(resource.vpc.id, "defaultSecurityGroupId");
      return known ?? literalValue(located, attribute);
    }
    const property = forms[resource.kind]?.values[attribute]?.[0];
    if (located.owner === undefined || located.owner.unit !== stack.unit) {
      return literalValue(located, attribute);
    }
    if (property === undefined) throw new Error(`bug: a ${resource.kind} has no ${attribute}`);
    return outputOf(ref.id, property) ?? literalValue(located, attribute);
  }

  return {
    own,
    value,
    resources: stack.stack.resources,
    part(ref, part) {
      if (locations.find(ref.id).owner !== stack) return undefined;
      return use(partKey(ref.id, part), names.part(ref.id, part));
    },
    resource: (ref) => findResource(locations, ref),
    isOutput(ref) {
      const { resource, owner } = locations.find(ref.id);
      const made =
        resource.kind === "default-security-group" ? locations.find(resource.vpc.id).owner : owner;
      return made?.unit === stack.unit;
    },
    variable(id, part) {
      const key = part === undefined ? id : partKey(id, part);
      finished.add(key);
      if (!used.has(key)) return undefined;
      return part === undefined ? variableOf(names, id) : names.part(id, part);
    },
    output: ({ resource: { id }, property }) => member(use(id, variableOf(names, id)), property),
    args: () => [...args.values()].toSorted((one, other) => one.output.order - other.output.order),
  };
}

function variableOf({ resources }: ComponentNames, id: string): string {
  const variable = resources.get(id);
  if (variable === undefined) throw new Error(`bug: ${id} is no resource of a program`);
  return variable;
}
