// One measurement in a process of its own: `node measure-proof.mjs matrix SHAPE SIZE`, or `strangers KIND COUNT`. Prints JSON.
import { compile } from "../../packages/model/dist/index.js";
import { matrixOf, prove, worldOfPlan } from "../../packages/proof/dist/index.js";
import { topologyOfGrants } from "./topology-of-grants.mjs";
import { topologyWithStrangers } from "./topology-with-strangers.mjs";

const reading = {
  who: { kind: "role", id: "x:role/reader" },
  at: { kind: "subnet", id: "x:subnet/main/private" },
  securityGroups: [{ kind: "security-group", id: "x:security-group/main/clients" }],
  use: "read",
  target: { kind: "objects", bucket: "bench-data", key: "", below: true },
};

const measurements = { matrix: measureMatrix, strangers: measureStrangers };
const [what, name, size] = process.argv.slice(2);
console.log(JSON.stringify(measurements[what](name, Number(size))));

/** Milliseconds of CPU for the whole matrix, in a world that nothing has been asked of. */
function measureMatrix(shape, size) {
  const world = worldOf(topologyOfGrants({ shape, principals: size, buckets: size }));
  const { result, milliseconds } = cpu(() => matrixOf(world));
  const cells = result.rows.flatMap((row) => row.cells);
  refuse(cells, ({ read }) => read === "allowed", 3 * size);
  return { pairs: cells.length, milliseconds, mebibytes: process.resourceUsage().maxRSS / 1024 };
}

/** Milliseconds of CPU of the first proof in a world, and of one later proof. */
function measureStrangers(kind, count) {
  // What runs for the first time in a process is slower, and is no matter of size.
  const warm = worldOf(topologyWithStrangers(kind, 1));
  for (let round = 0; round < 2000; round++) prove(warm, reading);
  const world = worldOf(topologyWithStrangers(kind, count));
  const first = cpu(() => prove(world, reading));
  refuse([first.result], ({ verdict }) => verdict === "allowed", 1);
  const rounds = 2000;
  const { milliseconds } = cpu(() => {
    for (let round = 0; round < rounds; round++) prove(world, reading);
  });
  return { first: first.milliseconds, later: milliseconds / rounds };
}

function worldOf(text) {
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  if (diagnostics.length > 0) throw new Error(diagnostics[0].message);
  return worldOfPlan(plan);
}

/** Figures of wrong answers say nothing. */
function refuse(answers, isRight, atLeast) {
  const right = answers.filter(isRight).length;
  if (right < atLeast) throw new Error(`Only ${right} of ${atLeast} answers are as they must be.`);
}

function cpu(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
}
