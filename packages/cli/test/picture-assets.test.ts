import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { iconNames } from "@cloister/diagram";
import { expect, it } from "vitest";
import { loadPictureAssets } from "../src/picture-assets.ts";
import { isProblem } from "../src/problem.ts";

it("finds icons, fonts and the painter in the packages that are installed", () => {
  const assets = loadPictureAssets({ withFonts: true });
  if (isProblem(assets)) throw new Error(assets.message);
  for (const name of iconNames) expect(assets.icon(name), name).toMatch(/^<svg/);
  expect(assets.fonts.map((font) => font.length > 1_000_000)).toEqual([true, true]);
  expect(Buffer.from(assets.wasm.subarray(1, 4)).toString()).toBe("asm");
});

it("reads no fonts where nothing is painted", () => {
  expect(loadPictureAssets({ withFonts: false })).toMatchObject({ fonts: [] });
});

it("says which package is missing, and what works without", () => {
  const elsewhere = join(mkdtempSync(join(tmpdir(), "cloister-")), "index.js");
  expect(loadPictureAssets({ withFonts: true }, elsewhere)).toEqual({
    message: "What pictures are drawn with is not installed:",
    details: ["Cannot find module 'elkjs'"],
    help: "Install Cloister again with its dependencies, or draw with `--format mermaid` or `ascii`.",
  });
});
