import { expect } from "vitest";
import { compile, type Compilation } from "../src/index.ts";
import { worded } from "./in-words.ts";

/** Two accounts, with one of everything that can be expected of, and some names that occur twice. */
export const topology = `cloister: 1
name: example
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          apps: { cidr: 10.0.0.0/24, zone: apne1-az1, tier: isolated }
          shared: { cidr: 10.0.1.0/24, zone: apne1-az1, tier: isolated }
        routeTables:
          all: { subnets: [apps, shared] }
      other:
        cidr: 10.1.0.0/16
        subnets:
          shared: { cidr: 10.1.0.0/24, zone: apne1-az1, tier: isolated }
        routeTables:
          all: { subnets: [shared] }
    users: { anna: {} }
    roles: { reader: { trust: ec2 } }
    buckets: { data: { name: data-of-x } }
    workgroups: { team: { resultLocation: "s3://data-of-x/results/" } }
    databases:
      shop:
        tables:
          sales: { location: s3://data-of-x/sales/, format: parquet, columns: { id: bigint } }
  y:
    id: "222222222222"
    roles: { anna: { trust: ec2 } }
    buckets: { data: { name: data-of-y } }
`;

/** The topology with these expectations. */
export function compiled(...expectations: readonly string[]): Compilation {
  const text = `${topology}expect:\n${expectations.map((one) => `  - ${one}\n`).join("")}`;
  return compile({ files: [{ path: "topology.yaml", text }] });
}

/** The one expectation, of which nothing is reported. */
export function only(expectation: string) {
  const { plan, diagnostics } = compiled(expectation);
  expect(diagnostics.map(worded)).toEqual([]);
  const [first, ...others] = plan?.expectations ?? [];
  expect(others).toEqual([]);
  return first;
}

/** What is reported of an expectation that is left out. */
export function complaint(expectation: string) {
  const { plan, diagnostics } = compiled(expectation);
  expect(plan?.expectations).toBeUndefined();
  return diagnostics.map(worded).map(({ code, message, help }) => ({ code, message, help }));
}
