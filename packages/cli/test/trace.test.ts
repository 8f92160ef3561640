import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "./world.ts";

const example = (name: string) =>
  fileURLToPath(new URL(`../../../examples/${name}/topology.yaml`, import.meta.url));
const published = example("closed-sagemaker-as-published");
const doneRight = example("closed-sagemaker");
const role = ["--who", "x:role/access-role", "--at", "x:subnet/main/private-1"];
const flow3 = [...role, "--read", "s3://s3bucket-xxxx/01_test/parquet/2025/02/20250201.parquet"];
const flow5 = [...role, "--read", "x:table/db-xxxx/cross_table2025"];

it("proves why a flow is denied: the policies that were read, with their places, and what to write", async () => {
  const { code, out } = await run(["trace", published, ...flow3]);
  expect(code).toBe(1);
  expect(out).toMatch(/^denied: x:role\/access-role cannot read s3:\/\/s3bucket-xxxx\//);
  expect(out).toMatch(/^\d\. access-role → S3, bucket s3bucket-xxxx \(s3:GetObject\) {2}denied$/m);
  expect(out).toMatch(/^ {3}✗ identity policy +None of the 5 policies/m);
  expect(out).toContain("To mend it, add under accounts.x.grants:\n  # ");
  expect(out).toMatch(/^Read: `AmazonAthenaFullAccess` v\d+ \(topology\.yaml:\d+\)/m);
});

it("proves a flow leg by leg, with what it assumes, on a screen", async () => {
  const { code, out, err } = await run(["trace", published, ...flow5]);
  const lines = out.trimEnd().split("\n");
  expect(code, err).toBe(0);
  expect(lines[0]).toMatch(
    /^allowed: x:role\/access-role can read x:table\/db-xxxx\/cross_table2025/,
  );
  expect(out).toContain("Through interface endpoint `main/xxxx-vpce-athena`.");
  expect(out).toContain("Over the internet, through NAT gateway `main/egress`.");
  expect(out).toMatch(/^Assumed:\n- Bucket `aws-athena-query-results-/m);
  expect(lines.length).toBeLessThan(50);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});

it("shows every hop of what is allowed with --full", async () => {
  const { out: short } = await run(["trace", published, ...flow5]);
  const { out: full } = await run(["trace", published, ...flow5, "--full"]);
  const dns = "Private DNS of endpoint `main/xxxx-vpce-athena` answers";
  expect([short.includes(dns), full.includes(dns)]).toEqual([false, true]);
});

it("prints a proof as JSON with the file and line of every hop", async () => {
  const { code, out } = await run(["trace", published, ...flow3, "--format", "json"]);
  expect(code).toBe(1);
  const proof = JSON.parse(out) as {
    readonly legs: readonly { readonly hops: readonly { readonly verdict: string }[] }[];
  };
  expect(proof).toMatchObject({ verdict: "denied", assumptions: [], remedies: [{}] });
  const denied = proof.legs.flatMap(({ hops }) => hops.filter((hop) => hop.verdict === "denied"));
  expect(denied).toMatchObject([
    { layer: "identity-policy", file: published, line: expect.any(Number) as number },
  ]);
});

it("finds by any shorter form that is unique", async () => {
  const short = ["--who", "access-role", "--at", "private-1", "--read", "cross_table2025"];
  const words = (more: readonly string[]) => ["trace", published, ...more];
  expect(await run(words(short))).toEqual(await run(words(flow5)));
});

it("shows every way out of a subnet that is not closed, and counts as fine", async () => {
  const words = ["trace", published, "--to", "internet", "--at", "private-1"];
  const { code, out } = await run(words);
  expect(code).toBe(0);
  expect(out).toContain("not closed: x:subnet/main/private-1 has a way to the internet\n");
  expect(out).toContain("1. 0.0.0.0/0 leads to the internet, through NAT gateway `main/egress`\n");
  const without = await run([...words, "--without", "nat/egress"]);
  expect(without.out).toContain(
    "With x:nat-gateway/main/egress: not closed. Without it:\n\nclosed:",
  );
});

it("proves that a subnet is closed", async () => {
  const words = ["trace", doneRight, "--to", "internet", "--at", "private-1"];
  const { code, out, err } = await run(words);
  expect(code, err).toBe(0);
  expect(out).toMatch(/^closed: x:subnet\/main\/private-1 has no way to the internet\n/);
  expect(out).toMatch(/✓ route +Route table `main\/studio` .* has no route to the internet/);
  const json = await run([...words, "--format", "json"]);
  expect(JSON.parse(json.out)).toMatchObject({ closed: true, ways: [] });
});

it("says what breaks without a resource, what is gained, and what repairs it", async () => {
  const { code, out } = await run(["trace", published, "--without", "nat/egress"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Without x:nat-gateway\/main\/egress/);
  expect(out).toMatch(/^Breaks:\n✗ Studio `lab` starts \(topology\.yaml:\d+\)$/m);
  expect(out).toMatch(/^Becomes true:\n✓ x:subnet\/main\/private-1 is closed/m);
  const repair = [...out.matchAll(/^\+ (\S+), interface endpoint/gm)].map((match) => match[1]);
  expect(new Set(repair)).toEqual(new Set(["sagemaker.api", "sagemaker.runtime", "sts", "glue"]));
  expect(out).toMatch(/^Estimate, a month: [\d.]+ USD saved, [\d.]+ USD added/m);
});

it("proves a flow before and after", async () => {
  const words = ["trace", published, ...flow5, "--without", "nat/egress"];
  const { code, out } = await run(words);
  expect(code).toBe(1);
  expect(out).toMatch(/^With x:nat-gateway\/main\/egress: allowed\. Without it:\n\ndenied: /);
  const json = await run([...words, "--format", "json"]);
  expect(JSON.parse(json.out)).toMatchObject({
    without: "x:nat-gateway/main/egress",
    verdict: "denied",
    before: { verdict: "allowed" },
  });
});

it("proves every expectation when nothing else is asked", async () => {
  const wrong = await run(["trace", published]);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toMatch(/^✗ x:subnet\/main\/private-1 is closed \(topology\.yaml:\d+\)$/m);
  expect(wrong.out).toMatch(/\n8 expectations: 3 hold, 5 fail\.\n$/);
  const right = await run(["trace", doneRight]);
  expect(right.code, right.out).toBe(0);
});

it("prints the access matrix aligned, and as Markdown", async () => {
  const { code, out } = await run(["trace", published, "--matrix"]);
  expect(code).toBe(0);
  const [head = "", rule = "", ...rows] = out.split("\n\n")[0]?.split("\n") ?? [];
  expect(head.indexOf("x:role/access-role")).toBe(rule.lastIndexOf(" ") + 1);
  expect(rows.find((row) => row.startsWith("y:bucket/s3bucket-yyyy"))).toMatch(/ read +read$/);
  const markdown = await run(["trace", published, "--matrix", "--format", "markdown"]);
  expect(markdown.out).toMatch(/^\| {2}\| `x:bucket\/s3bucket-xxxx` \|/);
  const json = await run(["trace", published, "--matrix", "--format", "json"]);
  expect(JSON.parse(json.out)).toMatchObject({ rows: [{}, {}] });
});

it("says what principals may do beyond their flows", async () => {
  const { code, out } = await run(["trace", published, "--excess"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}- `AmazonSageMakerFullAccess` v\d+, statement 1: sagemaker:\*$/m);
  expect(out).toContain(
    "  The least policy that serves its declared flows, under accounts.x.policies:\n    least-access-role:",
  );
  const json = await run(["trace", published, "--excess", "--format", "json"]);
  expect(JSON.parse(json.out)).toMatchObject({
    principals: [{}, { least: { Version: "2012-10-17" } }],
  });
});
