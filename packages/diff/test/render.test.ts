import { proofStyle } from "@cloister/proof";
import { inJapanese, verbatim } from "@cloister/texts";
import type { Diagnostic } from "@cloister/model";
import { expect, it } from "vitest";
import { differenceJson, differenceMarkdown, differenceText, diffOf } from "../src/index.ts";
import { markdownOf } from "../src/render/markdown-text.ts";
import { base, changed, diffIn, example, linesOf, sideOf } from "./topologies.ts";

const published = example("closed-sagemaker-as-published");
const doneRight = example("closed-sagemaker");
const locate = { before: () => undefined, after: () => undefined };

it("fits the example as published beside the one done right on one screen, with what matters", () => {
  const lines = linesOf(diffIn(published, doneRight));
  const text = lines.join("\n");
  expect(lines.length).toBeLessThanOrEqual(45);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(text).toContain(
    "`x:subnet/main/private-1`: closed, no `0.0.0.0/0` through `x:nat-gateway/main/egress`",
  );
  expect(text.match(/✗→✓/g)).toHaveLength(5);
  expect(text).toMatch(/^Cost ~ an estimate, /m);
  expect(text).toContain(
    "before: None of the 5 policies of role `access-role` allows `s3:GetObject`",
  );
  expect(text).toContain("detached: `AmazonAthenaFullAccess`, `AmazonSageMakerFullAccess`");
  expect(text).toContain("the policy of `x:gateway-endpoint/main/s3`: narrowed");
  expect(text).toContain("`x:studio/lab` is replaced because of `tags`");
});

it("says the same of the way back, as bad news", () => {
  const text = linesOf(diffIn(doneRight, published)).join("\n");
  expect(text).toContain("1 subnet opens to the internet, 5 expectations no longer hold");
  expect(text.match(/✓→✗/g)).toHaveLength(5);
  expect(text).toContain("attached: `AmazonAthenaFullAccess`");
});

it("cuts nothing short in full", () => {
  const full = linesOf(diffIn(published, doneRight), true);
  expect(full.join("\n")).not.toContain("…");
  expect(full.length).toBeGreaterThan(200);
});

it("speaks Japanese", () => {
  const lines = differenceText(diffIn(published, doneRight), {
    style: proofStyle(false),
    width: 100,
    language: inJapanese,
  });
  expect(lines[1]).toContain("1 個のサブネットがインターネットから閉じる");
});

it("is short in Markdown, with what is long folded", () => {
  const lines = differenceMarkdown(diffIn(published, doneRight));
  const text = lines.join("\n");
  expect(lines.length).toBeLessThan(90);
  expect(text).toMatch(/^### Topology difference\n\n\*\*2 resources are lost/);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  expect(text).toContain("| ❌→✅ | x:role/access-role can read s3://s3bucket-xxxx/");
});

it.for([
  ["a | b", "a \\| b"],
  ["`a|b`", "`a\\|b`"],
  ["<img src=x onerror=1>", "&lt;img src=x onerror=1&gt;"],
  ["`a`b`", "\\`a\\`b\\`"],
  [
    "@everyone #1 [a](b) *x* _y_ ~z~ !w",
    "&#64;everyone \\#1 \\[a\\](b) \\*x\\* \\_y\\_ \\~z\\~ \\!w",
  ],
  ["a\nb\u202ec", "a\\\\u{a}b\\\\u{202e}c"],
] as const)("writes %j so that it means nothing but itself in Markdown", ([text, written]) => {
  expect(markdownOf(text)).toBe(written);
});

it("keeps hostile names in one cell", () => {
  const hostile = '"a|b`c<script>alert(1)</script>"';
  const topology = (name: string) => `cloister: 1
name: hostile
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    roles: { r: { trust: lambda, tags: { t: ${name} } } }
`;
  const lines = differenceMarkdown(diffIn(topology("a"), topology(hostile)));
  expect(lines.join("\n")).not.toMatch(/<(?!\/?(?:details|summary|br)>)/);
  for (const line of lines.filter((one) => one.startsWith("|"))) {
    expect(line.replaceAll("\\|", "").split("|")).toHaveLength(4);
  }
});

it("gives machines every field, null where there is nothing", () => {
  const json = differenceJson(diffIn(base, changed(["0.0.0.0/0: nat/egress", ""])), { locate });
  expect(Object.keys(json)).toEqual([
    "before",
    "after",
    "same",
    "accounts",
    "internet",
    "access",
    "becoming",
    "admitted",
    "starts",
    "expectations",
    "policies",
    "resources",
    "replacementFacts",
    "cost",
    "findings",
  ]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json.internet[0]).toEqual({
    change: "closed",
    subnet: "x:subnet/main/inner",
    destination: "0.0.0.0/0",
    verdict: "allowed",
    natGateway: "x:nat-gateway/main/egress",
    internetGateway: "x:internet-gateway/main",
    letsIn: false,
    closedBefore: false,
    closedAfter: true,
  });
});

function finding(code: string, path: readonly (string | number)[], message = code): Diagnostic {
  const file = { path: "topology.yaml", text: base };
  return {
    code,
    severity: "warning",
    message: verbatim(message),
    at: { file, start: 0, end: 1 },
    path,
    related: [],
  };
}

it("knows findings by code and place, whatever their index in a list", () => {
  const before = sideOf(base, [
    finding("a/one", ["accounts", "x", "list", 0]),
    finding("a/two", ["accounts", "x"]),
    finding("a/three", ["accounts", "x"]),
    finding("expect/fails", ["expect", 0]),
  ]);
  const after = {
    ...sideOf(base, [
      finding("a/one", ["accounts", "x", "list", 4]),
      finding("a/four", ["accounts", "x"]),
    ]),
    silenced: [finding("a/three", ["accounts", "x"])],
  };
  expect(diffOf(before, after).findings.map(({ change, code }) => [change, code])).toEqual([
    ["appears", "a/four"],
    ["disappears", "a/two"],
    ["silenced", "a/three"],
  ]);
});

it("warns that parts are left out", () => {
  const difference = diffOf(sideOf(base), { ...sideOf(base), isComplete: false });
  expect(linesOf(difference)[1]).toContain("Errors leave out parts of the newer topology");
});
