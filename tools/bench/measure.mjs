import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

// An extra certificate file makes a bare Node start several times slower, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

/** Runs Node and returns what it prints. Throws if it exits otherwise than expected. */
export function runNode(args, { cwd, env = {}, exits = [0] } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...environment, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (!exits.includes(status))
    throw new Error(`${args.join(" ")} exits ${status}: ${stdout}${stderr}`);
  return stdout;
}

/**
 * The median milliseconds of each subject, by name: `wall` on the clock, `cpu` of the processes that it
 * starts. Every round runs all of them in turn, so that a machine which slows down does so for all.
 */
export async function interleaved(subjects, rounds) {
  const times = new Map(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(subjects)) {
      const before = { wall: performance.now(), cpu: childrenCpu() };
      await run();
      const wall = performance.now() - before.wall;
      times.get(name).push({ wall, cpu: childrenCpu() - before.cpu });
    }
  }
  return new Map(
    [...times].map(([name, samples]) => [
      name,
      { wall: median(samples.map(({ wall }) => wall)), cpu: median(samples.map(({ cpu }) => cpu)) },
    ]),
  );
}

/** CPU milliseconds of all child processes that have ended. Only Linux tells; 0 elsewhere. */
function childrenCpu() {
  const file = "/proc/self/stat";
  if (!existsSync(file)) return 0;
  // Behind the name, which may hold blanks: fields 16 and 17 of proc(5), in hundredths of a second.
  const fields = readFileSync(file, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
