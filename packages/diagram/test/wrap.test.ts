import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { textWidth, type Font } from "../src/render/text-width.ts";
import { visible } from "../src/render/visible.ts";
import { wrap } from "../src/render/wrap.ts";

const font: Font = { size: 10, weight: 400 };

it("has the widths of the font", () => {
  const script = fileURLToPath(new URL("../../../tools/generate-font-widths.mjs", import.meta.url));
  expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).toBe("");
});

it("knows narrow, wide, bold and combining characters", () => {
  expect(textWidth("漢字カナ", font)).toBe(40);
  expect(textWidth("ｶﾅ", font)).toBe(10);
  expect(textWidth("i", font)).toBeLessThan(textWidth("W", font));
  expect(textWidth("a", { ...font, weight: 700 })).toBeGreaterThan(textWidth("a", font));
  expect(textWidth("a\u0301", font)).toBe(textWidth("a", font));
  expect(textWidth("\u{e000}", font)).toBe(10);
});

it.each([
  ["Private subnet private-1 10.10.24.0/24", 115, ["Private subnet", "private-1 10.10.24.0/24"]],
  ["プライベートサブネット private-1", 120, ["プライベートサブネット", "private-1"]],
  ["com.amazonaws.ap-northeast-1.athena", 120, ["com.amazonaws.ap-", "northeast-1.athena"]],
  ["インターフェイスエンドポイント", 80, ["インターフェイス", "エンドポイント"]],
  ["10.10.16.0/20", 60, ["10.10.16.0/", "20"]],
  ["", 50, [""]],
])("breaks %s where it is read", (text, most, lines) => {
  expect(wrap(text, most, font)).toEqual(lines);
});

it("keeps all characters, and no line is too wide unless it is one character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 200 }), (given, most) => {
      const text = visible(given);
      const lines = wrap(text, most, font);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) {
        const characters = [...line].filter((character) => textWidth(character, font) > 0);
        expect(characters.length <= 1 || textWidth(line, font) <= most).toBe(true);
      }
    }),
  );
});
