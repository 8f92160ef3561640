import { posix } from "node:path";
import { expect, it } from "vitest";
import {
  computedImportsOf,
  files,
  filesLike,
  importsOf,
  manifestOf,
  referencesOf,
  textOf,
} from "./repository.ts";
import { modelFolders, proofFolders, table } from "./import-table.ts";

const packages = Object.entries(table);

it("gives every package a row in the import table, and every row a package", () => {
  const existing = filesLike(/^packages\/[^/]+\/package\.json$/).map((path) => posix.dirname(path));
  expect(existing).toEqual(
    Object.keys(table)
      .map((name) => `packages/${name}`)
      .toSorted(),
  );
});

it.for(packages)("lets the sources of %s import only what the table allows", ([name, row]) => {
  const allowed = new Set([...row.ours.map((other) => `@cloister/${other}`), ...row.thirdParty]);
  const refused = edges(sourcesOf(name)).filter(({ to }) =>
    isNode(to) ? !row.node : !isRelative(to) && !allowed.has(to),
  );
  expect(refused.map(written)).toEqual([]);
});

it.for(packages)("declares for %s exactly the packages that it imports", ([name]) => {
  const { dependencies, devDependencies } = manifestOf(`packages/${name}/package.json`);
  const shared = manifestOf("package.json").devDependencies;
  const declared = Object.keys({ ...dependencies, ...devDependencies });
  const used = (paths: readonly string[]): readonly string[] =>
    [...new Set([...packagesIn(paths), ...resolvedIn(paths, declared)])].toSorted();
  const bySources = used(sourcesOf(name));
  const byTests = used(testsOf(name)).filter(
    (to) => !bySources.includes(to) && !Object.hasOwn(shared, to),
  );
  expect(Object.keys(dependencies).toSorted()).toEqual(bySources);
  expect(Object.keys(devDependencies).toSorted()).toEqual(byTests);
});

it.for(packages)("refers from the TypeScript projects of %s to what it declares", ([name]) => {
  const { dependencies, devDependencies } = manifestOf(`packages/${name}/package.json`);
  const library = Object.keys(dependencies).filter(isOurs).map(libraryOf).toSorted();
  const tests = Object.keys(devDependencies).filter(isOurs).map(libraryOf);
  expect(referencesOf(`packages/${name}/tsconfig.lib.json`).toSorted()).toEqual(library);
  expect(referencesOf(`packages/${name}/tsconfig.json`).toSorted()).toEqual(
    ["./tsconfig.lib.json", ...library, ...tests].toSorted(),
  );
});

it("refers from the root project to every package", () => {
  const libraries = Object.keys(table).map((name) => `packages/${name}/tsconfig.lib.json`);
  expect(referencesOf("tsconfig.json").toSorted()).toEqual(libraries.toSorted());
});

it.for(packages)("keeps the relative imports of %s inside it, spelled as the files", ([name]) => {
  const refused = [
    ...edges(sourcesOf(name)).filter((edge) => !reaches(edge, `packages/${name}/src/`)),
    ...edges(testsOf(name)).filter((edge) => !reaches(edge, `packages/${name}/`)),
  ];
  expect(refused.map(written)).toEqual([]);
});

it.for([
  ["model", modelFolders],
  ["proof", proofFolders],
] as const)("keeps the folders of %s in order", ([name, order]) => {
  const folders = new Set(
    filesLike(new RegExp(`^packages/${name}/src/`)).flatMap((path) => folderOf(name, path) ?? []),
  );
  expect([...folders].toSorted()).toEqual(Object.keys(order).toSorted());
  const inside = edges(sourcesOf(name)).filter(({ to }) => isRelative(to));
  const refused = inside.filter((edge) => {
    const from = folderOf(name, edge.from);
    const to = folderOf(name, target(edge));
    if (from === undefined || from === to) return false;
    // What lies beside the folders of the model joins them; of the proofs it is what all of them share.
    return to === undefined ? name === "model" : order[from]?.includes(to) !== true;
  });
  expect(refused.map(written)).toEqual([]);
});

it("works out an import at run time only to run a generated program", () => {
  const computing = filesLike(/^packages\/[^/]+\/src\/.*\.ts$/).filter(
    (path) => computedImportsOf(path).length > 0,
  );
  expect(computing).toEqual([
    "packages/mirror/src/cdk-worker.ts",
    "packages/mirror/src/pulumi-worker.ts",
  ]);
});

it("never names a backend in the model", () => {
  const naming = filesLike(/^packages\/model\/src\//).filter((path) =>
    /cdk|pulumi/i.test(path + textOf(path)),
  );
  expect(naming).toEqual([]);
});

it("keeps backends apart from each other and from the libraries of their programs", () => {
  const backends = packages.filter(([name]) => name.endsWith("-backend"));
  expect(backends).not.toEqual([]);
  const imported = backends.flatMap(([name]) => packagesIn(sourcesOf(name)));
  expect(imported.filter((to) => /-backend$|^aws-cdk|^constructs$|^@pulumi\//.test(to))).toEqual(
    [],
  );
});

it("keeps the other simulator of policies to the tests of the private suite", () => {
  const importing = filesLike(/^(?:packages|tools)\/.*\.(?:ts|mjs)$/).filter((path) =>
    importsOf(path).some((to) => to.startsWith("@cloud-copilot/")),
  );
  expect(importing.length).toBeGreaterThan(0);
  expect(importing.filter((path) => !path.startsWith("packages/fixture-suite/test/"))).toEqual([]);
});

it("has one door per package and no inner index.ts", () => {
  const doors = Object.keys(table).map((name) => `packages/${name}/src/index.ts`);
  const found = filesLike(/^packages\/.*\/index\.(?:ts|mts|js|mjs)$/).filter(isHandWritten);
  expect(found).toEqual(doors.toSorted());
});

it("writes nothing to the console in pure packages", () => {
  const pure = packages.filter(([, row]) => !row.node).flatMap(([name]) => sourcesOf(name));
  expect(pure.filter((path) => /\bconsole\.[a-z]/.test(textOf(path)))).toEqual([]);
});

it("has no source file of more than 300 lines", () => {
  const long = filesLike(/\.(?:ts|mts|js|mjs)$/)
    .filter((path) => isHandWritten(path) && !textOf(path).startsWith("// Generated by "))
    .map((path) => ({ path, lines: textOf(path).split("\n").length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

it("pins every dependency to one exact version", () => {
  const loose = filesLike(/(?:^|\/)package\.json$/)
    .filter(isHandWritten)
    .flatMap((path) =>
      Object.values(manifestOf(path))
        .flatMap((versions) => Object.entries(versions))
        .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        .map(([dependency, version]) => `${path}: ${dependency}@${version}`),
    );
  expect(loose).toEqual([]);
});

it("holds no path of a machine and no registry's address", () => {
  const machine = /(?<![\w./-])\/(?:work|tmp)\/|https?:\/\/registry\.|registry\.(?:npmjs|yarnpkg)/;
  const found = files.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, index) => (machine.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

it("locks versions without download addresses", () => {
  expect(textOf("package-lock.json")).not.toMatch(/"resolved": "(?!packages\/)/);
});

interface Edge {
  readonly from: string;
  readonly to: string;
}

function edges(paths: readonly string[]): readonly Edge[] {
  return paths.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
}

function written({ from, to }: Edge): string {
  return `${from} imports ${to}`;
}

function sourcesOf(name: string): readonly string[] {
  return filesLike(new RegExp(`^packages/${name}/src/.*\\.ts$`));
}

function testsOf(name: string): readonly string[] {
  return filesLike(new RegExp(`^packages/${name}/test/.*\\.ts$`)).filter(isHandWritten);
}

/** The packages that the files import, ours and others', without Node's own. */
function packagesIn(paths: readonly string[]): readonly string[] {
  const outside = edges(paths).filter(({ to }) => !isNode(to) && !isRelative(to));
  return [...new Set(outside.map(({ to }) => packageOf(to)))].toSorted();
}

/** Those of the packages whose files are looked up by path, such as fonts: no import tells of them. */
function resolvedIn(paths: readonly string[], declared: readonly string[]): readonly string[] {
  const texts = paths.map(textOf).filter((text) => text.includes("createRequire("));
  return declared.filter((name) =>
    texts.some((text) =>
      [`"${name}"`, `"${name}/`, `\`${name}/`].some((start) => text.includes(start)),
    ),
  );
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function isNode(specifier: string): boolean {
  return specifier.startsWith("node:");
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith(".");
}

function isOurs(name: string): boolean {
  return name.startsWith("@cloister/");
}

/** Goldens have checks of their own. */
function isHandWritten(path: string): boolean {
  return !path.includes("/expected/");
}

function libraryOf(name: string): string {
  return `../${name.slice("@cloister/".length)}/tsconfig.lib.json`;
}

function target({ from, to }: Edge): string {
  return posix.join(posix.dirname(from), to);
}

function reaches(edge: Edge, folder: string): boolean {
  if (!isRelative(edge.to)) return true;
  return target(edge).startsWith(folder) && files.includes(target(edge));
}

/** The folder of a file of a package; undefined for the files beside the folders. */
function folderOf(name: string, path: string): string | undefined {
  const [, , , folder, ...rest] = path.split("/");
  return path.startsWith(`packages/${name}/src/`) && rest.length > 0 ? folder : undefined;
}
