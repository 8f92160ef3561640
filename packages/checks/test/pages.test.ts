import { expect, it } from "vitest";
import { markersOf, problemOf } from "./example.ts";
import { checkPages, modelPages, silencePages } from "./page.ts";

const examples = [...checkPages, ...modelPages, ...silencePages].flatMap((page) =>
  page.examples.map((example) => [`${page.path}:${example.line}`, { page, example }] as const),
);

it.for(examples)("%s does what it says", ([, { page, example }]) => {
  const problem = problemOf(page, example);
  expect(problem === undefined, `${problem}`).toBe(true);
});

it.for(examples)("%s shows the code of its page, or is valid", ([, { page, example }]) => {
  const codes = markersOf(example).map((key) => key.split(" ").at(-1));
  expect(["valid", "invalid"]).toContain(example.verdict);
  expect(codes.includes(page.code)).toBe(example.verdict === "invalid");
  expect(codes.length > 0).toBe(example.verdict === "invalid");
});
