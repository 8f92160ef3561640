import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { tokenize, type Token } from "../src/tokenize.ts";

const options = [
  { name: "overlay", short: "f", takesValue: true },
  { name: "help", short: "h", takesValue: false },
  { name: "force", takesValue: false },
];

function byNode(args: string[]): Token[] {
  const { tokens } = parseArgs({
    args,
    options: {
      overlay: { type: "string", short: "f" },
      help: { type: "boolean", short: "h" },
      force: { type: "boolean" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token): Token[] => {
    if (token.kind === "option-terminator") return [];
    if (token.kind === "positional") return [{ kind: "positional", value: token.value }];
    const { kind, name, rawName, value, inlineValue } = token;
    return [{ kind, name, rawName, value, isInline: inlineValue === true }];
  });
}

const word = fc
  .array(
    fc.constantFrom("-", "--", "=", "f", "h", "x", "overlay", "force", "help", "a.yaml", " ", "é"),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""))
  // A dash among short options: there Node's parser takes it for the end of all options.
  .filter((text) => !/^-[^-f][^f]*-/.test(text));

it("sorts words as Node's own parser does", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      expect(tokenize(words, options)).toEqual(byNode(words));
    }),
    { numRuns: 20_000, seed: 1 },
  );
});
