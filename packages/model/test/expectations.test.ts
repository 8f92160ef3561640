import { expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { complaint, only, topology } from "./expected-of.ts";

it("resolves what is used, and by whom, from the whole topology", () => {
  expect(only("can: { who: x:role/reader, at: x:subnet/main/apps, read: s3://any/key }")).toEqual({
    at: ["expect", 0],
    kind: "can",
    text: "x:role/reader can read s3://any/key at x:subnet/main/apps",
    flow: {
      who: { kind: "role", id: "x:role/reader" },
      at: { kind: "subnet", id: "x:subnet/main/apps" },
      use: "read",
      target: { kind: "objects", bucket: "any", key: "key", below: false },
    },
  });
});

it.for([
  ["s3://b/k", { bucket: "b".padEnd(3, "b"), key: "k", below: false }],
  ["s3://b/k/", { bucket: "bbb", key: "k/", below: true }],
  ["s3://b/", { bucket: "bbb", key: "", below: true }],
  ["s3://b", { bucket: "bbb", key: "", below: true }],
] as const)("takes %s for one object, or for all below", ([uri, target]) => {
  const expectation = only(`cannot: { who: reader, write: "${uri.replace("//b", "//bbb")}" }`);
  expect(expectation?.kind === "cannot" && expectation.flow.target).toEqual({
    kind: "objects",
    ...target,
  });
});

it("knows a bucket by AWS's name of it", () => {
  const expectation = only("only: { principals: [reader], read: y:bucket/data }");
  expect(expectation).toMatchObject({
    kind: "only",
    text: "only reader can read y:bucket/data",
    use: "read",
    target: { kind: "objects", bucket: "data-of-y", key: "", below: true },
  });
});

it("reads tables through Athena: by awswrangler with its default in a subnet, else in the console", () => {
  const inSubnet = only("can: { who: reader, at: apps, read: shop/sales }");
  expect(inSubnet?.kind === "can" && inSubnet.flow.athena).toEqual({
    name: "awswrangler",
    ctas: true,
  });
  const outside = only("can: { who: reader, read: sales, through: athena, workgroup: team }");
  expect(outside?.kind === "can" && outside.flow.athena).toEqual({
    name: "console",
    ctas: false,
    workgroup: { kind: "workgroup", id: "x:workgroup/team" },
  });
  const query = only("can: { who: reader, at: apps, query: team, ctas: false }");
  expect(query?.kind === "can" && query.flow).toMatchObject({
    use: "query",
    target: { kind: "workgroup", workgroup: { id: "x:workgroup/team" } },
    athena: { name: "awswrangler", ctas: false, workgroup: { id: "x:workgroup/team" } },
  });
});

it.for([
  ["nothing", "description: only words", "This expectation does not say what is expected."],
  [
    "two things",
    "{ closed: apps, cannot: { who: reader, read: data } }",
    "This expectation says both `cannot` and `closed`.",
  ],
  ["no use", "can: { who: reader }", "It is not said what is used."],
  [
    "two uses",
    "can: { who: reader, read: y:data, write: y:data }",
    "Several uses are written where one belongs.",
  ],
  [
    "a malformed URI",
    'can: { who: reader, read: "s3://bucket /key" }',
    "`s3://bucket /key` is not an S3 URI.",
  ],
  [
    "Athena for objects",
    "can: { who: reader, read: y:data, through: athena }",
    "`through` speaks of Athena, which reads tables and not objects.",
  ],
  [
    "CTAS of another client",
    "can: { who: reader, read: sales, client: sdk, ctas: false }",
    "`ctas` is an option of `awswrangler`, and the client is another.",
  ],
] as const)("refuses an expectation with %s", ([, expectation, message]) => {
  expect(complaint(expectation)).toMatchObject([{ code: "expect/malformed", message }]);
});

it("leaves out what is expected of something that was left out itself, without another word", () => {
  const text = `${topology.replace("anna: {}", "anna: { wrong: 1 }")}expect:\n  - cannot: { who: x:user/anna, read: s3://any/ }\n`;
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics.map(({ code }) => code)).toEqual(["language/unknown-key"]);
  expect(plan?.expectations?.map(({ text: said }) => said)).toEqual([
    "x:user/anna cannot read s3://any/",
  ]);
});

it("gathers what several files expect, in their order", () => {
  const { plan, diagnostics } = compile({
    files: [
      { path: "a.yaml", text: `${topology}expect:\n  - closed: apps\n` },
      { path: "b.yaml", text: "expect:\n  - closed: main/shared\n" },
    ],
  });
  expect(diagnostics).toEqual([]);
  expect(plan?.expectations?.map(({ text }) => text)).toEqual([
    "apps is closed",
    "main/shared is closed",
  ]);
});
