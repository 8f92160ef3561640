// Bundles the command with its pages and templates: `node build.mjs [DIRECTORY]`, by default into dist.
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL("./", import.meta.url));
const packages = dirname(resolve(here));
const output = resolve(process.argv[2] ?? join(here, "dist"));
const { version } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));

// Of `yaml` the build of ES modules is taken, from which what is not used can be left out.
const require = createRequire(join(packages, "model/package.json"));
const yaml = dirname(require.resolve("yaml/package.json"));
const zod = dirname(require.resolve("zod/package.json"));
const diff = dirname(createRequire(import.meta.url).resolve("diff/package.json"));
const sources = readdirSync(packages).map((name) => [
  `@cloister/${name}`,
  join(packages, name, "src/index.ts"),
]);

// Importing a module of Node's as an ES module calls every getter of it, and `node:util` alone then loads
// its assertions, colours and terminals. Asking the process for it loads what is used.
const nodeModules = {
  name: "node-modules",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path }) => ({
      path,
      namespace: "node",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "node" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

// These stay as they are installed: what draws pictures is large, and its licences are for unmodified files.
const external = ["elkjs", "@resvg/resvg-wasm", "aws-icons", "@expo-google-fonts/noto-sans-jp"];
const isExternal = (path) => external.some((name) => path === name || path.startsWith(`${name}/`));

// Each module that is imported when it is asked for becomes a file of its own, with all that it needs: one
// file loads faster than the dozen that would share code, and holds nothing that it does not use.
const chunks = join(output, "chunks");
const entries = new Map([[join(here, "src/run.ts"), join(output, "cloister.js")]]);
const onDemand = {
  name: "on-demand",
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ kind, path, pluginData, ...from }) => {
      if (isExternal(path)) return { path, external: true };
      if (kind !== "dynamic-import" || pluginData === onDemand) return undefined;
      const { resolveDir, importer } = from;
      const found = await build.resolve(path, { kind, resolveDir, importer, pluginData: onDemand });
      const name = basename(path, ".ts");
      const isNew = !entries.has(found.path);
      if (isNew && [...entries.values()].includes(join(chunks, `${name}.js`))) {
        return { errors: [{ text: `Two modules would become ${name}.js.` }] };
      }
      entries.set(found.path, join(chunks, `${name}.js`));
      const isMain = dirname(build.initialOptions.outfile) === output;
      return { path: `${isMain ? "./chunks" : "."}/${name}.js`, external: true };
    });
  },
};

// What runs CDK apps starts a process of its own, from a file beside the one that starts it.
entries.set(join(packages, "mirror/src/cdk-worker.ts"), join(chunks, "cdk-worker.js"));

rmSync(chunks, { recursive: true, force: true });
// What is found on the way is built in its turn.
for (const [entry, outfile] of entries) {
  await build({
    absWorkingDir: here,
    entryPoints: [entry],
    outfile,
    alias: { ...Object.fromEntries(sources), yaml: join(yaml, "browser/dist/index.js") },
    define: { "process.env.CLOISTER_VERSION": JSON.stringify(version) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    plugins: [nodeModules, onDemand],
  });
}

const pages = [
  join(packages, "checks/src"),
  join(packages, "checks/pages"),
  join(packages, "model/pages"),
  join(packages, "proof/pages"),
  join(packages, "cdk-backend/pages"),
  join(packages, "pulumi-backend/pages"),
  join(here, "pages"),
].filter((folder) => existsSync(folder));
rmSync(join(output, "pages"), { recursive: true, force: true });
for (const folder of pages) {
  for (const path of readdirSync(folder, { recursive: true })) {
    if (path.endsWith(".md")) cpSync(join(folder, path), join(output, "pages", path));
  }
}
cpSync(join(here, "templates"), join(output, "templates"), { recursive: true });

// What is bundled is passed on, and its licences ask for their text.
const licences = [diff, yaml, zod].map((folder) => readFileSync(join(folder, "LICENSE"), "utf8"));
writeFileSync(join(output, "third-party-licences.txt"), licences.join("\n\n"));
