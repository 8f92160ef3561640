import type { Resource } from "@cloister/model";
import { constant, construct, identifier } from "@cloister/typescript-writer";
import type { Code, Statement, Type } from "@cloister/typescript-writer";
import { Construct } from "./aws-cdk.ts";
import { constructId } from "./names.ts";
import type { Form } from "./resources/form.ts";
import { forms } from "./resources/resource.ts";
import type { StackNames } from "./stack-names.ts";

/** The constructs that give a stack's resources their place: one for each kind and each outer name. */
export interface ScopeTree {
  /** What the resource's construct stands under. */
  readonly parentOf: (resource: Resource) => Type;
  /** The constants that must be declared before the resource, if it is the first that needs them. */
  readonly declare: (resource: Resource) => readonly Statement[];
}

interface Scope {
  readonly form: Form;
  /** The outer names that lead here; none for the kind's own scope. */
  readonly names: readonly string[];
  readonly parent: Scope | undefined;
  /** The scopes directly under this one, by name. */
  readonly children: Map<string, Scope>;
  /** Absent where the scope is written inside its only child. */
  variable: string | undefined;
  /** The variable as code, made when it is first asked for. */
  code: Type | undefined;
  isDeclared: boolean;
}

const NOTHING: readonly Statement[] = [];

export function scopeTree(resources: readonly Resource[], names: StackNames): ScopeTree {
  const roots = new Map<string, Scope>();
  const all: Scope[] = [];
  const parents = new Map<Resource, Scope>();

  function scopeOf(form: Form, { names: path }: Resource): Scope {
    let scope = roots.get(form.scope) ?? create(form, undefined, form.scope);
    path.forEach((name, index) => {
      if (index < path.length - 1) scope = scope.children.get(name) ?? create(form, scope, name);
    });
    return scope;
  }

  function create(form: Form, parent: Scope | undefined, name: string): Scope {
    const scope: Scope = {
      form,
      names: parent === undefined ? [] : [...parent.names, name],
      parent,
      children: new Map(),
      variable: undefined,
      code: undefined,
      isDeclared: false,
    };
    (parent?.children ?? roots).set(name, scope);
    all.push(scope);
    return scope;
  }

  for (const resource of resources) {
    const form = forms[resource.kind];
    if (form === undefined) continue;
    const parent = scopeOf(form, resource);
    parent.variable ??= names.scope(form, parent.names);
    parents.set(resource, parent);
  }
  for (const scope of all) {
    if (scope.children.size > 1) scope.variable ??= names.scope(scope.form, scope.names);
  }

  function declare(scope: Scope): readonly Statement[] {
    if (scope.isDeclared) return NOTHING;
    scope.isDeclared = true;
    const outer = scope.parent === undefined ? NOTHING : declare(scope.parent);
    if (scope.variable === undefined) return outer;
    return [...outer, constant(scope.variable, creation(scope))];
  }

  return {
    parentOf(resource) {
      const parent = parents.get(resource);
      if (parent?.variable === undefined) {
        throw new Error(`bug: ${resource.id} stands under no construct`);
      }
      parent.code ??= identifier(parent.variable);
      return parent.code;
    },
    declare(resource) {
      const parent = parents.get(resource);
      return parent === undefined ? NOTHING : declare(parent);
    },
  };
}

function creation({ form, names, parent }: Scope): Code {
  const name = names.at(-1);
  if (parent === undefined || name === undefined) {
    return construct(Construct, [identifier("this"), form.scope]);
  }
  const outer = parent.variable === undefined ? creation(parent) : identifier(parent.variable);
  return construct(Construct, [outer, constructId(name)]);
}
