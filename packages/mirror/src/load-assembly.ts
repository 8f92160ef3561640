import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { CloudAssembly } from "@cloister/cdk-backend";

type AssetFiles = readonly { readonly path: string; readonly sha256: string }[];

/** Loads what `app.synth()` wrote into a folder. Fails if there is no manifest. */
export async function loadAssembly(directory: string): Promise<CloudAssembly> {
  const templates = new Map<string, unknown>();
  const metadata = new Map<string, unknown>();
  const assets = new Map<string, AssetFiles>();
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith("asset.")) {
      assets.set(entry.name, entry.isDirectory() ? await hashFolder(path) : [await hashFile(path)]);
    } else if (entry.name.endsWith(".template.json")) {
      templates.set(entry.name, await readJson(path));
    } else if (entry.name.endsWith(".metadata.json")) {
      metadata.set(entry.name, await readJson(path));
    }
  }
  const manifest = await readJson(join(directory, "manifest.json"));
  return { manifest, templates, metadata, assets };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

async function hashFolder(folder: string): Promise<AssetFiles> {
  const files: { path: string; sha256: string }[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { sha256 } = await hashFile(path);
    files.push({ path: path.slice(folder.length + 1).replaceAll("\\", "/"), sha256 });
  }
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

async function hashFile(path: string): Promise<{ path: string; sha256: string }> {
  const hash = createHash("sha256").update(await readFile(path));
  return { path: "", sha256: hash.digest("hex") };
}
