import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { excessOf } from "../../src/answer/excess-of.ts";
import type { Excess } from "../../src/answer/excess.ts";
import { told, type Told } from "../told.ts";
import { judgedIn, planOf } from "../topologies.ts";

const example = readFileSync(
  new URL("../../../../examples/closed-sagemaker/topology.yaml", import.meta.url),
  "utf8",
);

function excessIn(text: string, principal: string): Told<Excess> {
  const found = excessOf(planOf(text)).find((one) => one.principal === principal);
  if (found === undefined) throw new Error(`There is no ${principal}.`);
  return told(found);
}

function entryIn(text: string, principal: string): string {
  const { entry } = excessIn(text, principal);
  if (entry === undefined) throw new Error(`${principal} has no least policy.`);
  return entry.yaml;
}

/** The example in which these roles hold their least policies and nothing else but what Studio's apps need. */
function pasted(roles: readonly string[]): string {
  const entries = roles.map((role) =>
    entryIn(example, `x:role/${role}`).replaceAll(/^/gm, "      "),
  );
  const held = example
    .replace(/^ {6}# How a person opens Studio[^]*?(?=^ {4}studios:)/m, (policies) =>
      roles.includes("analyst") ? "" : policies,
    )
    .replace(/^ {4}policies:\n/m, `    policies:\n${entries.join("\n")}\n`)
    .replace(/^ {4}grants:\n(?: {6}.*\n)+/m, (grants) => withoutRoles(grants, roles));
  return held;
}

function withoutRoles(grants: string, roles: readonly string[]): string {
  const [head = "", ...entries] = grants.trimEnd().split(/\n(?= {6}\S)/);
  const kept = entries.flatMap((entry) => {
    const written = /principals: \[(.*?)\]/.exec(entry)?.[1]?.split(", ") ?? [];
    const rest = written.filter((name) => !roles.includes(name.slice("role/".length)));
    return rest.length === 0
      ? []
      : [entry.replace(/principals: \[.*?\]/, `principals: [${rest.join(", ")}]`)];
  });
  return kept.length === 0 ? "" : `${[head, ...kept].join("\n")}\n`;
}

it.for([[["access-role"]], [["analyst"]], [["access-role", "analyst"]]] as const)(
  "holds every promise of the example with the least policies of %s pasted",
  ([roles]) => {
    const text = pasted(roles);
    expect(text).not.toBe(example);
    const broken = judgedIn(text).filter(({ outcome }) => outcome !== "holds");
    expect(broken.map(({ expectation, reason }) => `${expectation.text}: ${reason}`)).toEqual([]);
  },
);

it("leaves nothing beyond the flows but what Studio's apps need where the least policies are pasted", () => {
  const { onResources, onEverything } = excessIn(pasted(["access-role"]), "x:role/access-role");
  expect(onResources).toEqual([]);
  expect(onEverything.map(({ policy }) => policy)).toEqual(["policy `studio-apps`"]);
});

it("opens Studio only from the VPC that a flow opens it from", () => {
  const text = pasted(["analyst"]);
  const open = text.replace(
    ', conditions: { StringEquals: { "aws:SourceVpc": [{ ref: vpc/main }] } }',
    "",
  );
  expect(open).not.toBe(text);
  const broken = judgedIn(open).filter(({ outcome }) => outcome === "fails");
  expect(broken.map(({ expectation }) => expectation.text)).toEqual([
    "x:role/analyst cannot open x:studio/lab",
  ]);
});

const head = [
  "cloister: 1",
  "name: test",
  "region: ap-northeast-1",
  "accounts:",
  "  x:",
  '    id: "111111111111"',
  "    roles: { worker: { trust: sagemaker } }",
];

function small(expected: readonly string[], rest: readonly string[] = []): string {
  return [
    ...head,
    "    buckets: { test-data: {}, test-rest: {} }",
    ...rest,
    "expect:",
    ...expected.map((one) => `  - can: { who: x:role/worker, ${one} }`),
    "",
  ].join("\n");
}

it("gives a role each list once, by what it begins with", () => {
  const text = small([
    "read: s3://test-data/a/",
    "read: s3://test-data/b/",
    "read: s3://test-data/a/c/",
  ]);
  expect(entryIn(text, "x:role/worker").split("\n")).toEqual([
    "least-worker:",
    "  principals: [role/worker]",
    "  statements:",
    '    - { effect: Allow, actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::test-data"], conditions: { StringLike: { "s3:prefix": ["a/*", "b/*"] } } }',
    '    - { effect: Allow, actions: ["s3:GetObject"], resources: ["arn:aws:s3:::test-data/a/*", "arn:aws:s3:::test-data/b/*"] }',
  ]);
});

it("is named after AWS's name of a role, where that is another", () => {
  const text = small(["read: s3://test-data/a.csv"]).replace(
    "worker: { trust: sagemaker }",
    "worker: { name: Worker1, trust: sagemaker }",
  );
  expect(entryIn(text, "x:role/worker").split("\n").slice(0, 3)).toEqual([
    "least-worker:",
    "  name: least-Worker1",
    "  principals: [role/worker]",
  ]);
});

it("limits no list of a bucket of which all is listed anyway", () => {
  const text = small(["read: s3://test-data/a/", "read: s3://test-data/"]);
  expect(excessIn(text, "x:role/worker").least).toEqual([
    { effect: "Allow", actions: ["s3:ListBucket"], resources: ["arn:aws:s3:::test-data"] },
    { effect: "Allow", actions: ["s3:GetObject"], resources: ["arn:aws:s3:::test-data/*"] },
  ]);
});

const elsewhere = [
  "  y:",
  '    id: "222222222222"',
  "    keys: { data: {} }",
  "    buckets: { test-other: { encryption: { key: data } } }",
];

it("says that another account's bucket must let it in, and that its key's id is not known", () => {
  const { entry, unserved } = excessIn(
    small(["read: s3://test-other/a.csv"], elsewhere),
    "x:role/worker",
  );
  expect(entry?.yaml).toContain('key/<id of y:key/data>"]');
  expect(entry?.note).toMatch(/^AWS makes the ids/);
  expect(unserved).toEqual([
    expect.stringMatching(/not allow `s3:GetObject` on `s3:\/\/test-other\/a.csv`/),
    expect.stringMatching(/key policy.* not allow `kms:Decrypt`/),
  ]);
});

it("says that no policy gives a query a place for its results", () => {
  const published = readFileSync(
    new URL("../../../../examples/closed-sagemaker-as-published/topology.yaml", import.meta.url),
    "utf8",
  );
  expect(excessIn(published, "x:user/usr111").unserved).toEqual([
    expect.stringContaining("has no result location"),
  ]);
  expect(excessIn(example, "x:role/analyst").unserved).toEqual([]);
});

const vpc = [
  "    vpcs:",
  "      main:",
  "        cidr: 10.0.0.0/16",
  "        internetGateway: true",
  "        natGateways: { egress: { subnet: public } }",
  "        subnets:",
  "          public: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: public }",
  "          private: { cidr: 10.0.2.0/24, zone: apne1-az1, tier: private }",
  "          inner: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: isolated }",
  "        routeTables:",
  "          public: { subnets: [public], routes: { 0.0.0.0/0: internet-gateway } }",
  "          private: { subnets: [private], routes: { 0.0.0.0/0: nat/egress } }",
  "          inner: { subnets: [inner] }",
  "        securityGroups:",
  "          clients: { description: Clients, egress: [{ to: 0.0.0.0/0, ports: 443 }] }",
];

it.for([
  ["inner", "VPC `main` has no endpoint for `s3` in `ap-northeast-1`."],
  ["private", undefined],
] as const)("says that no policy opens a way where there is none: from %s", ([subnet, reason]) => {
  const from = `at: x:subnet/main/${subnet}, securityGroups: [x:security-group/main/clients]`;
  const { least, unserved } = excessIn(
    small([`${from}, read: s3://test-data/`], vpc),
    "x:role/worker",
  );
  expect(least).toHaveLength(2);
  expect(unserved[0]).toBe(reason);
});

it("gives no least policy to whoever has no declared flow", () => {
  const { least, entry, unserved } = excessIn(example, "x:user/usr111");
  expect({ least, entry, unserved }).toEqual({ least: [], entry: undefined, unserved: [] });
});
