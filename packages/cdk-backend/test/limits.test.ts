import { compile } from "@cloister/model";
import { expect, it } from "vitest";
import { cdk } from "../src/index.ts";

function limitsOf(objects: string): readonly string[] {
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
  return Array.from(cdk.limits(plan), ({ code, at }) => `${code} at ${at.slice(4).join(".")}`);
}

it("uploads a plain key", () => {
  expect(limitsOf("{ a/b.csv: { source: b.csv } }")).toEqual([]);
});

it("says that it cannot upload a key that is no path of a file", () => {
  expect(limitsOf("{ a/../b.csv: { source: b.csv } }")).toEqual([
    "cdk/object-not-uploaded at objects.a/../b.csv",
  ]);
});

it("says that it cannot upload tags", () => {
  expect(limitsOf("{ b.csv: { source: b.csv, tags: { team: sales } } }")).toEqual([
    "cdk/object-without-tags at objects.b.csv.tags",
  ]);
});

it("has nothing to say of tags of an object that is expected to exist", () => {
  expect(limitsOf("{ b.csv: { tags: { team: sales } } }")).toEqual([]);
});
