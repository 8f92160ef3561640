// One measurement in a process of its own: `node measure-checks.mjs subnets|grants COUNT`. Prints JSON: CPU milliseconds of
// compiling and of everything that is said of the topology, how much is said, and memory.
import { loadDiagnose } from "../../packages/checks/dist/index.js";
import { compile } from "../../packages/model/dist/index.js";
import { topologyOfGrants } from "./topology-of-grants.mjs";
import { topologyOfSize } from "./topology-of-size.mjs";

const [what, size] = process.argv.slice(2);
const count = Number(size);
// Every role of these has three grants, of buckets of both accounts.
const roles = Math.ceil(count / 3);
const text =
  what === "subnets"
    ? topologyOfSize(count)
    : topologyOfGrants({ shape: "two accounts", principals: roles, buckets: roles });
const diagnose = await loadDiagnose();
const cpu = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1000 };
};
const compiled = cpu(() => compile({ files: [{ path: "topology.yaml", text }] }));
const said = cpu(() => diagnose(compiled.result));
console.log(
  JSON.stringify({
    compile: compiled.milliseconds,
    diagnose: said.milliseconds,
    diagnostics: said.result.diagnostics.length,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  }),
);
