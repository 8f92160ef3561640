import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { holesOf } from "../src/holes.ts";
import { japanese } from "../src/japanese.ts";

const folder = new URL("../src/japanese/", import.meta.url);
const all = Object.entries(japanese);

it("fills the same holes in both languages", () => {
  for (const [template, translated] of all) {
    // Where English says "it", Japanese often says the name again.
    const holes = (text: string): readonly string[] => [...new Set(holesOf(text))].toSorted();
    expect(holes(translated), template).toEqual(holes(template));
  }
});

it("keeps code between backticks as it is", () => {
  const codeOf = (text: string): readonly string[] =>
    Array.from(text.matchAll(/`([^`]+)`/g), ([, code = ""]) => code).toSorted();
  for (const [template, translated] of all) {
    expect([...new Set(codeOf(translated))], template).toEqual([...new Set(codeOf(template))]);
  }
});

it("has every area in the table, and every sentence in one area", () => {
  const lines = readdirSync(folder)
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
    .filter((line) => /^ {2}(?:["'].*["']|\w+):/.test(line));
  expect(lines).toHaveLength(all.length);
});

it("translates every sentence that has words", () => {
  const same = all.filter(
    ([template, translated]) => template === translated && /[A-Za-z]{4}/.test(words(template)),
  );
  expect(same).toEqual([]);
});

it("ends with a full stop what asks for something, so that another sentence may follow", () => {
  const open = all.filter(
    ([template, translated]) =>
      template.endsWith(".") && /。|ください|: /.test(translated) && !translated.endsWith("。"),
  );
  expect(open).toEqual([]);
});

function words(template: string): string {
  return template.replaceAll(/`[^`]*`|\{\{[^}]*\}\}/g, "");
}
