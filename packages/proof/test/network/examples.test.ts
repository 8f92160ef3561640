import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compile } from "@cloister/model";
import { allOfKind, worldOfPlan, type World } from "../../src/world.ts";
import { passage, studioConnections, waysOut } from "./told.ts";

function worldOfExample(name: string): World {
  const path = new URL(`../../../../examples/${name}/topology.yaml`, import.meta.url);
  const { plan } = compile({
    files: [{ path: "topology.yaml", text: readFileSync(path, "utf8") }],
  });
  if (plan === undefined) throw new Error(`bug: example ${name} has no plan.`);
  return worldOfPlan(plan);
}

function studioIn(world: World) {
  const [studio] = allOfKind(world, "studio");
  return {
    subnet: "x:subnet/main/private-1",
    securityGroups: studio?.resource.securityGroups,
  };
}

const asPublished = worldOfExample("closed-sagemaker-as-published");
const doneRight = worldOfExample("closed-sagemaker");
const nat = "x:nat-gateway/main/egress";

it.for<readonly [string, World, string, string, object | undefined]>([
  [
    "as published",
    asPublished,
    "athena",
    "allowed",
    { endpoint: "x:interface-endpoint/main/xxxx-vpce-athena" },
  ],
  [
    "as published",
    asPublished,
    "s3",
    "allowed",
    { endpoint: "x:gateway-endpoint/main/xxxx-vpce-s3" },
  ],
  ["as published", asPublished, "sts", "allowed", { natGateway: nat }],
  ["as published", asPublished, "glue", "allowed", { natGateway: nat }],
  ["as published", asPublished, "sagemaker.api", "allowed", { natGateway: nat }],
  ["as published", asPublished, "pypi", "allowed", { natGateway: nat }],
  ["done right", doneRight, "athena", "allowed", { endpoint: "x:interface-endpoint/main/athena" }],
  ["done right", doneRight, "s3", "allowed", { endpoint: "x:gateway-endpoint/main/s3" }],
  ["done right", doneRight, "sts", "allowed", { endpoint: "x:interface-endpoint/main/sts" }],
  ["done right", doneRight, "glue", "allowed", { endpoint: "x:interface-endpoint/main/glue" }],
  ["done right", doneRight, "logs", "allowed", { endpoint: "x:interface-endpoint/main/logs" }],
  [
    "done right",
    doneRight,
    "sagemaker.api",
    "allowed",
    { endpoint: "x:interface-endpoint/main/sagemaker-api" },
  ],
  [
    "done right",
    doneRight,
    "sagemaker.runtime",
    "allowed",
    { endpoint: "x:interface-endpoint/main/sagemaker-runtime" },
  ],
  ["done right", doneRight, "pypi", "denied", undefined],
  ["done right", doneRight, "kms", "denied", undefined],
])("%s, Studio reaches %3$s: %4$s", ([, world, name, verdict, way]) => {
  const found = passage(world, studioIn(world), { name, region: "ap-northeast-1" });
  expect(found.verdict).toBe(verdict);
  if (way === undefined) expect(found.way).toBeUndefined();
  else expect(found.way).toMatchObject(way);
});

it("as published, Studio's subnet is open through the NAT gateway", () => {
  const found = waysOut(asPublished, "x:subnet/main/private-1");
  expect(found.closed).toBe("denied");
  expect(found.ways).toMatchObject([{ destination: "0.0.0.0/0", natGateway: nat, letsIn: false }]);
  expect(found.endpoints.map(({ policy }) => policy)).toEqual(["default", "default"]);
});

it("done right, Studio's subnet is closed, and every endpoint has a policy", () => {
  const found = waysOut(doneRight, "x:subnet/main/private-1");
  expect(found.closed).toBe("allowed");
  expect(found.ways).toEqual([]);
  expect(found.endpoints).toHaveLength(8);
  expect(found.endpoints.map(({ policy }) => policy)).not.toContain("default");
});

it.for([
  ["as published", asPublished],
  ["done right", doneRight],
] as const)("%s, apps of Studio reach each other and their home directories", ([, world]) => {
  const found = studioConnections(world, studioIn(world));
  expect(found.homeDirectories.verdict).toBe("allowed");
  expect(found.betweenApps.verdict).toBe("allowed");
});
