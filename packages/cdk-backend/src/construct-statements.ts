import type { Resource } from "@cloister/model";
import {
  assign,
  call,
  constant,
  construct,
  member,
  object,
  statement,
} from "@cloister/typescript-writer";
import type { Code, Statement, Type } from "@cloister/typescript-writer";
import { acknowledgeStatements } from "./acknowledge.ts";
import type { EmittedConstruct } from "./emitted.ts";
import { constructId } from "./names.ts";
import { forms } from "./resources/resource.ts";
import type { StackReferences } from "./stack-references.ts";

/** The statements that make a construct: a field, a constant, or neither if nothing refers to it. */
export function constructStatements(
  resource: Resource,
  emitted: EmittedConstruct,
  parent: Type,
  references: StackReferences,
): readonly Statement[] {
  const { props, after = [], afterwards } = emitted;
  const name = resource.names.at(-1);
  if (name === undefined) throw new Error(`bug: ${resource.id} has no name`);
  const args: Code[] = [parent, constructId(name)];
  const properties = object(props);
  if (properties.fields.length > 0) args.push(properties);
  const creation = construct(emitted.construct, args);

  const more: Statement[] = [];
  const form = forms[resource.kind];
  if (after.length > 0 || afterwards !== undefined || resource.acknowledged !== undefined) {
    const self = references.own(resource);
    for (const ref of after) {
      const required = references.construct(ref);
      if (required === undefined) throw new Error(`bug: ${resource.id} waits for what is not made`);
      // Only an L1 construct is a resource itself.
      const wait =
        form?.level === "L1"
          ? member(self, "addResourceDependency")
          : member(member(self, "node"), "addDependency");
      more.push(statement(call(wait, [required])));
    }
    more.push(...(afterwards?.(self) ?? []));
    if (form !== undefined) more.push(...acknowledgeStatements(resource, self, form));
  }
  const self = references.isExported(resource) ? references.own(resource) : undefined;
  const variable = references.variable(resource);
  if (self !== undefined) return [assign(self, creation), ...more];
  return [variable === undefined ? statement(creation) : constant(variable, creation), ...more];
}
