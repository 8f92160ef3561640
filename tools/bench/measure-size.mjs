// One measurement in a process of its own: `node measure-size.mjs SUBNETS BACKEND`. Prints JSON: CPU milliseconds of each phase, and memory.
import { compile } from "../../packages/model/dist/index.js";
import { runChecks } from "../../packages/checks/dist/index.js";
import { topologyOfSize } from "./topology-of-size.mjs";

const subnets = Number(process.argv[2]);
const backend = process.argv[3];
const { [backend]: program } = await import(`../../packages/${backend}-backend/dist/index.js`);
const file = { path: "topology.yaml", text: topologyOfSize(subnets) };
const phases = {};
const cpu = (name, work) => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  phases[name] = (user + system) / 1000;
  return result;
};
const compilation = cpu("compile", () => compile({ files: [file] }));
cpu("checks", () => runChecks(compilation));
const files = cpu(backend, () => program.emit(compilation.plan, { source: file.path }));
const resources = compilation.plan.units.reduce(
  (sum, { stacks }) => sum + stacks.reduce((n, stack) => n + stack.resources.length, 0),
  0,
);
console.log(
  JSON.stringify({
    subnets,
    bytes: file.text.length,
    resources,
    files: files.length,
    diagnostics: compilation.diagnostics.length,
    phases,
    rssMiB: process.resourceUsage().maxRSS / 1024,
  }),
);
