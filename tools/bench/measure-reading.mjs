// One measurement in a process of its own: `node measure-reading.mjs SUBNETS`. Prints MB/s of both readers as JSON.
import { readFast } from "../../packages/model/dist/document/read-fast.js";
import { readYaml } from "../../packages/model/dist/document/read-yaml.js";
import { topologyOfSize } from "./topology-of-size.mjs";

const file = { path: "topology.yaml", text: topologyOfSize(Number(process.argv[2])) };
const megabytes = file.text.length / 1e6;

function rate(read) {
  const until = performance.now() + 1500;
  const times = [];
  do {
    const start = performance.now();
    read(file);
    times.push(performance.now() - start);
  } while (performance.now() < until);
  return megabytes / (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] / 1000);
}

if (readFast(file) === undefined)
  throw new Error("The first reader does not know the benchmark's own text.");
console.log(
  JSON.stringify({ bytes: file.text.length, fast: rate(readFast), full: rate(readYaml) }),
);
