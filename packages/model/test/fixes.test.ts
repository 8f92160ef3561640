import { expect, it } from "vitest";
import { applyFixes, compile, type Sources } from "../src/index.ts";
import { inWords } from "./in-words.ts";

const topology = `cloister: 1
name: example
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        dnsSupport: true
        subnets:
          apps: { cidr: 10.0.1.0/24, tier: isolated }
          work: { cidr: 10.0.2.0/24, tier: isolated }
        routeTables:
          inner: { subnets: [apps, work] }
        securityGroups:
          services: { ingress: [{ from: subnet/apps, ports: 443 }] }
        endpoints:
          studio:
            service: aws.sagemaker.ap-northeast-1.studio
            type: interface
            subnets: [apps]
            securityGroups: [services]
    roles:
      analyst: { trust: sagemaker, managedPolicies: [AmazonAthenaFullAccess] }
    users: { anna: {} }
    buckets: { stock: { objects: [a.txt, b.txt] } }
    grants:
      g: { principals: [role/analyst], bucket: stock, access: read }
  y:
    id: "222222222222"
    buckets:
      sales:
        accepts:
          - { from: x, principals: [role/analyst], access: read }
        policy:
          statements:
            - effect: Deny
              principals: "*"
              actions: s3:*
              conditions: { StringNotEquals: { aws:SourceVpc: [vpc-0123456789abcdef0, { ref: x:role/analyst }] } }
expect:
  - can: { who: x:role/analyst, read: x:bucket/stock, at: apps }
`;

it("says nothing of the topology that all these are mistakes in", () => {
  expect(saidOf({ files: [{ path: "topology.yaml", text: topology }] })).toEqual([]);
});

it.for([
  ["a key that is misspelt", "dnsSupport:", "dnsSuport:"],
  [
    "a value that is misspelt",
    "tier: isolated }\n          work",
    "tier: isolatd }\n          work",
  ],
  ["an account id without quotes", '"222222222222"', "222222222222"],
  ["an account id that begins with zeros", '"012345678901"', "012345678901"],
  ["a truth value in quotes", "dnsSupport: true", 'dnsSupport: "true"'],
  ["a truth value of YAML 1.1", "dnsSupport: true", "dnsSupport: yes"],
  ["the version in quotes", "cloister: 1", 'cloister: "1"'],
  [
    "one thing where a list belongs",
    "principals: [role/analyst], bucket",
    "principals: role/analyst, bucket",
  ],
  ["a list where one thing belongs", "bucket: stock", "bucket: [stock]"],
  ["a block with full-width digits", "10.0.2.0/24", "１0.0.2.0/24"],
  ["an unknown subnet", "subnets: [apps, work]", "subnets: [appps, work]"],
  ["an unknown role with its kind", "[role/analyst], bucket", "[role/analist], bucket"],
  ["an unknown role in full", "who: x:role/analyst", "who: x:role/analist"],
  ["a short name", "at: apps", "at: aps"],
  ["an unknown bucket", "read: x:bucket/stock", "read: x:bucket/stok"],
  ["an unknown Region", "example\nregion: ap-northeast-1", "example\nregion: ap-norhteast-1"],
  ["a Region of a wrong form", "example\nregion: ap-northeast-1", "example\nregion: ap-northeast1"],
  [
    "an unknown role in a list of a condition",
    "{ ref: x:role/analyst }",
    "{ ref: x:role/analist }",
  ],
  [
    "a service in the wrong family",
    "aws.sagemaker.ap-northeast-1.studio",
    "com.amazonaws.ap-northeast-1.studio",
  ],
  [
    "a service of another Region",
    "aws.sagemaker.ap-northeast-1.studio",
    "aws.sagemaker.us-east-1.studio",
  ],
  [
    "a service that is misspelt",
    "service: aws.sagemaker.ap-northeast-1.studio",
    "service: aws.sagemaker.ap-northeast-1.studo",
  ],
  ["an unknown managed policy", "AmazonAthenaFullAccess", "AmazonAthenaFullAcess"],
  ["an object that is listed twice", "[a.txt, b.txt]", "[a.txt, b.txt, a.txt]"],
] as const)("mends %s", ([, right, wrong]) => {
  const good = right.startsWith('"0')
    ? topology.replace('"222222222222"', right)
    : topology.replace(/at: apps/, right.startsWith("at: ") ? right : "at: apps");
  expect(good).toContain(right);
  const sources = { files: [{ path: "topology.yaml", text: good.replace(right, wrong) }] };
  const fixes = compile(sources).diagnostics.flatMap(({ fix }) => fix ?? []);
  const mended = applyFixes(sources, fixes).sources.files[0]?.text;
  expect(mended).toBe(good);
});

it.for([
  [
    "a key whose right form is there already",
    "dnsSupport: true",
    "dnsSupport: true\n        dnsSuport: false",
  ],
  ["an account id of too few digits", '"222222222222"', "22222222222"],
  ["a subnet of another number", "[apps, work]", "[apps, work-2]"],
  [
    "a Region of another number",
    "example\nregion: ap-northeast-1",
    "example\nregion: ap-northeast-9",
  ],
  ["a service that may be two", "aws.sagemaker.ap-northeast-1.studio", "sagemaker"],
  ["a name that is like no other", "bucket: stock", "bucket: warehouse"],
  ["a name that only another kind has", "[role/analyst], bucket", "[user/analist], bucket"],
  [
    "an outside user or role without its kind",
    "{ from: x, principals: [role/analyst]",
    '{ from: "333333333333", principals: [analyst]',
  ],
] as const)("leaves to the user %s", ([, right, wrong]) => {
  const text = topology.replace(right, wrong);
  const { diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).not.toEqual([]);
  expect(diagnostics.flatMap(({ fix }) => fix ?? [])).toEqual([]);
});

it("asks whether the endpoint service of another family is meant", () => {
  const text = topology.replace("aws.sagemaker.", "com.amazonaws.");
  expect(saidOf({ files: [{ path: "topology.yaml", text }] })).toEqual([
    "`com.amazonaws.ap-northeast-1.studio` is not the name of `studio` in `ap-northeast-1`. Did you mean `aws.sagemaker.ap-northeast-1.studio`?",
  ]);
});

it("knows a managed policy by its last name, whatever its path", () => {
  const text = topology.replace("AmazonAthenaFullAccess", "service-role/AWSGlueServiceRol");
  const { diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toMatchObject([
    { code: "identity/unknown-managed-policy", fix: { edits: [{ value: "AWSGlueServiceRole" }] } },
  ]);
});

function saidOf(sources: Sources): readonly (string | undefined)[] {
  return compile(sources).diagnostics.map(({ message }) => inWords(message));
}
