// Writes the documents that are made from the sources: `npm run docs`. With `--check` it writes nothing, and
// fails where one is stale. Each document is made by a file of its own in `docs`, from the build.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Path to the function that gives the text. A build comes first, so the functions are imported late. */
const documents = {
  "docs/backends.md": async () => (await import("./docs/backends.mjs")).backendsReference(),
  "docs/diagnostics.md": async () =>
    (await import("./docs/diagnostics.mjs")).diagnosticsReference(),
  "docs/facts.md": async () => (await import("./docs/rules.mjs")).factsReference(),
  "docs/language.md": async () => (await import("./docs/language.mjs")).languageReference(),
  "docs/pictures/closed-sagemaker.svg": async () =>
    (await import("./docs/pictures.mjs")).overviewPicture(
      "examples/closed-sagemaker/topology.yaml",
    ),
  "docs/pictures/denied-flow.svg": async () =>
    (await import("./docs/pictures.mjs")).deniedPicture(
      "examples/closed-sagemaker-as-published/topology.yaml",
    ),
  "docs/rules.md": async () => (await import("./docs/rules.mjs")).rulesReference(),
  "topology.schema.json": async () => (await import("./docs/schema.mjs")).editorSchema(),
};

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const isCheck = process.argv.includes("--check");

if (!isCheck) {
  const build = spawnSync("npx", ["nx", "run-many", "-t", "build", "--output-style=static"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (build.status !== 0) {
    console.error("The build fails: `npm run build` says why.");
    process.exit(1);
  }
}

const stale = [];
for (const [path, generate] of Object.entries(documents)) {
  const text = await generate();
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  stale.push(path);
  if (!isCheck) writeFileSync(path, text);
}
if (isCheck && stale.length > 0) {
  console.error(`Stale: ${stale.join(", ")}. Run \`npm run docs\`, and read what it changed.`);
  process.exit(1);
}
console.log(stale.length === 0 ? "Nothing changed." : `Written: ${stale.join(", ")}.`);
