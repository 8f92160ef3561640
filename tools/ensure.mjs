// Installs the locked packages when they are missing or stale, so that a fresh clone needs one command only.
// Runs before anything is installed: no dependencies, and any Node from 18 on gets at least a clear message.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

const oldestNode = [20, 19];
const root = fileURLToPath(new URL("..", import.meta.url));
const lock = `${root}package-lock.json`;
// `npm ci` removes node_modules first, so an interrupted install leaves no stamp behind.
const stamp = `${root}node_modules/.installed-lock`;

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  refuse(`Cloister needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`);
}
if (!existsSync(lock)) refuse("package-lock.json is missing: run this in a complete clone.");

const wanted = createHash("sha256").update(readFileSync(lock)).digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  if (!isInstalled()) {
    console.error("Installing the locked packages (npm ci); this takes a minute or two.");
    const { status, error } = install(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    if (error !== undefined) refuse(`npm could not be started: ${error.message}`);
    if (status !== 0) refuse("npm ci failed; its own message is above.");
  }
  writeFileSync(stamp, wanted);
}

/** Whether the user's own `npm ci` or `npm install` did it: npm writes the hidden lockfile when it has finished. */
function isInstalled() {
  const hidden = `${root}node_modules/.package-lock.json`;
  if (!existsSync(hidden)) return false;
  const { packages: locked } = JSON.parse(readFileSync(lock, "utf8"));
  const { packages: installed } = JSON.parse(readFileSync(hidden, "utf8"));
  return Object.entries(locked).every(([path, entry]) => {
    // The root is not installed, and what is optional may be for another platform.
    if (path === "" || (entry.optional && !(path in installed))) return true;
    return ["name", "version", "integrity", "link"].every(
      (field) => path in installed && installed[path][field] === entry[field],
    );
  });
}

/** Runs the npm that started us, if one did, on the Node that runs it: ours may be the one that npm replaces. */
function install(words) {
  const npm = process.env.npm_execpath ?? "";
  if (basename(npm) === "npm-cli.js") {
    const node = process.env.npm_node_execpath ?? process.execPath;
    return spawnSync(node, [npm, ...words], { cwd: root, stdio: "inherit" });
  }
  // Windows finds npm.cmd only through its shell.
  return spawnSync("npm", words, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

function refuse(message) {
  console.error(message);
  process.exit(1);
}
