import * as fc from "fast-check";
import {
  arrow,
  call,
  cast,
  construct,
  identifier,
  imported,
  member,
  object,
  raw,
  record,
  template,
  typeArguments,
} from "../src/index.ts";
import type { Argument, Code, Type } from "../src/index.ts";

const attacks =
  "' \" ` ${ } \\ */ /* // \n \r \u2028 \u202e \u200b \ud800 \udc00 \u0000 \u007f \ufeff </script> @ts-ignore @deprecated";

const scripts = ["あ", "漢", "ー", "、", "「", "が", "ｱ", "𠮷", "👍", "❤️", "é", "ß", "a", " "];

/** Strings that a user may write, and strings that an attacker would. */
export const hostileText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...scripts), maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ minLength: 40, maxLength: 110 }) },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(...attacks.split(" "), " ", "x"), maxLength: 8 }),
  },
);

/** Without code points that Unicode may assign one day: nobody knows yet how wide they are. */
export const text = hostileText.map((one) => one.replace(/\p{Cn}/gu, ""));

const parameterLists: readonly Parameters<typeof arrow>[0][] = [
  [],
  ["x"],
  ["id", "arn"],
  [["id", "arn"]],
];

/** Names of the lengths that occur, and some very long ones. */
export const name = fc.constantFrom(
  "a",
  "vpc",
  "id",
  "subnet1",
  "bucketArn",
  "_x",
  "名前",
  "非公開サブネット1",
  "Factory",
  "privateSubnetOfTheMainNetwork",
  "aVeryLongNameThatSomebodyGaveToABucketOfTheProductionAccountArn",
);

const key = fc.oneof(
  { weight: 4, arbitrary: name },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "aws:SourceVpce",
      "__proto__",
      "constructor",
      "1",
      "01",
      "1e3",
      "-1",
      "a-b",
      "",
      "class",
      "if",
      "1a",
      "x y",
    ),
  },
  { weight: 1, arbitrary: text },
);

const symbols: readonly Type[] = [
  raw("this"),
  identifier("props"),
  imported({ from: "aws-cdk-lib/aws-ec2", namespace: "ec2" }),
  imported({ from: "@pulumi/aws", namespace: "aws" }),
  imported({ from: "aws-cdk-lib", name: "Stack" }),
  imported({ from: "./tags.ts", name: "tags" }),
];

const reference: fc.Arbitrary<Type> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...symbols), name.map(identifier)),
    fc.array(fc.oneof(name, fc.constant(0)), { maxLength: 3 }),
  )
  .map(([symbol, names]) => names.reduce<Type>((target, one) => member(target, one), symbol));

export const type: fc.Arbitrary<Type> = fc.oneof(
  fc.constantFrom(raw("string"), raw("readonly string[]")),
  fc.tuple(fc.constantFrom(...symbols.slice(2)), name).map(([symbol, one]) => member(symbol, one)),
  name.map((one) => typeArguments(raw("Input"), [identifier(one)])),
);

const literal = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

const tag = fc.option(fc.constant(member(raw("pulumi"), "interpolate")), { nil: undefined });

/** Expressions of every kind, nested in each other, as long as they come. */
export const code: fc.Arbitrary<Code> = fc.letrec<{
  code: Code;
  args: readonly Argument[];
}>((tie) => ({
  code: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 6, arbitrary: text },
    { weight: 3, arbitrary: literal },
    { weight: 6, arbitrary: reference },
    { weight: 3, arbitrary: fc.array(tie("code"), { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(fc.integer(), { maxLength: 40 }) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(key, tie("code")), { maxLength: 4 })
        .map((fields) => object([...new Map(fields)])),
    },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(key, tie("code")), { maxLength: 4 })
        .map((fields) => record([...new Map(fields)])),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(reference, tie("args")).map(([callee, args]) => call(callee, args)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(reference, tie("args")).map(([callee, args]) => construct(callee, args)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(reference, tie("args"), name, tie("args"))
        .map(([callee, args, method, more]) => call(member(call(callee, args), method), more)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(text, reference, text, tag)
        .map(([before, inner, after, by]) => template([before, after], [inner], by)),
    },
    { weight: 1, arbitrary: fc.tuple(reference, type).map(([operand, as]) => cast(operand, as)) },
  ),
  args: fc.array(
    fc.oneof(
      { weight: 12, arbitrary: tie("code") },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...parameterLists), tie("code"))
          .map(([parameters, body]) => arrow(parameters, body)),
      },
    ),
    { maxLength: 4 },
  ),
})).code;
