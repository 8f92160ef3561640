import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { iconNames, type Icons } from "@cloister/diagram";
import type { Problem } from "./problem.ts";

/** What pictures need of other packages, as it is installed. */
export interface PictureAssets {
  readonly icon: Icons;
  /** Empty where they were not asked for. */
  readonly fonts: readonly Uint8Array[];
  /** Empty where it was not asked for. */
  readonly wasm: Uint8Array;
}

const fonts = [
  "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
  "@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf",
];

/**
 * Reads icons, and what paints texts where that is wanted, from the packages that this one is installed with: as a file at
 * `home` finds them.
 */
export function loadPictureAssets(
  { withFonts }: { readonly withFonts: boolean },
  home: string = import.meta.url,
): PictureAssets | Problem {
  const { resolve } = createRequire(home);
  try {
    // It is loaded later, but better missed now.
    resolve("elkjs");
    const folder = join(dirname(resolve("aws-icons/package.json")), "icons");
    const icons = new Map(
      iconNames.map((name) => [name, readFileSync(join(folder, `${name}.svg`), "utf8")]),
    );
    return {
      icon: (name) => icons.get(name),
      fonts: withFonts ? fonts.map((path) => readFileSync(resolve(path))) : [],
      wasm: withFonts ? readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")) : new Uint8Array(),
    };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return {
      message: "What pictures are drawn with is not installed:",
      details: error.message.split("\n").slice(0, 1),
      help: "Install Cloister again with its dependencies, or draw with `--format mermaid` or `ascii`.",
    };
  }
}
