import { expect, it } from "vitest";
import {
  arrow,
  call,
  classDeclaration,
  constant,
  construct,
  functionDeclaration,
  identifier,
  imported,
  interfaceDeclaration,
  member,
  printFile,
  raw,
  statement,
  typeArguments,
} from "../src/index.ts";
import type { Statement, Type } from "../src/index.ts";

const ec2 = imported({ from: "aws-cdk-lib/aws-ec2", namespace: "ec2" });
const Stack = imported({ from: "aws-cdk-lib", name: "Stack" });
const StackProps = imported({ from: "aws-cdk-lib", name: "StackProps", type: true });

function importsOf(...body: readonly Statement[]): readonly string[] {
  return printFile({ body })
    .split("\n")
    .filter((line) => line.startsWith("import "));
}

function uses(...symbols: readonly Type[]): Statement {
  return statement(call(identifier("use"), symbols));
}

it("imports what the body mentions, packages before files, each once and sorted by code unit", () => {
  const symbols = [
    imported({ from: "./tags.ts", name: "tags" }),
    imported({ from: "../a.ts", name: "a" }),
    ec2,
    imported({ from: "aws-cdk-lib", name: "App" }),
    Stack,
    imported({ from: "aws-cdk-lib", name: "aws_s3" }),
    imported({ from: "aws-cdk-lib", name: "Stack" }),
    imported({ from: "Zoo", name: "b" }),
  ];
  expect(importsOf(uses(...symbols), uses(...symbols))).toEqual([
    'import { b } from "Zoo";',
    'import { App, Stack, aws_s3 } from "aws-cdk-lib";',
    'import * as ec2 from "aws-cdk-lib/aws-ec2";',
    'import { a } from "../a.ts";',
    'import { tags } from "./tags.ts";',
  ]);
});

it("imports as a type what only stands where types do", () => {
  const Construct = imported({ from: "constructs", name: "Construct" });
  const Bucket = member(imported({ from: "aws-cdk-lib/aws-s3", namespace: "s3" }), "IBucket");
  const body = classDeclaration({
    name: "Network",
    extends: Stack,
    fields: [{ name: "bucket", type: typeArguments(raw("Set"), [Bucket]) }],
    constructor: {
      parameters: [
        { name: "scope", type: Construct },
        { name: "props", type: StackProps },
      ],
      body: [],
    },
  });
  expect(importsOf(body)).toEqual([
    'import { Stack, type StackProps } from "aws-cdk-lib";',
    'import type * as s3 from "aws-cdk-lib/aws-s3";',
    'import type { Construct } from "constructs";',
  ]);
});

it("imports a symbol once for its type and its value", () => {
  const props = interfaceDeclaration({ name: "Props", fields: [{ name: "stack", type: Stack }] });
  expect(importsOf(props, uses(Stack))).toEqual(['import { Stack } from "aws-cdk-lib";']);
});

it("refuses the value of what is only a type", () => {
  expect(() => importsOf(uses(StackProps))).toThrow(
    "bug: the type `StackProps` is used as a value",
  );
});

it("renames an import that clashes with another one or with a name of the file", () => {
  const body = [
    constant("ec2", construct(member(ec2, "Vpc"), [])),
    uses(Stack, imported({ from: "./stack.ts", name: "Stack" })),
    uses(imported({ from: "./names.ts", name: "default" })),
    constant("ec22", 1),
  ];
  expect(printFile({ body })).toBe(
    [
      'import { Stack } from "aws-cdk-lib";',
      'import * as ec23 from "aws-cdk-lib/aws-ec2";',
      'import { default as default2 } from "./names.ts";',
      'import { Stack as Stack2 } from "./stack.ts";',
      "",
      "const ec2 = new ec23.Vpc();",
      "use(Stack, Stack2);",
      "use(default2);",
      "const ec22 = 1;",
      "",
    ].join("\n"),
  );
});

it("keeps imports out of the reach of what constructors and functions declare", () => {
  const parameters = [{ name: "Stack", type: raw("string") }];
  const body = [constant("ec2", 1)];
  const names = [
    classDeclaration({ name: "A", fields: [], constructor: { parameters: [], body } }),
    classDeclaration({ name: "B", fields: [], constructor: { parameters, body: [] } }),
    functionDeclaration({ name: "tags", parameters: [], body: [] }),
    interfaceDeclaration({ name: "Props", fields: [] }),
  ];
  const symbols = ["A", "Props", "Stack", "tags"].map((name) => imported({ from: "a", name }));
  expect(importsOf(...names, uses(ec2, ...symbols))).toEqual([
    'import { A as A2, Props as Props2, Stack as Stack2, tags as tags2 } from "a";',
    'import * as ec22 from "aws-cdk-lib/aws-ec2";',
  ]);
});

it("keeps imports out of the reach of parameters, also of those that come later", () => {
  const body = [
    uses(ec2),
    statement(
      call(identifier("run"), [
        arrow([["ec2", "id"]], call(member(ec2, "find"), [identifier("id")])),
      ]),
    ),
  ];
  expect(printFile({ body })).toBe(
    [
      'import * as ec22 from "aws-cdk-lib/aws-ec2";',
      "",
      "use(ec22);",
      "run(([ec2, id]) => ec22.find(id));",
      "",
    ].join("\n"),
  );
});

it("gives an import no name that has a meaning of its own", () => {
  const Function = imported({ from: "aws-cdk-lib/aws-lambda", name: "Function" });
  expect(importsOf(uses(Function))).toEqual([
    'import { Function as Function2 } from "aws-cdk-lib/aws-lambda";',
  ]);
});

it("refuses a symbol that cannot be named", () => {
  expect(() => imported({ from: "a", name: "b; run()" })).toThrow("bug: ");
});
