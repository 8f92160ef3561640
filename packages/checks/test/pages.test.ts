import { expect, it } from "vitest";
import { markersOf, problemOf } from "./example.ts";
import { checkPages, modelPages } from "./page.ts";

const examples = [...checkPages, ...modelPages].flatMap((page) =>
  page.examples.map((example) => [`${page.path}:${example.line}`, { page, example }] as const),
);

it.for(examples)("%s does what it says", ([, { page, example }]) => {
  const problem = problemOf(page, example);
  if (problem !== undefined) expect.fail(problem);
});

it.for(examples)("%s shows the code of its page, or nothing", ([, { page, example }]) => {
  const codes = markersOf(example).map((key) => key.split(" ").at(-1));
  if (example.verdict === "invalid") expect(codes).toContain(page.code);
  else expect({ verdict: example.verdict, codes }).toEqual({ verdict: "valid", codes: [] });
});
