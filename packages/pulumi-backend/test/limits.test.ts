import { compile } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { pulumi } from "../src/index.ts";

function topologyWith(objects: string) {
  const text = `cloister: 1
name: uploads
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    buckets:
      lake-data: { objects: ${objects} }
`;
  const { plan } = compile({ files: [{ path: "topology.yaml", text }] });
  if (plan === undefined) throw new Error("no plan");
  return plan;
}

function limitsOf(objects: string): readonly string[] {
  return Array.from(pulumi.limits(topologyWith(objects)), ({ code, message, at }) => {
    return `${code} at ${at.slice(4).join(".")}: ${inEnglish(message)}`;
  });
}

it("uploads what a CDK app cannot: keys that are no paths, and tags", () => {
  expect(limitsOf("{ a/../b.csv: { source: b.csv, tags: { team: sales } } }")).toEqual([]);
});

it("has nothing to say of an object that is expected to exist", () => {
  expect(limitsOf("[a//b.csv]")).toEqual([]);
});

it.each([
  ["/b.csv", "b.csv"],
  ["./b.csv", "b.csv"],
  ["a//b.csv", "a/b.csv"],
])("says that it cannot upload %s, and leaves it out", (key, kept) => {
  const objects = `{ ${key}: { source: b.csv } }`;
  expect(limitsOf(objects)).toEqual([
    `pulumi/object-not-uploaded at objects.${key}: Pulumi's AWS provider cannot upload \`${key}\`: it would write \`${kept}\` instead.`,
  ]);
  const files = pulumi.emit(topologyWith(objects), { source: "topology.yaml" });
  expect(files.filter((file) => "copyOf" in file)).toEqual([]);
  expect(files.map((file) => ("text" in file ? file.text : "")).join("")).not.toContain("Objectv2");
});

it("says that it cannot write a tag called toString, and leaves it out", () => {
  const plan = topologyWith("{ b.csv: { source: b.csv, tags: { toString: a, valueOf: b } } }");
  const said = Array.from(pulumi.limits(plan), ({ code, message }) => {
    return `${code}: ${inEnglish(message)}`;
  });
  expect(said).toEqual([
    "pulumi/name-not-written: A Pulumi program cannot write a tag called `toString`.",
  ]);
  const texts = pulumi.emit(plan, { source: "t" }).map((file) => ("text" in file ? file.text : ""));
  expect(texts.join("")).toContain('tags: { valueOf: "b" }');
});
