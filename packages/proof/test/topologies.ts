import { readFileSync } from "node:fs";
import { compile, type Plan } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { judgeExpectations } from "../src/answer/judge-expectations.ts";
import type { Expected } from "../src/answer/expected.ts";
import { told, type Told } from "./told.ts";

/** The plan of a topology. A mistake in it is a mistake of the test. */
export function planOf(text: string): Plan {
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (plan === undefined || errors.length > 0) {
    const said = errors.map(({ message, at }) => `${at.start}: ${inEnglish(message)}`);
    throw new Error(["This topology has errors:", ...said, text].join("\n"));
  }
  return plan;
}

export function planOfExample(name: string): Plan {
  const path = new URL(`../../../examples/${name}/topology.yaml`, import.meta.url);
  return planOf(readFileSync(path, "utf8"));
}

/** What becomes of everything that a topology expects. */
export function judgedIn(text: string): Told<readonly Expected[]> {
  return told(judgeExpectations(planOf(text)));
}

export function outcomesIn(text: string): readonly Expected["outcome"][] {
  return judgedIn(text).map(({ outcome }) => outcome);
}

/** The one thing that a topology expects. */
export function onlyJudged(text: string): Told<Expected> {
  const [only, ...more] = judgedIn(text);
  if (only === undefined || more.length > 0) throw new Error("One thing is to be expected.");
  return only;
}
