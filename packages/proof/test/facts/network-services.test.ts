import { expandEndpointService } from "@cloister/model";
import { expect, it } from "vitest";
import { clientServices } from "../../src/facts/athena-clients.ts";
import { servicesOfPrivateBrowser, servicesToStart } from "../../src/facts/studio.ts";

it("without NAT the scenario lacks exactly these endpoints", () => {
  const existing = ["athena", "s3"];
  const called = [
    ...servicesToStart,
    ...clientServices("awswrangler", new Set(["ctas", "no-result-location"])),
  ];
  const missing = new Set(called.filter((service) => !existing.includes(service)));
  expect([...missing].toSorted()).toEqual(["glue", "sagemaker.api", "sagemaker.runtime", "sts"]);
});

it.for([...servicesToStart, ...servicesOfPrivateBrowser])("%s is an endpoint", (service) => {
  expect(isEndpoint(service)).toBe(true);
});

function isEndpoint(short: string): boolean {
  return "service" in expandEndpointService(short, "ap-northeast-1");
}
