import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type Diagnostic } from "@cloister/model";
import { proofStyle } from "@cloister/proof";
import { inEnglish } from "@cloister/texts";
import {
  diffOf,
  differenceText,
  type Difference,
  type ResourceChange,
  type Side,
} from "../src/index.ts";

const workspace = fileURLToPath(new URL("../../../", import.meta.url));

/** One side. A mistake in its text is a mistake of the test. */
export function sideOf(text: string, diagnostics: readonly Diagnostic[] = []): Side {
  const compiled = compile({ files: [{ path: "topology.yaml", text }] });
  const errors = compiled.diagnostics.filter(({ severity }) => severity === "error");
  if (compiled.plan === undefined || errors.length > 0) {
    const said = errors.map(({ message, at }) => `${at.start}: ${inEnglish(message)}`);
    throw new Error(["This topology has errors:", ...said, text].join("\n"));
  }
  return {
    name: "topology.yaml",
    plan: compiled.plan,
    diagnostics,
    silenced: [],
    isComplete: true,
  };
}

export function diffIn(before: string, after: string): Difference {
  return diffOf(sideOf(before), sideOf(after));
}

/** As a terminal shows it. */
export function linesOf(difference: Difference, isFull = false): readonly string[] {
  return differenceText(difference, { style: proofStyle(false), width: 100, isFull });
}

/** The same as one line, wherever it is broken. */
export function textIn(before: string, after: string, isFull = false): string {
  return linesOf(diffIn(before, after), isFull)
    .map((line) => line.trim())
    .join(" ");
}

/** What becomes of resources, by what. */
export function changesIn(difference: Difference): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { change, id } of difference.resources) (found[change] ??= []).push(id);
  return found;
}

export function resourceIn(difference: Difference, id: string): ResourceChange {
  const found = difference.resources.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} does not change.`);
  return found;
}

export function example(name: string): string {
  return readFileSync(join(workspace, "examples", name, "topology.yaml"), "utf8");
}

/** All fixtures and examples of one file that have a plan, by name. */
export function fixtures(): readonly { readonly name: string; readonly side: Side }[] {
  const folders = [
    ...readdirSync(join(workspace, "fixtures")).map((area) => `fixtures/${area}`),
    "examples",
  ];
  return folders.flatMap((folder) =>
    readdirSync(join(workspace, folder)).flatMap((name) => {
      const path = join(workspace, folder, name, "topology.yaml");
      if (!existsSync(path)) return [];
      const text = readFileSync(path, "utf8");
      const { plan, diagnostics } = compile({ files: [{ path, text }] });
      const side = { name: path, diagnostics, silenced: [], isComplete: true };
      return plan === undefined ? [] : [{ name: `${folder}/${name}`, side: { ...side, plan } }];
    }),
  );
}

/** A network with one way out, a bucket under a key, and a role that reads it. */
export const base = `cloister: 1
name: base
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          pub: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: public }
          inner: { cidr: 10.0.1.0/24, zone: apne1-az2, tier: private }
        internetGateway: true
        natGateways: { egress: { subnet: pub } }
        routeTables:
          pub: { subnets: [pub], routes: { 0.0.0.0/0: internet-gateway } }
          inner: { subnets: [inner], routes: { 0.0.0.0/0: nat/egress } }
    keys:
      data: {}
    buckets:
      data-of-x: { encryption: { key: data } }
    roles:
      reader: { trust: lambda }
    grants:
      reading: { principals: [role/reader], bucket: data-of-x, access: read }
expect:
  - can: { who: x:role/reader, read: s3://data-of-x/a.csv }
  - cannot: { who: x:role/reader, write: s3://data-of-x/ }
`;

/** The base with something replaced, which must be there. */
export function changed(...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The base has no ${from}`);
    return text.replace(from, to);
  }, base);
}
