import { expect, it } from "vitest";
import { compile, questionsAbout, type Finding } from "../src/index.ts";
import { compiled, complaint, only, topology } from "./expected-of.ts";
import { inWords } from "./in-words.ts";

it.for([
  ["private names of one VPC", "closed: main/shared", "x:subnet/main/shared"],
  ["a name that occurs once", "closed: apps", "x:subnet/main/apps"],
  ["the word and a name", "closed: subnet/apps", "x:subnet/main/apps"],
  ["the account and a name", "closed: x:apps", "x:subnet/main/apps"],
  ["every name", "closed: x:subnet/other/shared", "x:subnet/other/shared"],
] as const)("understands %s", ([, expectation, id]) => {
  expect(only(expectation)).toMatchObject({ kind: "closed", subnet: { kind: "subnet", id } });
});

it("lists what a short form can mean", () => {
  expect(complaint("closed: shared")).toEqual([
    {
      code: "reference/ambiguous",
      message: "`shared` can mean several things.",
      help: "Write one of `x:subnet/main/shared`, `x:subnet/other/shared`.",
    },
  ]);
  expect(complaint("cannot: { who: anna, read: s3://any/ }")[0]?.help).toBe(
    "Write one of `x:user/anna`, `y:role/anna`.",
  );
});

it("suggests what an unknown name may mean", () => {
  expect(complaint("cannot: { who: x:role/raeder, read: s3://any/ }")).toEqual([
    {
      code: "reference/unknown",
      message: "There is no role `raeder` of account `x`. Did you mean `reader`?",
      help: "Known here: `x:role/reader`.",
    },
  ]);
});

it.for([
  [
    "a short name",
    "closed: app",
    "There is no subnet `app`. Did you mean `apps`?",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "a name of several kinds",
    "cannot: { who: anne, read: s3://any/ }",
    "There is no role or user `anne`. Did you mean `anna`?",
    "Known here: `x:user/anna`, `x:role/reader`, `y:role/anna`.",
  ],
  [
    "a name under another word",
    "cannot: { who: x:user/reader, read: s3://any/ }",
    "There is no user `reader` of account `x`. Did you mean `x:role/reader`?",
    "Known here: `x:user/anna`.",
  ],
  [
    "a name of another account",
    "cannot: { who: y:reader, read: s3://any/ }",
    "There is no role or user `reader` of account `y`. Did you mean `x:role/reader`?",
    "Known here: `y:role/anna`.",
  ],
  [
    "a name in another VPC",
    "closed: other/apps",
    "There is no subnet `other/apps`. Did you mean `x:subnet/main/apps`?",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "a name like no other",
    "closed: x:subnet/main/nothing",
    "There is no subnet `main/nothing` of account `x`.",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "another kind of thing",
    "closed: bucket/data",
    "A subnet belongs here, not `bucket/data`.",
    "Known here: `x:subnet/main/apps`, `x:subnet/main/shared`, `x:subnet/other/shared`.",
  ],
  [
    "a kind that is not there",
    "can: { who: reader, open: studio/lab }",
    "There is no Studio domain `lab`.",
    "The topology declares none.",
  ],
  [
    "an account that is not there",
    "closed: z:apps",
    "`z` is not an account of this topology.",
    "Its accounts are `x`, `y`. Declare it there; if another file declares it, name that file on the command line too.",
  ],
] as const)("explains %s that is not known", ([, expectation, message, help]) => {
  expect(complaint(expectation)).toEqual([{ code: "reference/unknown", message, help }]);
});

it("lists at most eight names of the word that is written", () => {
  const subnets = Array.from(
    { length: 9 },
    (_, index) =>
      `          s${index}: { cidr: 10.0.1${index}.0/24, zone: apne1-az1, tier: isolated }\n`,
  );
  const text = topology
    .replace("        subnets:\n", `        subnets:\n${subnets.join("")}`)
    .replace("[apps, shared]", "[s0, s1, s2, s3, s4, s5, s6, s7, s8, apps, shared]");
  const { topology: read, dropped } = compile({ files: [{ path: "topology.yaml", text }] });
  if (read === undefined) throw new Error("There is no topology.");
  const findings: Finding[] = [];
  const questions = questionsAbout(read, dropped, (finding) => findings.push(finding));
  questions.resource("subnet/egress", []);
  questions.resource("egress", []);
  expect(findings.map(({ message, help }) => [inWords(message), inWords(help)])).toEqual([
    [
      "There is no subnet `egress`.",
      `Known here: ${Array.from({ length: 8 }, (_, index) => `\`x:subnet/main/s${index}\``).join(", ")}, ….`,
    ],
    [
      "There is nothing called `egress`.",
      expect.stringMatching(/^Known here: `x:vpc\/main`, .*, …\.$/),
    ],
  ]);
});

it("says nothing of a short name of what was left out itself", () => {
  const text = `${topology.replace("anna: {}", "ann: { wrong: 1 }")}expect:
  - cannot: { who: user/ann, read: s3://any/ }
  - cannot: { who: anne, read: s3://any/ }
`;
  const { diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics.map(({ code }) => code)).toEqual([
    "language/unknown-key",
    "reference/unknown",
  ]);
});

it("answers questions from the command line with findings instead of an answer", () => {
  const { topology: read, dropped } = compiled("closed: apps");
  if (read === undefined) throw new Error("There is no topology.");
  const findings: Finding[] = [];
  const questions = questionsAbout(read, dropped, (finding) => findings.push(finding));
  expect(questions.resource("shop/sales", [])).toEqual({ kind: "table", id: "x:table/shop/sales" });
  expect(questions.resource("nothing", [])).toBeUndefined();
  expect(findings.map(({ code }) => code)).toEqual(["reference/unknown"]);
});
