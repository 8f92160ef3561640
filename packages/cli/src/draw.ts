import { toMermaid, type Picture } from "@cloister/diagram";
import type { PictureAssets } from "./picture-assets.ts";
import type { PictureFormat } from "./request.ts";

/** What each format's files end with, the usual one first. */
export const endings: Readonly<Record<PictureFormat, readonly [string, ...string[]]>> = {
  mermaid: ["mmd", "mermaid"],
  svg: ["svg"],
  png: ["png"],
  ascii: ["txt"],
};

/** Columns of a picture of letters. */
const width = 100;

/** How pictures are drawn. A PNG needs assets, and whatever has icons. */
export interface Drawing {
  readonly assets: PictureAssets | undefined;
  readonly hasIcons: boolean;
}

/** A picture in a format: text, or the bytes of a PNG. What lays out and paints is loaded when it is asked for. */
export async function draw(
  picture: Picture,
  format: PictureFormat,
  drawing: Drawing,
): Promise<string | Uint8Array> {
  if (format === "mermaid") return toMermaid(picture);
  const { toText, toPng } = await import("./painting.ts");
  switch (format) {
    case "ascii":
      return toText(picture, { width });
    case "svg":
      return svgOf(picture, drawing);
    case "png": {
      const { assets } = drawing;
      if (assets === undefined) throw new Error("bug: a PNG is drawn without fonts.");
      return toPng(await svgOf(picture, drawing), assets);
    }
  }
}

/** A picture as SVG, with icons or plain shapes. */
export async function svgOf(picture: Picture, { assets, hasIcons }: Drawing): Promise<string> {
  const { layOut, toSvg } = await import("./painting.ts");
  const drawn = await layOut(picture);
  return toSvg(drawn, hasIcons && assets !== undefined ? { icons: assets.icon } : {});
}
