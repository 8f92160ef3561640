import { expect, it } from "vitest";
import { regionFacts, regionNames, regionOfZone } from "../src/facts/regions.ts";
import { workspacesZones } from "../src/facts/workspaces-zones.ts";
import { zoneTable } from "../src/facts/zone-table.ts";

it("knows Tokyo without the zone that AWS closed", () => {
  expect(regionFacts("ap-northeast-1")).toEqual({
    name: "ap-northeast-1",
    partition: "aws",
    dnsSuffix: "amazonaws.com",
    optIn: false,
    zones: ["apne1-az1", "apne1-az2", "apne1-az4"],
    constrainedZones: ["apne1-az3"],
    zonePrefix: "apne1",
  });
});

it.for([
  ["cn-north-1", "aws-cn", "amazonaws.com.cn", false],
  ["us-gov-west-1", "aws-us-gov", "amazonaws.com", false],
  ["us-iso-east-1", "aws-iso", "c2s.ic.gov", false],
  ["eusc-de-east-1", "aws-eusc", "amazonaws.eu", false],
  ["af-south-1", "aws", "amazonaws.com", true],
] as const)("places %s in its partition", ([name, partition, dnsSuffix, optIn]) => {
  expect(regionFacts(name)).toMatchObject({ name, partition, dnsSuffix, optIn });
});

it.for(["ap-northeast-9", "Tokyo", "", "constructor", "__proto__", "aws"])(
  "knows no Region %j",
  (name) => {
    expect(regionFacts(name)).toBeUndefined();
  },
);

it("has zones for every commercial Region that has opened", () => {
  const without = regionNames.filter((name) => {
    const facts = regionFacts(name);
    return facts?.partition === "aws" && facts.zones === undefined;
  });
  expect(without).toEqual(["me-west-1"]);
});

it("has zones of known Regions only, under a prefix of their own, none listed twice", () => {
  const prefixes = Object.values(zoneTable).map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  for (const [region, { open, constrained = [] }] of Object.entries(zoneTable)) {
    expect(regionNames).toContain(region);
    expect(open.length).toBeGreaterThanOrEqual(2);
    expect(new Set([...open, ...constrained]).size).toBe(open.length + constrained.length);
  }
});

it("finds the Region of every zone id and of zone names", () => {
  for (const name of regionNames) {
    for (const zone of regionFacts(name)?.zones ?? []) expect(regionOfZone(zone)).toBe(name);
    expect(regionOfZone(`${name}a`)).toBe(name);
  }
});

it.for([
  "",
  "apne1",
  "apne1-az",
  "xyz1-az1",
  "ap-northeast-1",
  "ap-northeast-1-tpe-1a",
  "us-west-2-lax-1a",
  "eu-west-9a",
])("finds no Region for %j", (zone) => {
  expect(regionOfZone(zone)).toBeUndefined();
});

it("lists WorkSpaces only in zones that exist", () => {
  const listed = regionNames.filter((name) => workspacesZones(name) !== undefined);
  expect(listed).toHaveLength(12);
  for (const name of listed) {
    expect(regionFacts(name)?.zones).toEqual(
      expect.arrayContaining([...(workspacesZones(name) ?? [])]),
    );
  }
});

it("gives WorkSpaces two zones in Tokyo, and says nothing of a Region it does not know", () => {
  expect(workspacesZones("ap-northeast-1")).toEqual(["apne1-az1", "apne1-az4"]);
  expect(workspacesZones("ap-northeast-3")).toBeUndefined();
});
