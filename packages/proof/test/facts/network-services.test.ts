import { expandEndpointService } from "@cloister/model";
import { expect, it } from "vitest";
import { clientServices } from "../../src/facts/athena-clients.ts";
import { endpointsOfAction } from "../../src/facts/services.ts";
import {
  servicesOfPrivateBrowser,
  servicesOfRemoteJobs,
  servicesToStart,
  servicesToWork,
} from "../../src/facts/studio.ts";

it("without NAT the scenario lacks exactly these endpoints", () => {
  const existing = ["athena", "s3"];
  const called = [
    ...servicesToStart,
    ...clientServices("awswrangler", new Set(["ctas", "no-result-location"])),
  ];
  const missing = new Set(called.filter((service) => !existing.includes(service)));
  expect([...missing].toSorted()).toEqual(["glue", "sagemaker.api", "sagemaker.runtime", "sts"]);
});

it.for([
  ["s3:GetObject", ["s3"]],
  ["athena:StartQueryExecution", ["athena"]],
  ["glue:GetTable", ["glue"]],
  ["kms:Decrypt", ["kms"]],
  ["sts:GetCallerIdentity", ["sts"]],
  ["logs:PutLogEvents", ["logs"]],
  ["cloudwatch:PutMetricData", ["monitoring"]],
  ["ecr:BatchGetImage", ["ecr.api", "ecr.dkr"]],
  ["sagemaker:CreateTrainingJob", ["sagemaker.api"]],
  ["sagemaker:InvokeEndpoint", ["sagemaker.runtime"]],
  ["sagemaker:InvokeEndpointAsync", ["sagemaker.runtime"]],
  ["sagemaker:GetRecord", ["sagemaker.featurestore-runtime"]],
] as const)("%s goes to %j", ([action, endpoints]) => {
  expect(endpointsOfAction(action)).toEqual(endpoints);
  for (const endpoint of endpoints) expect(isEndpoint(endpoint)).toBe(true);
});

it.for(["bedrock:InvokeModel", "*", "s3"])("where %s goes is not known", (action) => {
  expect(endpointsOfAction(action)).toBeUndefined();
});

it.for([
  ...servicesToStart,
  ...servicesToWork,
  ...servicesOfRemoteJobs,
  ...servicesOfPrivateBrowser,
])("%s is an endpoint", (service) => {
  expect(isEndpoint(service)).toBe(true);
});

function isEndpoint(short: string): boolean {
  return "service" in expandEndpointService(short, "ap-northeast-1");
}
