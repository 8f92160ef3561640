import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { z } from "zod";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Every file that is in git or would be added to it: paths from the root, by code unit. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)))
  .toSorted();

/** The files whose path matches. */
export function filesLike(pattern: RegExp): readonly string[] {
  return files.filter((path) => pattern.test(path));
}

/** The text of a file; a binary one counts as empty. */
export function textOf(path: string): string {
  const text = readFileSync(join(root, path), "utf8");
  return text.includes("\0") ? "" : text;
}

/** What a TypeScript file imports or re-exports by name, as written, types included. */
export function importsOf(path: string): readonly string[] {
  const { module } = parsed(path);
  return [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports
      .flatMap((one) => one.entries)
      .flatMap((entry) => entry.moduleRequest?.value ?? []),
    ...dynamicImportsOf(path).flatMap((request) =>
      isLiteral(request) ? request.slice(1, -1) : [],
    ),
  ];
}

/** The imports whose module is worked out at run time, as source text. */
export function computedImportsOf(path: string): readonly string[] {
  return dynamicImportsOf(path).filter((request) => !isLiteral(request));
}

function dynamicImportsOf(path: string): readonly string[] {
  const { module, text } = parsed(path);
  return module.dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start, end));
}

function isLiteral(request: string): boolean {
  return /^(["'`])[^$]*\1$/.test(request);
}

function parsed(path: string) {
  const text = textOf(path);
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  return { module, text };
}

const versions = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  peerDependencies: versions,
});

/** A package.json; the root's is `package.json`. */
export function manifestOf(path: string): z.infer<typeof manifest> {
  return manifest.parse(JSON.parse(textOf(path)));
}

const project = z.object({ references: z.array(z.object({ path: z.string() })).default([]) });

/** The projects that a tsconfig refers to, as written. */
export function referencesOf(path: string): readonly string[] {
  return project.parse(JSON.parse(textOf(path))).references.map((reference) => reference.path);
}
