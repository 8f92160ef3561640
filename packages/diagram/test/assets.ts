import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Icons } from "../src/index.ts";

const { resolve } = createRequire(import.meta.url);

export const icons: Icons = (name) =>
  readFileSync(
    resolve("aws-icons/package.json").replace("package.json", `icons/${name}.svg`),
    "utf8",
  );

export const wasm: Uint8Array = readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm"));

export const fonts: readonly Uint8Array[] = [
  "400Regular/NotoSansJP_400Regular",
  "700Bold/NotoSansJP_700Bold",
].map((name) => readFileSync(resolve(`@expo-google-fonts/noto-sans-jp/${name}.ttf`)));
