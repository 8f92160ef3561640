import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./scope.mjs";

const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

// So many copies of a package are one program for the compiler.
const BATCH = 40;

/**
 * What the strict type check says of mutants, each in a copy of its package: by index, the first
 * error. Names that a mutant leaves unused are no errors here. `sources`: texts by path, instead of what is on disk.
 */
export function typeErrors(mutants, sources) {
  const errors = new Map();
  for (let at = 0; at < mutants.length; at += BATCH) {
    const found = checkBatch(mutants.slice(at, at + BATCH), sources);
    for (const [index, message] of found) errors.set(at + index, message);
  }
  return errors;
}

function checkBatch(mutants, sources) {
  const folder = mkdtempSync(join(tmpdir(), "cloister-types-"));
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const [index, { file, text }] of mutants.entries()) {
      const source = /^packages\/[^/]+\/src/.exec(file)[0];
      const copy = join(folder, String(index));
      mkdirSync(copy);
      copySources(source, join(copy, "src"), sources);
      writeFileSync(join(copy, file.slice(source.length - "src".length)), text);
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings()));
    return firstErrors(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copySources(source, target, sources) {
  if (sources === undefined) {
    cpSync(join(root, source), target, { recursive: true });
    return;
  }
  for (const [path, text] of sources) {
    if (!path.startsWith(`${source}/`)) continue;
    const file = join(target, path.slice(source.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function settings() {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, "tsconfig.base.json"), "utf8"));
  return {
    compilerOptions: {
      ...compilerOptions,
      composite: false,
      declaration: false,
      declarationMap: false,
      sourceMap: false,
      noEmit: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
    include: ["*/src/**/*.ts"],
  };
}

function firstErrors(folder) {
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", ".", "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const errors = new Map();
  for (const line of stdout.split("\n")) {
    const [, index, message] = /^(\d+)\/\S+ error (.*)$/.exec(line) ?? [];
    if (index === undefined) {
      if (line.includes("error TS")) throw new Error(line);
    } else if (!errors.has(Number(index))) errors.set(Number(index), message);
  }
  return errors;
}
