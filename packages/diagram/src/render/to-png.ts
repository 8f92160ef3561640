import type * as ResvgModule from "@resvg/resvg-wasm";

export interface PngOptions {
  /** The file `index_bg.wasm` of @resvg/resvg-wasm 2.6.2. */
  readonly wasm: Uint8Array;
  /** TrueType files. Nothing else draws texts: no font of the machine. */
  readonly fonts: readonly Uint8Array[];
  /** In pixels. Without it, twice that of the SVG, less where the whole would be too large. */
  readonly width?: number;
}

type Resvg = Pick<typeof ResvgModule, "Resvg">;

// Four bytes each while it is painted.
const mostPixels = 40_000_000;
let ready: Promise<Resvg> | undefined;

/** Paints an SVG of `toSvg`. The same bytes for the same SVG, fonts and width. Rejects if @resvg/resvg-wasm is not installed. */
export async function toPng(svg: string, { wasm, fonts, width }: PngOptions): Promise<Uint8Array> {
  // It can be started only once.
  ready ??= start(wasm);
  const { Resvg } = await ready;
  const [, ownWidth = "0", ownHeight = "0"] =
    /<svg [^>]*\bwidth="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const most = Math.floor(
    Math.sqrt((mostPixels * Number(ownWidth)) / Math.max(1, Number(ownHeight))),
  );
  const asked = Math.max(1, Math.min(width ?? 2 * Number(ownWidth), most));
  const painter = new Resvg(svg, {
    fitTo: { mode: "width", value: asked },
    font: {
      loadSystemFonts: false,
      fontBuffers: [...fonts],
      defaultFontFamily: "Noto Sans JP",
      sansSerifFamily: "Noto Sans JP",
    },
  });
  const image = painter.render();
  const bytes = image.asPng();
  image.free();
  painter.free();
  return bytes;
}

async function start(wasm: Uint8Array): Promise<Resvg> {
  const resvg = await import("@resvg/resvg-wasm");
  await resvg.initWasm(wasm);
  return resvg;
}
