/** A test of either back end notices a mutant of what they share, so what one notices none survives. */
export function mergeShared(judged) {
  const keyOf = ({ file, start, before, after }) => JSON.stringify([file, start, before, after]);
  const killers = new Map();
  for (const one of judged) {
    if (one.verdict !== "survived" && one.file.startsWith("packages/program/")) {
      killers.set(keyOf(one), one);
    }
  }
  return judged.map((one) => {
    const killer = one.verdict === "survived" ? killers.get(keyOf(one)) : undefined;
    return killer === undefined
      ? one
      : { ...one, verdict: killer.verdict, why: `${killer.backend}: ${killer.why}` };
  });
}

/** The figures of each back end or package, and every mutant that no mirror and no test notices. */
export function report(judged) {
  const backends = [...new Set(judged.map(({ backend }) => backend))];
  return backends
    .map((backend) =>
      reportOf(
        backend,
        judged.filter((one) => one.backend === backend),
      ),
    )
    .join("\n\n");
}

function reportOf(backend, judged) {
  const of = (wanted) => judged.filter(({ verdict }) => verdict === wanted);
  const share = (count) => `${count} (${((100 * count) / judged.length).toFixed(1)} %)`;
  const survived = of("survived");
  // A package is judged either by the mirror or by its own tests.
  const ways = of("tests").length > 0 ? byTests : byMirror;
  return [
    `${backend}: ${judged.length} mutants, killed ${share(judged.length - survived.length)}`,
    ...ways.flatMap(({ verdict, name, isListed }) => [
      `  ${name}: ${share(of(verdict).length)}`,
      ...(isListed ? of(verdict).map(lineOf) : []),
    ]),
    `  survived: ${share(survived.length)}`,
    ...survived.map(lineOf),
  ].join("\n");
}

const byTypes = { verdict: "types", name: "by the type check only", isListed: false };
const byMirror = [
  { verdict: "mirror", name: "by the mirror", isListed: false },
  { verdict: "goldens", name: "by goldens only", isListed: true },
  byTypes,
];
const byTests = [{ verdict: "tests", name: "by its tests", isListed: false }, byTypes];

function lineOf({ file, line, operator, before, after, why }) {
  const change = `${shortened(before)} → ${shortened(after)}`;
  return `    ${file}:${line} ${operator}: ${change}${why === "" ? "" : `\n      ${why}`}`;
}

function shortened(text) {
  const one = text.replaceAll(/\s+/g, " ");
  if (one === "") return "(nothing)";
  return one.length > 80 ? `${one.slice(0, 79)}…` : one;
}
