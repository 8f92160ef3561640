// The pictures of the README, with AWS's icons.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { accessPicture, layOut, picturesOf, toSvg } from "../../packages/diagram/dist/index.js";
import { compile } from "../../packages/model/dist/index.js";
import { judgeExpectations, worldOfPlan } from "../../packages/proof/dist/index.js";
import { english } from "../../packages/texts/dist/index.js";

const { resolve } = createRequire(new URL("../../packages/cli/package.json", import.meta.url));
const icons = join(dirname(resolve("aws-icons/package.json")), "icons");

/** All of a topology. */
export function overviewPicture(path) {
  const [overview] = picturesOf(worldOfPlan(planOf(path)), "overview", english);
  return draw(overview);
}

/** The proof of the first flow from a subnet that a topology expects, and that is denied. */
export function deniedPicture(path) {
  const plan = planOf(path);
  const { proof } = judgeExpectations(plan).find(
    ({ expectation, outcome }) => outcome === "fails" && expectation.flow?.at !== undefined,
  );
  return draw(accessPicture(worldOfPlan(plan), proof, english));
}

function planOf(path) {
  return compile({ files: [{ path, text: readFileSync(path, "utf8") }], overlays: [] }).plan;
}

async function draw(picture) {
  const icon = (name) => readFileSync(join(icons, `${name}.svg`), "utf8");
  return toSvg(await layOut(picture), { icons: icon });
}
