import { expect, it } from "vitest";
import { layOut, toPng, toSvg } from "../src/index.ts";
import { fonts, icons, wasm } from "./assets.ts";
import { data, hostile, node, pictureOf } from "./pictures.ts";
import { readPng } from "./png.ts";

it("has twice the size of the SVG, or the width that is asked for", async () => {
  const drawn = await layOut(data);
  const svg = toSvg(drawn, { icons });
  expect(readPng(await toPng(svg, { wasm, fonts }))).toEqual({
    width: 2 * drawn.width,
    height: 2 * drawn.height,
  });
  const small = readPng(await toPng(svg, { wasm, fonts, width: 320 }));
  expect(small.width).toBe(320);
  expect(small.height).toBe(Math.round((320 * drawn.height) / drawn.width));
});

it("is the same to the byte each time", async () => {
  const svg = toSvg(await layOut(data), { icons });
  expect(await toPng(svg, { wasm, fonts, width: 400 })).toEqual(
    await toPng(svg, { wasm, fonts, width: 400 }),
  );
});

it("draws hostile texts, which a strict parser of XML has read", async () => {
  const svg = toSvg(await layOut(hostile), { icons });
  expect(readPng(await toPng(svg, { wasm, fonts, width: 600 })).width).toBe(600);
});

it("draws Japanese as itself, and only what the fonts lack as boxes", async () => {
  const one = await painted("分離");
  expect(await painted("共有")).not.toEqual(one);
  expect(await painted("分離")).toEqual(one);
  // Two characters that no font has.
  expect(await painted("\u{e000}")).toEqual(await painted("\u{e001}"));
});

it("takes no font of the machine", async () => {
  const without = await toPng(await svgOf("分離 abc"), { wasm, fonts: [] });
  expect(await toPng(await svgOf("共有 xyz"), { wasm, fonts: [] })).toEqual(without);
});

it("does not grow beyond what can be painted", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100"></svg>';
  const { width } = readPng(await toPng(svg, { wasm, fonts: [], width: 1_000_000 }));
  expect(width).toBeLessThan(260_000);
});

async function painted(name: string): Promise<Uint8Array> {
  return toPng(await svgOf(name), { wasm, fonts });
}

/** Names that take the same room, so that nothing but the characters can differ. */
async function svgOf(name: string): Promise<string> {
  return toSvg(await layOut(pictureOf("one", [node("bucket", "a", "S3", name)], [])));
}
