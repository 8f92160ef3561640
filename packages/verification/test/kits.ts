import { readFileSync } from "node:fs";
import { compile, type Plan } from "@cloister/model";
import { english, inEnglish, type Language } from "@cloister/texts";
import { verificationKit, type Kit, type KitFile } from "../src/index.ts";

/** The plan of a topology. A mistake in it is a mistake of the test. */
export function planOf(text: string): Plan {
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (plan === undefined || errors.length > 0) {
    throw new Error(errors.map(({ message }) => inEnglish(message)).join("\n"));
  }
  return plan;
}

/** The plan of a topology of the repository: `examples/closed-sagemaker`. */
export function planIn(folder: string): Plan {
  return planOf(readFileSync(new URL(`../../../${folder}/topology.yaml`, import.meta.url), "utf8"));
}

export const examples = ["examples/closed-sagemaker", "examples/closed-sagemaker-as-published"];

export function kitOf(
  plan: Plan,
  options: { readonly language?: Language; readonly account?: string } = {},
): Kit {
  return verificationKit(plan, { language: english, ...options });
}

/** The text of one of a kit's files; fails where it is missing. */
export function textOf({ files }: Kit, name: string): string {
  const file = files.find(({ path }) => path === `verification/${name}`);
  if (file === undefined || !("text" in file)) throw new Error(`There is no ${name}.`);
  return file.text;
}

/** Two accounts, users and a Studio with names that try to leave their place; all of them are valid. */
export const hostile = String.raw`
cloister: 1
name: hostile
description: "| \x60x\x60 <b>"
region: ap-northeast-1
accounts:
  a:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          "s'\"\x60 $(id)": { cidr: 10.0.0.0/24, zone: apne1-az1, tier: isolated }
          "非公開": { cidr: 10.0.1.0/24, zone: apne1-az2, tier: isolated }
        routeTables:
          all: { subnets: ["s'\"\x60 $(id)", "非公開"] }
    users:
      "u'$(id)": { name: u.one }
      "u' $(id)": { name: u.two }
    workgroups:
      work: { resultLocation: s3://results-of-a/x/, enforce: false }
    buckets:
      results-of-a: {}
      data-of-a:
        objects:
          - "or'ders/$(id)\x60.parquet"
          - "-rf/x.parquet"
    databases:
      base:
        name: "base-of-a"
        tables:
          orders: { location: "s3://data-of-a/or'ders/", format: parquet, columns: { id: bigint, "it's \"x\"": string } }
        queries:
          "q\x60; $(id)": { sql: "SELECT 'a' -- \x60", workgroup: work }
    grants:
      read: { principals: ["user/u'$(id)"], table: base/orders, access: read }
      run: { principals: ["user/u'$(id)"], workgroup: work, access: query }
expect:
  - can: { who: "user/u'$(id)", read: table/base/orders, through: athena, client: console, workgroup: work }
  - cannot: { who: "user/u' $(id)", write: "s3://data-of-a/-rf/" }
  - cannot: { who: "user/u' $(id)", read: "s3://data-of-a/-rf/x.parquet" }
  - closed: "subnet/main/s'\"\x60 $(id)"
  - cannot: { who: "user/u' $(id)", at: "subnet/main/非公開", read: "s3://data-of-a/-rf/x.parquet" }
`.replaceAll(String.raw`\x60`, "`");

/** The content of a file, whatever it is. */
export function bytesOf(file: KitFile): Uint8Array {
  return "bytes" in file ? file.bytes : Buffer.from(file.text);
}
