// Mutates what writes programs, one place at a time, and says which mutants a mirror or a golden
// notices: `npm run mutants`. `--subject proof` mutates what proves instead, and judges by that package's own
// tests; `--tests EXPRESSION` takes only some of them. For some mutants only: `--backend cdk|pulumi`,
// `--file EXPRESSION`, `--limit N`. `--parallel N` takes N processes; `--json FILE` writes what was found of
// every mutant.
import { fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { judgeBackend } from "./judge.mjs";
import { judgeTests } from "./judge-tests.mjs";
import { mergeShared, report } from "./report.mjs";

const { values } = parseArgs({
  options: {
    backend: { type: "string", multiple: true },
    subject: { type: "string", multiple: true, default: [] },
    file: { type: "string", default: "" },
    tests: { type: "string", default: "" },
    limit: { type: "string" },
    parallel: { type: "string", default: "1" },
    json: { type: "string" },
    // Which process of several this one is.
    part: { type: "string" },
  },
});
const processes = Number(values.parallel);

if (values.part !== undefined) {
  process.send?.(await judgePart({ index: Number(values.part), of: processes }));
  process.disconnect();
} else {
  const judged = processes === 1 ? await judgePart({ index: 0, of: 1 }) : await judgeInProcesses();
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(judged, undefined, 1));
  console.log(report(mergeShared(judged)));
}

async function judgePart(part) {
  const { file, tests, subject, backend = subject.length > 0 ? [] : ["cdk", "pulumi"] } = values;
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  const onProgress = (text) => console.error(text);
  const isChosen = (path) => new RegExp(file).test(path);
  const judged = [];
  for (const one of backend) {
    judged.push(...(await judgeBackend(one, { isChosen, limit, part, onProgress })));
  }
  for (const one of subject) {
    judged.push(...(await judgeTests(one, { file, tests, limit, part, onProgress })));
  }
  return judged;
}

async function judgeInProcesses() {
  const parts = Array.from({ length: processes }, async (_, index) => {
    const words = [...process.argv.slice(2), "--part", String(index)];
    const child = fork(fileURLToPath(import.meta.url), words);
    const [judged] = await once(child, "message");
    return judged;
  });
  const judged = (await Promise.all(parts)).flat();
  const keyOf = ({ backend, file }) => `${backend} ${file}`;
  return judged.toSorted((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first !== second) return first < second ? -1 : 1;
    return one.start - other.start || (one.operator < other.operator ? -1 : 1);
  });
}
