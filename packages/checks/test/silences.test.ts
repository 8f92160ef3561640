import { compile, isComplete, type Diagnostic } from "@cloister/model";
import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { runChecks } from "../src/index.ts";
import { silence, type Kept } from "../src/silences/silence.ts";
import { writtenSilences } from "../src/silences/written-silences.ts";
import { silencePages } from "./page.ts";

const reason = "The tool that plans our addresses writes them so.";

function saidOf(accounts: string, top = ""): Kept {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\n${top}accounts:\n${accounts}`;
  const compilation = compile({ files: [{ path: "topology.yaml", text }] });
  return silence(compilation, [...compilation.diagnostics, ...runChecks(compilation)], {
    isWhole: isComplete(compilation),
  });
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

const vpc = (more: string): string => `
  x:
    id: "111111111111"
    vpcs:
      main: { cidr: 10.0.0.1/16${more} }
`;
const silenced = `silence: { network/host-bits: ${reason} }`;

it.for<[where: string, accounts: string, top: string]>([
  ["at the thing", vpc(`, ${silenced}`), ""],
  ["at the account", `${vpc("")}    ${silenced}\n`, ""],
  ["at the topology", vpc(""), `${silenced}\n`],
])("silences a warning %s, with the reason", ([, accounts, top]) => {
  const { diagnostics, silenced: gone } = saidOf(accounts, top);
  expect(diagnostics).toEqual([]);
  expect(gone.map(({ diagnostic, reason: why }) => [diagnostic.code, why])).toEqual([
    ["network/host-bits", reason],
  ]);
});

it("uses the nearest silence only, so that the other one is seen to be unused", () => {
  const { diagnostics } = saidOf(vpc(`, ${silenced}`), `${silenced}\n`);
  expect(codesOf(diagnostics)).toEqual(["silence/unused"]);
  expect(diagnostics[0]?.path).toEqual(["silence", "network/host-bits"]);
});

it("silences nothing beside the thing that it stands at", () => {
  const { diagnostics } = saidOf(`
  x:
    id: "111111111111"
    vpcs:
      main: { cidr: 10.0.0.1/16 }
      other: { cidr: 10.1.0.0/16, ${silenced} }
`);
  expect(codesOf(diagnostics).toSorted()).toEqual(["network/host-bits", "silence/unused"]);
});

it("does not call a silence unused while parts of the topology are left out", () => {
  const { diagnostics } = saidOf(`
  x:
    id: "111111111111"
    vpcs:
      main: { cidr: 10.0.0.1, ${silenced} }
`);
  expect(codesOf(diagnostics)).not.toContain("silence/unused");
});

it("takes a bucket of the name `silence` for a bucket", () => {
  expect(
    codesOf(
      saidOf(`
  x:
    id: "111111111111"
    buckets: { silence: {} }
    databases: { silence: { tables: {} } }
`).diagnostics,
    ),
  ).toEqual([]);
});

it("suggests the code that was meant, and renames it", () => {
  const { diagnostics } = saidOf(vpc(`, silence: { network/hostbits: ${reason} }`));
  const [unknown] = diagnostics.filter(({ code }) => code === "silence/unknown-code");
  expect(unknown && typeof unknown.message !== "string" && inEnglish(unknown.message)).toBe(
    "No warning has the code `network/hostbits`. Did you mean `network/host-bits`?",
  );
  expect(unknown?.fix?.edits).toEqual([
    {
      kind: "rename",
      at: ["accounts", "x", "vpcs", "main", "silence", "network/hostbits"],
      key: "network/host-bits",
    },
  ]);
});

it("has a page for everything that can be wrong with a silence", () => {
  expect(silencePages.map(({ code }) => code)).toEqual([
    "silence/of-an-error",
    "silence/unknown-code",
    "silence/unused",
    "silence/without-reason",
  ]);
});

it("knows the silences of everything that can carry one", () => {
  const remark = "silence: { a/b: c }";
  const text = `cloister: 1
name: example
region: ap-northeast-1
${remark}
accounts:
  x:
    id: "111111111111"
    ${remark}
    vpcs:
      main:
        cidr: 10.0.0.0/16
        ${remark}
        subnets: { s: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: public, ${remark} } }
        natGateways: { n: { subnet: s, ${remark} } }
        routeTables: { t: { subnets: [s], ${remark} } }
        securityGroups: { g: { ${remark} } }
        endpoints: { e: { service: s3, type: gateway, routeTables: [t], ${remark} } }
    users: { u: { ${remark} } }
    roles: { r: { trust: sagemaker, ${remark} } }
    policies: { p: { existing: true, ${remark} } }
    studios: { l: { vpc: main, subnets: [s], executionRole: r, profiles: { a: { ${remark} } }, ${remark} } }
    buckets: { data-of-x: { ${remark} } }
    keys: { k: { ${remark} } }
    workgroups: { w: { resultLocation: s3://data-of-x/results/, ${remark} } }
    databases: { d: { tables: { t: { location: s3://data-of-x/t/, format: csv, ${remark} } }, queries: { q: { sql: SELECT 1, ${remark} } }, ${remark} } }
    grants: { o: { principals: [role/r], bucket: data-of-x, access: read, ${remark} } }
`;
  const { topology } = compile({ files: [{ path: "topology.yaml", text }] });
  const count = text.split(remark).length - 1;
  expect(topology && writtenSilences(topology).map(({ at }) => at.join("."))).toHaveLength(count);
});
