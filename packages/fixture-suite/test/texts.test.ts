import { inJapanese } from "@cloister/texts";
import { expect, it } from "vitest";
import { filesLike, textOf } from "./repository.ts";

const tables = filesLike(/^packages\/texts\/src\/japanese\//).map(textOf);
const sources = filesLike(/^packages\/[^/]+\/src\/.*\.ts$/)
  .filter((path) => !path.startsWith("packages/texts/"))
  .map(textOf)
  .join("\n");

it("says every sentence of the table somewhere", () => {
  const templates = tables.flatMap((text) =>
    Array.from(
      text.matchAll(/^ {2}("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[\w$]+):/gm),
      ([, key = ""]) => key,
    ),
  );
  expect(templates.length).toBeGreaterThan(100);
  const unused = templates.filter((key) => !sources.includes(/^["']/.test(key) ? key : `"${key}"`));
  expect(unused).toEqual([]);
});

it("knows what it says in Japanese", () => {
  expect(inJapanese.translate("no errors")).toBe("エラーはありません");
});
