import type { LocatedStack } from "@cloister/program";
import {
  assign,
  blank,
  call,
  classDeclaration,
  identifier,
  interfaceDeclaration,
  member,
  object,
  record,
  statement,
  typeArguments,
} from "@cloister/typescript-writer";
import type { Statement, Type } from "@cloister/typescript-writer";
import { pulumi } from "./aws.ts";
import type { Arg } from "./component-references.ts";

/** A field that offers a value to other components. */
export interface Field {
  readonly name: string;
  readonly value: Type;
}

/** The class of a component, after the interface of its args if other components hand it anything. */
export function componentClass(options: {
  readonly stack: LocatedStack;
  /** `closed:components:XData` */
  readonly type: string;
  readonly fields: readonly Field[];
  readonly args: readonly Arg[];
  readonly body: readonly Statement[];
}): readonly Statement[] {
  const { stack, type, fields, args, body } = options;
  const { account, region } = stack.unit;
  const argsName = `${stack.className}Args`;
  const text = identifier("string");
  const creation = call(identifier("super"), [
    type,
    identifier("name"),
    record({}),
    identifier("opts"),
  ]);
  const outputs = object(
    fields.map(({ name }) => [name, member(identifier("this"), name)] as const),
  );
  const declaration = classDeclaration({
    name: stack.className,
    exported: true,
    extends: member(pulumi, "ComponentResource"),
    doc: `\`${stack.stack.name}\` of account \`${account.name}\` (${account.id}) in ${region}.`,
    fields: fields.map(({ name }) => ({
      name,
      type: typeArguments(member(pulumi, "Output"), [text]),
      readonly: true,
    })),
    constructor: {
      parameters: [
        { name: "name", type: text },
        ...(args.length === 0 ? [] : [{ name: "args", type: identifier(argsName) }]),
        { name: "opts", type: member(pulumi, "ComponentResourceOptions") },
      ],
      body: [
        statement(creation),
        blank(),
        ...body,
        blank(),
        ...fields.map(({ name, value }) => assign(member(identifier("this"), name), value)),
        statement(
          call(member(identifier("this"), "registerOutputs"), fields.length === 0 ? [] : [outputs]),
        ),
      ],
    },
  });
  if (args.length === 0) return [declaration];
  const argsInterface = interfaceDeclaration({
    name: argsName,
    exported: true,
    fields: args.map(({ name }) => ({
      name,
      type: typeArguments(member(pulumi, "Input"), [text]),
      readonly: true,
    })),
  });
  return [argsInterface, blank(), declaration];
}
