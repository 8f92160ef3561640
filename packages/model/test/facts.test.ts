import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import {
  awsManagedPoliciesOrigin,
  awsManagedPolicyNames,
  awsManagedPolicyPath,
} from "../src/facts/aws-managed-policies.ts";
import { acceptedTags } from "../src/facts/accepted-tags.ts";
import { acceptedTexts, policyPath, resourceIds } from "../src/facts/accepted-texts.ts";
import { endpointTableOrigin } from "../src/facts/endpoint-table.ts";
import * as quotas from "../src/facts/quotas.ts";
import { networkRangesOrigin } from "../src/facts/network-ranges.ts";
import { regionTableOrigin } from "../src/facts/region-table.ts";
import { regionFacts } from "../src/facts/regions.ts";
import { s3PrefixList, s3PrefixListsOrigin } from "../src/facts/s3-prefix-lists.ts";
import { workspacesRangesOrigin } from "../src/facts/workspaces-ranges.ts";
import { workspacesZonesOrigin } from "../src/facts/workspaces-zones.ts";
import { zoneTableOrigin } from "../src/facts/zone-table.ts";

const { stateableQuotas: _names, limitOf: _limitOf, ...datedQuotas } = quotas;

it("has the tables that the generator gives for the installed packages", () => {
  const script = fileURLToPath(new URL("../../../tools/generate-facts.mjs", import.meta.url));
  // A difference ends the script with an error, whose message names the file and the command.
  const check = () => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" });
  expect(check).not.toThrow();
});

it("says of every table when and where its facts were stated", () => {
  const origins = [
    awsManagedPoliciesOrigin,
    endpointTableOrigin,
    networkRangesOrigin,
    regionTableOrigin,
    s3PrefixListsOrigin,
    workspacesRangesOrigin,
    workspacesZonesOrigin,
    zoneTableOrigin,
    ...Object.values(datedQuotas),
    ...Object.values(acceptedTags),
    ...Object.values(acceptedTexts),
    policyPath,
    resourceIds,
  ];
  for (const { asOf, source } of origins) {
    expect(asOf).toMatch(/^20\d\d(-\d\d){0,2}$/);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/\S+$/);
  }
});

it.for([
  ["AmazonAthenaFullAccess", "AmazonAthenaFullAccess"],
  ["AmazonSageMakerFullAccess", "AmazonSageMakerFullAccess"],
  ["AWSGlueConsoleFullAccess", "AWSGlueConsoleFullAccess"],
  ["AWSGlueServiceRole", "service-role/AWSGlueServiceRole"],
  ["AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole"],
  ["ViewOnlyAccess", "job-function/ViewOnlyAccess"],
  ["AdministratorAccess", "AdministratorAccess"],
  ["service-role/AWSGlueServiceRole", "service-role/AWSGlueServiceRole"],
])("finds the path of %s", ([name = "", path]) => {
  expect(awsManagedPolicyPath(name)).toBe(path);
});

it.for([
  "service-role/AmazonAthenaFullAccess",
  "amazonathenafullaccess",
  "",
  "constructor",
  "service-role/",
])("knows no policy %j", (name) => {
  expect(awsManagedPolicyPath(name)).toBeUndefined();
});

it("lists each policy once, and none of a service-linked role", () => {
  expect(awsManagedPolicyNames().length).toBeGreaterThan(250);
  expect(new Set(awsManagedPolicyNames()).size).toBe(awsManagedPolicyNames().length);
  for (const name of awsManagedPolicyNames()) {
    expect(name).toMatch(/^[\w+=,.@-]{1,128}$/);
    expect(awsManagedPolicyPath(name)).toMatch(/^(service-role\/|job-function\/)?[^/]+$/);
  }
});

it("raises no quota below its default", () => {
  for (const group of Object.values(datedQuotas)) {
    for (const quota of Object.values<quotas.Quota | string | number>(group)) {
      if (typeof quota !== "object") continue;
      expect(quota.limit).toBeGreaterThan(0);
      expect(quota.atMost ?? Infinity).toBeGreaterThan(quota.limit);
    }
  }
});

it("knows the prefix list of S3 in Tokyo", () => {
  expect(s3PrefixList("ap-northeast-1")).toBe("pl-61a54008");
  expect(s3PrefixList("ap-northeast-3")).toBeUndefined();
  expect(regionFacts("ap-northeast-3")).toBeDefined();
});
