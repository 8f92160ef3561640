import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";

type Values = Readonly<Record<string, unknown>>;

// The marks by which Pulumi's protocol tells special values from plain objects.
const mark = "4dabf18193072939515e22adb298388d";
const secret = "1b47061264138c4ac30d75fd1eb44270";
const asset = "c44067f5952c0a294b673a41bacd8c17";
const archive = "0def7320c3a5731c473e5ecbe6d01bc7";
const resource = "5cf8f73096256a8f31e491e813e4eb8e";

/**
 * Properties as the protocol carries them, as plain JSON. Relative paths of assets count from the
 * directory; a file that does not exist is an error, as it is for Pulumi's engine.
 */
export function plainProperties(properties: Values, directory: string): Values {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, plain(value, directory)]),
  );
}

function plain(value: unknown, directory: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => plain(item, directory));
  if (!isObject(value)) return value;
  const { [mark]: kind, ...content } = value;
  switch (kind) {
    case secret:
      return { secret: plain(content["value"], directory) };
    case asset:
      return { asset: plainAsset(content, directory) };
    case archive:
      return { archive: plainArchive(content, directory) };
    case resource:
      return { resource: { urn: content["urn"], id: content["id"] } };
    default:
      return plainProperties(value, directory);
  }
}

function plainAsset({ path, text, uri }: Values, directory: string): Values {
  if (typeof text === "string") return { text, sha256: sha256(text) };
  if (typeof path !== "string") return { uri };
  return { path, sha256: sha256(readFileSync(resolve(directory, path))) };
}

function plainArchive({ path, assets, uri }: Values, directory: string): Values {
  if (isObject(assets)) return { assets: plainProperties(assets, directory) };
  if (typeof path !== "string") return { uri };
  const place = resolve(directory, path);
  return statSync(place).isDirectory()
    ? { path, files: hashFolder(place) }
    : { path, sha256: sha256(readFileSync(place)) };
}

function hashFolder(folder: string): readonly Values[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll("\\", "/"),
      sha256: sha256(readFileSync(path)),
    }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * A state as the protocol carries it. A property that echoes its input goes back as it came, so a
 * secret stays one, and an asset too.
 */
export function protocolState(
  state: Values,
  inputs: { readonly plain: Values; readonly protocol: Values },
): Values {
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const echoed = isDeepStrictEqual(value, inputs.plain[name]);
      return [[name, echoed ? inputs.protocol[name] : value]];
    }),
  );
}

export function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
