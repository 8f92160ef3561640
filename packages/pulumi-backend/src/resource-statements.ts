import type { Resource } from "@cloister/model";
import {
  constant,
  construct,
  identifier,
  object,
  record,
  statement,
} from "@cloister/typescript-writer";
import type { Code, Statement } from "@cloister/typescript-writer";
import type { ComponentReferences } from "./component-references.ts";
import type { Emitted, EmittedResource } from "./emitted.ts";

/** The statements that make a resource and its parts: constants where something refers to them. */
export function resourceStatements(
  resource: Resource,
  emitted: Emitted,
  references: ComponentReferences,
): readonly Statement[] {
  const statements: Statement[] = [];
  // Last first: parts refer to the resource itself.
  for (const one of emitted.resources.toReversed()) {
    const creation = construct(one.class.code, [
      resource.names.join("/"),
      argsCode(one.args),
      optionsCode(one, references),
    ]);
    const variable = references.variable(resource.id, "part" in one ? one.part : undefined);
    statements.push(variable === undefined ? statement(creation) : constant(variable, creation));
  }
  return statements.toReversed();
}

/** A few arguments are read as one line, where they fit into it. */
function argsCode(args: EmittedResource["args"]): Code {
  const all = object(args);
  return all.fields.length > 2 ? all : record(all.fields);
}

function optionsCode(
  { after = [], afterParts = [], retained = false }: EmittedResource,
  references: ComponentReferences,
): Code {
  const required = after.flatMap((ref) => {
    const own = references.own(ref);
    // Another component's resources are waited for by the component as a whole.
    return own === undefined ? [] : [own];
  });
  const dependsOn = [...required, ...afterParts];
  return record({
    parent: identifier("this"),
    dependsOn: dependsOn.length === 0 ? undefined : dependsOn,
    retainOnDelete: retained ? true : undefined,
  });
}
