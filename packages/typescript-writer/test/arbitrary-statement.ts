import * as fc from "fast-check";
import {
  assign,
  blank,
  call,
  classDeclaration,
  comment,
  constant,
  construct,
  docComment,
  functionDeclaration,
  identifier,
  imported,
  interfaceDeclaration,
  member,
  raw,
  returns,
  statement,
} from "../src/index.ts";
import type { Statement } from "../src/index.ts";
import { code, name, text, type } from "./arbitrary-code.ts";

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const prose = fc.oneof(
  text,
  fc
    .array(
      fc.oneof(
        text,
        fc.constantFrom(
          "see",
          "the",
          "description",
          "of",
          "*/",
          "@deprecated",
          "eslint-disable",
          "サブネットの説明。",
        ),
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(" ")),
);

const simple: fc.Arbitrary<Statement> = fc.oneof(
  fc
    .tuple(name, code, fc.boolean(), optional(type))
    .map(([one, value, exported, of]) =>
      constant(one, value, of === undefined ? { exported } : { exported, type: of }),
    ),
  fc.tuple(name, code).map(([one, value]) => assign(member(raw("this"), one), value)),
  fc.tuple(name, code).map(([one, value]) => assign(identifier(one), value)),
  fc
    .tuple(name, fc.array(code, { maxLength: 4 }))
    .map(([one, args]) => statement(call(member(identifier("props"), one), args))),
  fc
    .tuple(name, fc.array(code, { maxLength: 4 }))
    .map(([one, args]) => statement(construct(member(identifier("aws"), one), args))),
  prose.map(comment),
  prose.map(docComment),
  fc.constant(blank()),
);

const fields = fc.uniqueArray(
  fc.record(
    {
      name: fc.oneof(
        name,
        text.filter((one) => one !== "constructor"),
      ),
      type,
      readonly: fc.boolean(),
      optional: fc.boolean(),
      doc: optional(prose),
    },
    { requiredKeys: ["name", "type"] },
  ),
  { maxLength: 4, selector: (field) => field.name },
);
const parameters = fc
  .uniqueArray(fc.record({ name, type }), { maxLength: 4, selector: (one) => one.name })
  .chain((all) =>
    fc
      .nat({ max: all.length })
      .map((required) =>
        all.map((one, index) => (index < required ? one : { ...one, optional: true })),
      ),
  );
const body = fc.array(
  simple.filter((one) => one.kind !== "constant" || !one.exported),
  { maxLength: 5 },
);
const base = optional(
  fc.constantFrom(
    imported({ from: "aws-cdk-lib", name: "Stack" }),
    member(imported({ from: "aws-cdk-lib", namespace: "cdk" }), "Stack"),
  ),
);
const header = { name, extends: base, exported: fc.boolean(), doc: optional(prose) };

/** Statements of a file, of every kind. */
export const anyStatement: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 6, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .record({ ...header, fields, constructor: fc.record({ parameters, body }) })
      .map(classDeclaration),
  },
  { weight: 1, arbitrary: fc.record({ ...header, fields }).map(interfaceDeclaration) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.record({
          name,
          exported: fc.boolean(),
          doc: optional(prose),
          parameters,
          returns: optional(type),
          body,
        }),
        code,
      )
      .map(([parts, value]) =>
        functionDeclaration({ ...parts, body: [...parts.body, returns(value)] }),
      ),
  },
);
