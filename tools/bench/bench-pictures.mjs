import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { interleaved, runNode } from "./measure.mjs";

const topology = "examples/closed-sagemaker/topology.yaml";
const chromium = "/usr/bin/chromium";
const mermaidCli = "@mermaid-js/mermaid-cli@12.2.0";
// Ignored by Git. It is never a dependency: with its browser it would be larger than all the rest.
const folder = resolve(".tmp/bench-pictures");

/** What pictures cost beside a check, beside mermaid-cli on the same picture, and when there are many of them. */
export async function benchPictures({ quick }) {
  mkdirSync(folder, { recursive: true });
  const rounds = quick ? 3 : 10;
  await besideCheck(rounds);
  await besideMermaidCli(quick ? 3 : 5);
  many(quick ? 200 : 2000);
}

async function besideCheck(rounds) {
  console.log("Pictures of closed-sagemaker (overview), interleaved with its check in every round");
  const times = await interleaved(
    { check: () => cloister("check", topology), ...drawings(["mmd", "svg", "png"]) },
    rounds,
  );
  const { wall: check } = times.get("check");
  for (const [name, { wall, cpu }] of times) {
    console.log(
      `  ${name.padEnd(12)} ${wall.toFixed(0).padStart(6)} ms (CPU ${cpu.toFixed(0).padStart(5)})  ${(wall / check).toFixed(2).padStart(5)} x check`,
    );
  }
}

async function besideMermaidCli(rounds) {
  const command = installedMermaidCli();
  if (command === undefined) return;
  writeFileSync(
    join(folder, "puppeteer.json"),
    JSON.stringify({ executablePath: chromium, args: ["--no-sandbox"] }),
  );
  await drawings(["mmd"])["overview.mmd"]();
  const theirs = () =>
    runNode([
      command,
      "--quiet",
      "--puppeteerConfigFile",
      join(folder, "puppeteer.json"),
      "--input",
      join(folder, "overview.mmd"),
      "--output",
      join(folder, "mermaid-cli.svg"),
    ]);
  const times = await interleaved({ theirs, ...drawings(["svg"]) }, rounds);
  const [their, our] = [times.get("theirs").wall, times.get("overview.svg").wall];
  console.log(
    `  ${mermaidCli} draws the same picture as SVG in ${their.toFixed(0)} ms; ours, with icons, takes ${(our / their).toFixed(2)} of that (at most 0.25, goal 0.10)`,
  );
}

function many(subnets) {
  const { pictures, edges, ...spent } = JSON.parse(
    runNode(["tools/bench/measure-pictures.mjs", String(subnets)]),
  );
  const seconds = Object.entries(spent).map(
    ([what, milliseconds]) => `${what} ${(milliseconds / 1000).toFixed(2)}`,
  );
  console.log(
    `  ${subnets} subnets: ${pictures} pictures, none over ${edges} edges; CPU seconds: ${seconds.join(", ")}`,
  );
}

/** Draws the overview into files with these endings, which say the format. */
function drawings(endings) {
  return Object.fromEntries(
    endings.map((ending) => [
      `overview.${ending}`,
      () => {
        const out = join(folder, `overview.${ending}`);
        return cloister("diagram", topology, "--view", "overview", "--out", out);
      },
    ]),
  );
}

function cloister(...words) {
  return runNode(["packages/cli/bin/cloister.mjs", ...words]);
}

/** The path of mermaid-cli, which is installed when it is first asked for; none where that or its browser is missing. */
function installedMermaidCli() {
  if (!existsSync(chromium)) {
    console.log(`  SKIPPED beside mermaid-cli: there is no ${chromium}.`);
    return undefined;
  }
  const home = join(folder, "node_modules/@mermaid-js/mermaid-cli");
  if (!existsSync(home)) {
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const { status, stderr } = spawnSync(
      "npm",
      ["install", "--no-audit", "--no-fund", "--ignore-scripts", mermaidCli],
      {
        cwd: folder,
        env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: "1" },
        encoding: "utf8",
      },
    );
    if (status !== 0) {
      console.log(`  SKIPPED beside mermaid-cli: it cannot be installed.\n${stderr}`);
      return undefined;
    }
  }
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  return join(home, bin.mmdc);
}
