import fc from "fast-check";
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
  template,
  typeArguments,
} from "../src/index.ts";
import type { Code, Type } from "../src/index.ts";

const anything = fc.oneof(
  { weight: 6, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom("あ", "漢", "ー", "、", "が", "ｱ", "a", " "),
      maxLength: 60,
    }),
  },
  { weight: 2, arbitrary: fc.string({ minLength: 40, maxLength: 110 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          "'",
          '"',
          "`",
          "${",
          "}",
          "\\",
          "*/",
          "//",
          "\n",
          "\r",
          "\u2028",
          "\u202e",
          "\ud800",
          "\udc00",
          "\u0000",
          "\ufeff",
          "</script>",
          "@ts-ignore",
          " ",
          "x",
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join("")),
  },
);

/**
 * Strings that a user may write, and strings that an attacker would. How wide a code point is that
 * Unicode has not assigned yet is anybody's guess, so there are none.
 */
export const text = anything.map((one) => one.replace(/\p{Cn}/gu, ""));

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

export const code: fc.Arbitrary<Code> = fc.letrec<{
  code: Code;
  body: Exclude<Code, { kind: "arrow" }>;
}>((tie) => ({
  body: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 6, arbitrary: text },
    {
      weight: 3,
      arbitrary: fc.oneof(
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
      ),
    },
    { weight: 6, arbitrary: reference },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(key, tie("body")), { maxLength: 4 })
        .map((fields) => object([...new Map(fields)])),
    },
    { weight: 3, arbitrary: fc.array(tie("code"), { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(fc.integer(), { maxLength: 40 }) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(reference, fc.array(tie("code"), { maxLength: 4 }))
        .map(([callee, args]) => call(callee, args)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(reference, fc.array(tie("code"), { maxLength: 4 }))
        .map(([callee, args]) => construct(callee, args)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          reference,
          fc.array(tie("code"), { maxLength: 3 }),
          name,
          fc.array(tie("code"), { maxLength: 3 }),
        )
        .map(([callee, args, method, more]) => call(member(call(callee, args), method), more)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          text,
          reference,
          text,
          fc.option(fc.constant(member(raw("pulumi"), "interpolate")), { nil: undefined }),
        )
        .map(([a, b, c, tag]) => template([a, c], [b], tag)),
    },
    { weight: 1, arbitrary: fc.tuple(reference, type).map(([operand, one]) => cast(operand, one)) },
  ),
  code: fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: tie("body") },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom([], ["x"], ["id", "arn"]), tie("body"))
        .map(([parameters, body]) => arrow(parameters, body)),
    },
  ),
})).code;
