import { readFileSync } from "node:fs";
import { compile, type Diagnostic } from "@cloister/model";
import { english, inEnglish, inLanguage } from "@cloister/texts";
import { expect, it } from "vitest";
import { allFlowChecks } from "../src/flow-checks.ts";
import { judgeTopology } from "../src/judge-topology.ts";
import { needsProof } from "../src/needs-proof.ts";
import { textAt } from "./topology-text.ts";

function judged(text: string): readonly Diagnostic[] {
  return judgeTopology(compile({ files: [{ path: "topology.yaml", text }] })).diagnostics;
}

/** An example of the repository, and what its flows and grants are found to lack. */
function example(name: string): readonly Diagnostic[] {
  const file = new URL(`../../../examples/${name}/topology.yaml`, import.meta.url);
  return judged(readFileSync(file, "utf8"));
}

function topology(accounts: string, expected: string): string {
  return `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${accounts}\nexpect:\n${expected}\n`;
}

const published = example("closed-sagemaker-as-published");
const ours = published.filter(({ code }) => /^(?:flows|grants)\//.test(code));

it("finds what keeps the published flows from working, each at what has to change", () => {
  const found = ours.map((one) => `${one.rule} ${one.severity} ${textAt(one)}`);
  expect(found.toSorted()).toEqual(
    [
      "ATH-001 error primary",
      "ATH-002 error usr111",
      "ATH-003 error usr111",
      "ATH-004 warning actions",
      "ATH-005 error usr111",
      "ATH-006 error usr111",
      "ATH-023 warning awswrangler",
      "ATH-024 warning primary",
      "GRANT-015 warning y:s3bucket-yyyy",
      "IAM-012 error access-role",
    ].toSorted(),
  );
});

it("explains every expectation of the published design that fails, but for what is open", () => {
  const failing = published.filter(({ code }) => code === "expect/fails");
  const explained = ours.flatMap(({ explains = [] }) => explains);
  const rest = failing.filter(
    ({ at }) => !explained.some(({ start, end }) => start === at.start && end === at.end),
  );
  expect(failing).toHaveLength(5);
  expect(rest.map(textAt)).toEqual(["x:subnet/main/private-1"]);
});

it("shows which statements come near, the bucket, and the flows that break", () => {
  const found = ours.find(({ rule }) => rule === "IAM-012");
  expect(found?.related.map(textAt)).toEqual([
    "AmazonSageMakerFullAccess",
    "AmazonAthenaFullAccess",
    "AWSGlueConsoleFullAccess",
    "s3bucket-xxxx",
    "can",
    "can",
  ]);
  expect(found?.fix?.edits).toEqual([
    {
      kind: "set",
      at: ["accounts", "x", "grants", "access-role-reads-s3bucket-xxxx"],
      value: {
        principals: ["role/access-role"],
        bucket: "s3bucket-xxxx",
        access: "read",
        prefix: "01_test/parquet/2025/",
      },
    },
  ]);
});

it("adds the action that is missing on both sides", () => {
  const found = ours.find(({ rule }) => rule === "ATH-004");
  expect(found?.fix?.edits).toEqual([
    {
      kind: "append",
      at: ["accounts", "x", "grants", "access-policy", "actions"],
      value: "s3:GetBucketLocation",
    },
    {
      kind: "append",
      at: ["accounts", "y", "buckets", "s3bucket-yyyy", "accepts", 0, "actions"],
      value: "s3:GetBucketLocation",
    },
  ]);
});

it("has nothing to say of flows and grants in the design done right", () => {
  expect(
    example("closed-sagemaker").filter(({ code }) => /^(?:flows|grants)\//.test(code)),
  ).toEqual([]);
});

const network = `
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { apps: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { inner: { subnets: [apps] } }
        securityGroups: { apps: { egress: [{ to: 0.0.0.0/0, ports: 443 }] } }
    roles:
      loader: { trust: lambda }
    buckets:
      sales-data: {}
      sales-results: {}
    workgroups:
      analysis: { resultLocation: s3://sales-results/ }
    grants:
      read-sales: { principals: [role/loader], bucket: sales-data, access: read, prefix: orders/ }
      run-queries: { principals: [role/loader], workgroup: analysis, access: query }`;
const inSubnet =
  "who: x:role/loader, at: x:subnet/main/apps, securityGroups: [x:security-group/main/apps]";

it("says once for a subnet which endpoints it lacks, and adds them", () => {
  const found = judged(
    topology(
      network,
      `  - can: { ${inSubnet}, read: s3://sales-data/orders/ }\n  - can: { ${inSubnet}, query: x:workgroup/analysis, client: sdk }`,
    ),
  ).filter(({ code }) => code !== "expect/fails");
  expect(found.map(({ code }) => code)).toEqual(["flows/service-out-of-reach"]);
  expect(found[0]?.explains).toHaveLength(2);
  expect(found[0]?.fix?.edits).toEqual([
    {
      kind: "set",
      at: ["accounts", "x", "vpcs", "main", "endpoints", "s3"],
      value: { service: "s3", type: "gateway", routeTables: ["inner"] },
    },
    {
      kind: "set",
      at: ["accounts", "x", "vpcs", "main", "endpoints", "athena"],
      value: { service: "athena", type: "interface", subnets: ["apps"] },
    },
  ]);
});

it("mends an endpoint that is there and does not serve a subnet, instead of writing it twice", () => {
  const found = (endpoint: string, read: string) =>
    judged(
      topology(
        `  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { apps: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { inner: { subnets: [apps] }, other: {} }
        securityGroups: { apps: { ingress: [{ from: apps }], egress: [{ to: 0.0.0.0/0, ports: 443 }] } }
        endpoints: { ${endpoint} }
    roles: { loader: { trust: lambda } }
    buckets: { stock-data: {} }
    workgroups: { analysis: { resultLocation: s3://stock-data/results/ } }`,
        `  - can: { who: x:role/loader, at: x:subnet/main/apps, securityGroups: [x:security-group/main/apps], ${read} }`,
      ),
    ).find(({ code }) => code === "flows/service-out-of-reach");
  const bucket = "read: s3://stock-data/";
  const inSubnet = "type: interface, subnets: [apps], securityGroups: [apps], privateDns: false";

  const table = found("s3: { service: s3, type: gateway, routeTables: [other] }", bucket);
  expect(table?.help && inEnglish(table.help)).toBe(
    "Add to the `routeTables` of endpoint `s3`: `inner`.",
  );
  expect(table?.fix).toBeUndefined();

  const beside = found(`s3: { service: s3, ${inSubnet} }`, bucket);
  expect(beside?.help && inEnglish(beside.help)).toBe(
    "Add to the `endpoints` of VPC `main`: `s3-gateway: { service: s3, type: gateway, routeTables: [inner] }`.",
  );

  const named = found(
    `s3: { service: s3, type: gateway, routeTables: [inner] }, queries: { service: athena, ${inSubnet} }`,
    "query: x:workgroup/analysis, client: sdk",
  );
  expect(named?.help && inEnglish(named.help)).toBe(
    "Take `privateDns: false` away from endpoint `queries`.",
  );
});

it("says what an endpoint's policy has to allow, and of a Deny that it is in the way", () => {
  const helpFor = (statements: string) => {
    const found = judged(
      topology(
        `  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets: { apps: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated } }
        routeTables: { inner: { subnets: [apps] } }
        securityGroups: { apps: { egress: [{ to: 0.0.0.0/0, ports: 443 }] } }
        endpoints: { s3: { service: s3, type: gateway, routeTables: [inner], policy: { statements: [${statements}] } } }
    roles: { loader: { trust: lambda } }
    buckets: { stock-data: {} }
    grants: { read: { principals: [role/loader], bucket: stock-data, access: read } }`,
        "  - can: { who: x:role/loader, at: x:subnet/main/apps, securityGroups: [x:security-group/main/apps], read: s3://stock-data/a/ }",
      ),
    ).find(({ code }) => code === "flows/endpoint-policy-blocks");
    return found?.help && inEnglish(found.help);
  };
  const list = '{ effect: Allow, principals: "*", actions: "s3:ListBucket", resources: "*" }';
  const all = '{ effect: Allow, principals: "*", actions: "*", resources: "*" }';
  const deny = '{ effect: Deny, principals: "*", actions: "s3:GetObject", resources: "*" }';
  expect(helpFor(list)).toBe(
    "Add a statement that allows it on any object below `s3://stock-data/a/`.",
  );
  expect(helpFor(`${all}, ${deny}`)).toBe(
    "Take the Deny away, or except these callers from it by a condition.",
  );
});

it("tells what Studio needs to start without any expectation", () => {
  const studio = network.replace("trust: lambda", "trust: sagemaker").concat(`
    studios:
      lab: { vpc: main, subnets: [apps], securityGroups: [apps], executionRole: loader }`);
  const text = topology(studio, "  - cannot: { who: x:role/loader, write: s3://sales-data/ }");
  const codes = judged(text).map(({ code }) => code);
  expect(codes).toContain("flows/studio-cannot-start");
  expect(codes).toContain("flows/studio-groups-block");
});

it("blames no network for a grant whose principal may run anywhere", () => {
  const guarded = network.replace(
    "sales-data: {}",
    `sales-data:
        policy:
          statements:
            - { effect: Deny, principals: "*", actions: s3:GetObject, conditions: { StringNotEquals: { aws:SourceVpc: { ref: vpc/main } }, Bool: { aws:ViaAWSService: "false" } } }`,
  );
  const text = topology(guarded, "  - cannot: { who: x:role/loader, write: s3://sales-data/ }");
  expect(judged(text).map(({ code }) => code)).toEqual([]);
});

it("lets an owner's refusal of whoever may read everything explain what fails", () => {
  const text = topology(
    `  x:
    id: "111111111111"
    roles:
      auditor: { trust: account/x, managedPolicies: [AmazonS3ReadOnlyAccess] }
  y:
    id: "222222222222"
    buckets:
      sales-data: {}`,
    "  - can: { who: x:role/auditor, read: s3://sales-data/orders/ }",
  );
  const found = judged(text);
  expect(found.map(({ code }) => code)).toEqual(["expect/fails", "grants/one-sided"]);
  expect(found[1] && inLanguage(found[1].message, english)).toBe(
    "`role/auditor` of account `x` is expected to use bucket `sales-data`, and account `y`, which owns it, does not accept `s3:ListBucket` and `s3:GetObject` from it.",
  );
  expect(found[1]?.fix?.edits).toEqual([
    {
      kind: "append",
      at: ["accounts", "y", "buckets", "sales-data", "accepts"],
      value: {
        from: "x",
        principals: ["role/auditor"],
        access: "read",
        prefix: "orders/",
      },
    },
  ]);
});

it("asks no proof of a topology that has none to give", () => {
  const { plan } = compile({
    files: [
      {
        path: "topology.yaml",
        text: 'cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n  x:\n    id: "111111111111"\n    buckets: { data: { tlsOnly: false } }\n',
      },
    ],
  });
  expect(plan && needsProof(plan)).toBe(false);
});

it("explains with errors alone: a warning keeps nothing from working", () => {
  const warnings = allFlowChecks
    .filter(({ severity }) => severity !== "error")
    .map(({ code }) => code);
  expect(
    ours.filter(({ code, explains }) => warnings.includes(code) && explains !== undefined),
  ).toEqual([]);
});
