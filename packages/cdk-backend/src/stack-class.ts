import type { LocatedStack } from "@cloister/program";
import {
  call,
  blank,
  classDeclaration,
  identifier,
  interfaceDeclaration,
  statement,
} from "@cloister/typescript-writer";
import type { Statement, Type } from "@cloister/typescript-writer";
import { Construct, Stack, StackProps } from "./aws-cdk.ts";
import type { Prop } from "./stack-references.ts";

export interface Field {
  readonly name: string;
  readonly type: Type;
}

/** The class of a stack, after the interface of its props if other stacks hand it anything. */
export function stackClass(options: {
  readonly stack: LocatedStack;
  /** What other stacks use of this one. */
  readonly fields: readonly Field[];
  readonly props: readonly Prop[];
  readonly body: readonly Statement[];
}): readonly Statement[] {
  const { stack, fields, props, body } = options;
  const propsName = `${stack.className}Props`;
  const propsInterface = interfaceDeclaration({
    name: propsName,
    exported: true,
    extends: StackProps,
    fields: props.map(({ name, type }) => ({ name, type, readonly: true })),
  });
  const stackDeclaration = classDeclaration({
    name: stack.className,
    exported: true,
    extends: Stack,
    fields: fields.map((field) => ({ ...field, readonly: true })),
    constructor: {
      parameters: [
        { name: "scope", type: Construct },
        { name: "id", type: identifier("string") },
        { name: "props", type: props.length === 0 ? StackProps : identifier(propsName) },
      ],
      body: [
        statement(
          call(identifier("super"), [identifier("scope"), identifier("id"), identifier("props")]),
        ),
        blank(),
        ...body,
      ],
    },
  });
  return props.length === 0 ? [stackDeclaration] : [propsInterface, blank(), stackDeclaration];
}
