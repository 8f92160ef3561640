// One measurement in a process of its own: `node measure-pictures.mjs COUNT`. Draws all views of a topology with so many
// subnets, and prints JSON: pictures, their most edges, and the CPU milliseconds of making, Mermaid, layout and SVG.
import {
  layOut,
  picturesOf,
  toMermaid,
  toSvg,
  viewNames,
} from "../../packages/diagram/dist/index.js";
import { compile } from "../../packages/model/dist/index.js";
import { worldOfPlan } from "../../packages/proof/dist/index.js";
import { english } from "../../packages/texts/dist/index.js";
import { topologyOfSize } from "./topology-of-size.mjs";

const text = topologyOfSize(Number(process.argv[2]));
const { plan } = compile({ files: [{ path: "topology.yaml", text }] });
const spent = { views: 0, mermaid: 0, layout: 0, svg: 0 };
async function spend(what, work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  spent[what] += (user + system) / 1000;
  return result;
}

const pictures = await spend("views", () => {
  const world = worldOfPlan(plan);
  return viewNames.flatMap((view) => picturesOf(world, view, english));
});
await spend("mermaid", () => pictures.map((picture) => toMermaid(picture)));
for (const picture of pictures) {
  const drawn = await spend("layout", () => layOut(picture));
  await spend("svg", () => toSvg(drawn));
}
console.log(
  JSON.stringify({
    pictures: pictures.length,
    edges: Math.max(...pictures.map(({ edges }) => edges.length)),
    ...spent,
  }),
);
