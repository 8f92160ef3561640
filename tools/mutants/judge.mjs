import { compare } from "../../packages/mirror/dist/index.js";
import { typeErrors } from "./check-types.mjs";
import { backendMaker, limited } from "./graph.mjs";
import { mutated, mutantsOf } from "./mutate.mjs";
import { programRunner } from "./run-programs.mjs";
import { emitterStatements } from "./scope.mjs";
import { contentHashes, findSubjects } from "./subjects.mjs";

/**
 * @typedef {import("./mutate.mjs").Mutant & {
 *   backend: string,
 *   verdict: "mirror" | "goldens" | "tests" | "types" | "survived",
 *   why: string,
 * }} Judged
 */

// So many programs of a mutant are run at most; the smallest is the first.
const MOST_RUNS = 5;

// So many are prepared at once, each with a back end of its own.
const AT_ONCE = 160;

/**
 * Judges the mutants of a back end's emitters; of several parts only one, every `of`th.
 * @returns {Promise<readonly Judged[]>}
 */
export async function judgeBackend(backend, { isChosen, limit, part, onProgress }) {
  const { sources, make } = await backendMaker(backend);
  const runner = programRunner(backend);
  try {
    const court = await openCourt({ backend, make, runner, onProgress });
    const mutants = [...emitterStatements(backend, sources)]
      .filter(([file]) => isChosen(file))
      .flatMap(([file, statements]) => mutantsOf(file, sources.get(file), statements))
      .slice(0, limit)
      .filter((_, index) => index % part.of === part.index);
    onProgress(`${backend}: ${mutants.length} mutants`);
    const cases = mutants.map((mutant, index) => {
      if (index % 200 === 0) onProgress(`${backend}: ${index} written`);
      const text = mutated(sources.get(mutant.file), mutant);
      const remake = () => make(mutant.file, text);
      return { ...mutant, backend, text, remake, ...court.firstLook(remake) };
    });
    await court.hear(cases.filter(({ runs }) => runs.length > 0));
    // Most are noticed by the first program; for what is left, all are written.
    const open = cases.filter(({ runs }) => runs.length > 0);
    for (const one of open) Object.assign(one, court.secondLook(one.remake));
    await court.hear(open.filter(({ runs }) => runs.length > 0));
    const survivors = cases.filter(({ verdict }) => verdict === "survived");
    onProgress(`${backend}: ${survivors.length} to check the types of`);
    const errors = typeErrors(survivors.map(({ file, text }) => ({ file, text })));
    for (const [index, why] of errors) Object.assign(survivors[index], { verdict: "types", why });
    return cases.map(judgedOf);
  } finally {
    runner.close();
  }
}

function judgedOf({ backend, file, line, start, operator, before, after, verdict, why }) {
  return { backend, file, line, start, operator, before, after, verdict, why };
}

async function openCourt({ backend, make, runner, onProgress }) {
  const original = make();
  const subjects = findSubjects().map((subject) => {
    const files = filesOf(original, subject);
    const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    return { ...subject, files, size, hashes: contentHashes(subject) };
  });
  // A plan beyond what the back end can do is written all the same, but comes to something else.
  const possible = subjects.filter(({ plan }) => [...original.limits(plan)].length === 0);
  await runner.run(
    possible.map(({ files }) => ({ key: runner.keyOf(files), files })),
    original.answer,
  );
  for (const subject of possible) {
    const outcome = runner.find(runner.keyOf(subject.files));
    const problem = problemOf(outcome, original, subject);
    if (problem === undefined) subject.made = outcome.made;
    else console.log(`${backend}: ${subject.name} does not pass as it is: ${problem}`);
  }
  const bySize = subjects.toSorted((one, other) => one.size - other.size);

  /** The first program that differs and can be run; without one, how any differs. */
  function firstLook(remake) {
    const changes = [];
    let back;
    try {
      back = limited(remake);
      for (const subject of bySize) {
        const change = limited(() => changeOf(filesOf(back, subject), subject));
        if (change !== undefined) changes.push(change);
        if (change?.runs) break;
      }
    } catch (error) {
      return killed(`does not emit: ${messageOf(error)}`);
    }
    return changes.length === 0 ? readAgain(back) : unnoticed(changes);
  }

  /** All other programs that differ. */
  function secondLook(remake) {
    try {
      const back = remake();
      const changes = bySize.flatMap((subject) => {
        return limited(() => changeOf(filesOf(back, subject), subject)) ?? [];
      });
      const { verdict, why, runs } = unnoticed(changes);
      return {
        verdict,
        why,
        runs: chosenRuns(
          changes.filter(({ runs }) => runs),
          runs,
        ),
      };
    } catch (error) {
      return killed(`does not emit: ${messageOf(error)}`);
    }
  }

  /** What the mutant makes of programs that are as they were. */
  function readAgain(back) {
    for (const subject of bySize.filter(({ made }) => made !== undefined)) {
      try {
        const [first] = limited(() => differencesOf(back, subject.made, subject));
        if (first !== undefined) return killed(`reads ${subject.name}: ${first}`);
      } catch (error) {
        return killed(`does not read ${subject.name}: ${messageOf(error)}`);
      }
    }
    return { verdict: "survived", why: "", runs: [] };
  }

  async function hear(cases) {
    const hearings = cases.flatMap((one) => one.runs.map((subject) => ({ one, subject })));
    onProgress(`${backend}: ${hearings.length} programs to run`);
    for (let at = 0; at < hearings.length; at += AT_ONCE) {
      const prepared = hearings.slice(at, at + AT_ONCE).map(({ one, subject }) => {
        const back = one.remake();
        const files = filesOf(back, subject);
        return { one, subject, back, files, key: runner.keyOf(files) };
      });
      await runner.run(prepared, original.answer);
      for (const { one, subject, back, key } of prepared) {
        if (one.verdict === "mirror") continue;
        const problem = problemOf(runner.find(key), back, subject);
        if (problem !== undefined) Object.assign(one, killed(`${subject.name}: ${problem}`));
      }
      onProgress(`${backend}: ${at + prepared.length} run`);
    }
  }

  return { firstLook, secondLook, hear };
}

function problemOf({ made, error }, back, subject) {
  if (made === undefined) return firstLine(error);
  try {
    return limited(() => differencesOf(back, made, subject))[0];
  } catch (failure) {
    return messageOf(failure);
  }
}

/** What is said of a mutant as long as the mirror notices none of its changes. */
function unnoticed(changes) {
  const first = changes.find(({ runs }) => runs);
  const golden = changes.find(({ subject }) => subject.isAccepted);
  const { subject, text } = golden ?? changes[0];
  return {
    verdict: golden === undefined ? "survived" : "goldens",
    why: `${subject.name} ${text}`,
    runs: first === undefined ? [] : [first.subject],
  };
}

function killed(why) {
  return { verdict: "mirror", why, runs: [] };
}

/** The programs in which the most lines differ that differ in no other one, but those that have run. */
function chosenRuns(changes, ran) {
  const seen = new Set();
  const chosen = [];
  const take = (change) => {
    for (const line of change.lines) seen.add(line);
  };
  const [done, open] = [true, false].map((wanted) =>
    changes.filter(({ subject }) => ran.includes(subject) === wanted),
  );
  done.forEach(take);
  while (chosen.length < MOST_RUNS - ran.length) {
    const counts = open.map(({ lines }) => lines.filter((line) => !seen.has(line)).length);
    const most = Math.max(...counts);
    // Without any change, and without any that is new, the maximum is not above zero.
    if (most <= 0) break;
    const best = open[counts.indexOf(most)];
    take(best);
    chosen.push(best.subject);
  }
  return chosen;
}

function filesOf(back, { plan, contentOf }) {
  const files = back.emit(plan, { source: "topology.yaml" });
  return new Map(
    files.map((file) => {
      if (typeof file.path !== "string") throw new TypeError("A file has no path.");
      const content = "text" in file ? file.text : contentOf(file.copyOf);
      return [file.path, Buffer.from(content)];
    }),
  );
}

/** The first line that differs, and whether the program itself does; undefined if nothing does. */
function changeOf(files, subject) {
  const before = subject.files;
  const changed = [...new Set([...before.keys(), ...files.keys()])].filter((path) => {
    const [one, other] = [before.get(path), files.get(path)];
    return one === undefined || other === undefined || !one.equals(other);
  });
  const code = changed.find((path) => !isBesides.test(path));
  const path = code ?? changed[0];
  if (path === undefined) return undefined;
  const text = `${path}${firstDifference(before.get(path), files.get(path))}`;
  const lines = changed.flatMap((one) => differentLines(before.get(one), files.get(one)));
  const runs = code !== undefined && subject.made !== undefined;
  return { subject, text, lines, runs };
}

// What no run reads.
const isBesides = /^(?:README\.md|\.gitignore|tsconfig\.json)$/;

/** What is only in one of two files, without repetitions and indentation. */
function differentLines(...contents) {
  const [one, other] = contents.map(
    (content) => new Set((content?.toString("utf8") ?? "").split("\n").map((line) => line.trim())),
  );
  return [...one.symmetricDifference(other)];
}

function firstDifference(before, after) {
  if (before === undefined) return " is new";
  if (after === undefined) return " is missing";
  const [old, now] = [before, after].map((buffer) => buffer.toString("utf8").split("\n"));
  const index = old.findIndex((line, at) => line !== now[at]);
  const at = index < 0 ? old.length : index;
  return `:${at + 1}\n      - ${old[at] ?? "(end)"}\n      + ${now[at] ?? "(end)"}`;
}

function differencesOf(back, made, { plan, hashes }) {
  const { differences } = compare(plan, back.read(made), hashes);
  return differences.map(({ subject, property, message }) => `${subject} ${property} ${message}`);
}

function messageOf(error) {
  return firstLine(error instanceof Error ? error.message : String(error));
}

function firstLine(text) {
  return text.split("\n", 1)[0];
}
