import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startVitest } from "vitest/node";
import { typeErrors } from "./check-types.mjs";
import { mutated } from "./mutate.mjs";
import { root } from "./scope.mjs";

/**
 * Judges the mutants of a package by its own tests; of several parts only one, every `of`th.
 * @returns {Promise<readonly import("./judge.mjs").Judged[]>}
 */
export async function judgeTests(subject, { file, tests, limit, part, onProgress }) {
  // As they are now, whatever is saved before all mutants are judged.
  const texts = new Map(["src", "test"].flatMap((name) => textsIn(`packages/${subject}/${name}`)));
  const [[first, text]] = texts;
  const [problem] = typeErrors([{ file: first, text }], texts).values();
  if (problem !== undefined) throw new Error(`${subject} does not type-check as it is: ${problem}`);
  const folder = mkdtempSync(join(tmpdir(), "cloister-mutants-"));
  const results = join(folder, "judged.json");
  try {
    const vitest = await startVitest("test", [], {
      root: join(root, "tools/mutants"),
      config: false,
      include: ["tests-in-process.mjs"],
      watch: false,
      // Without its own limit: each test of a mutant has one.
      testTimeout: 0,
      maxWorkers: 1,
      pool: "forks",
      reporters: ["dot"],
      disableConsoleIntercept: true,
      provide: { mutants: { subject, texts: [...texts], file, tests, limit, part, results } },
    });
    await vitest.close();
    const judged = JSON.parse(readFileSync(results, "utf8"));
    const survivors = judged.filter(({ verdict }) => verdict === "survived");
    onProgress(`${subject}: ${survivors.length} to check the types of`);
    const errors = typeErrors(
      survivors.map((mutant) => ({
        file: mutant.file,
        text: mutated(texts.get(mutant.file), mutant),
      })),
      texts,
    );
    for (const [index, why] of errors) Object.assign(survivors[index], { verdict: "types", why });
    return judged;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textsIn(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .toSorted()
    .map((path) => [path, readFileSync(join(root, path), "utf8")]);
}
