// Runs in a worker of Vitest, for its `expect`; see judge-tests.mjs.
import { writeFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { mutantsOf, mutated } from "./mutate.mjs";
import { testRunner } from "./run-tests.mjs";
import { parse } from "./syntax.mjs";

/** @type {{ subject: string, texts: [string, string][], file: string, tests: string, limit?: number, part: { index: number, of: number }, results: string }} */
const options = inject("mutants");

test("every mutant", async () => {
  const { subject, file, tests, limit, part, results } = options;
  const texts = new Map(options.texts);
  const onProgress = (text) => process.stderr.write(`${text}\n`);
  const judging = new RegExp(tests);
  const judges = (path) => judging.test(path);
  const judge = await testRunner(texts, { expect, judges, onProgress });
  const chosen = new RegExp(file);
  const mutants = [...texts]
    .filter(([path]) => path.includes("/src/") && chosen.test(path))
    .flatMap(([path, text]) => mutantsOf(path, text, parse(text).body))
    .slice(0, limit)
    .filter((_, index) => index % part.of === part.index);
  expect(mutants).not.toHaveLength(0);
  const judged = mutants.map((mutant, index) => {
    if (index % 100 === 0) onProgress(`${subject}: ${index} of ${mutants.length} mutants judged`);
    const text = mutated(texts.get(mutant.file), mutant);
    return { ...mutant, backend: subject, ...judge(mutant.file, text) };
  });
  writeFileSync(results, JSON.stringify(judged));
});
