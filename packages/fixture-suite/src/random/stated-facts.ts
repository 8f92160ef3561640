import { topologySchema } from "@cloister/model";
import * as fc from "fast-check";
import type { Document } from "./document.ts";

const price = fc.double({ min: 0, max: 1, noNaN: true });
type PolicyFacts = NonNullable<NonNullable<Document["facts"]>["managedPolicies"]>;

/** More of each than AWS gives without asking, and than random topologies have. */
const quotas = fc.record(
  Object.fromEntries(
    Object.keys(topologySchema.shape.facts.unwrap().shape.quotas.unwrap().shape).map((name) => [
      name,
      fc.integer({ min: 2_000_000, max: 3_000_000 }),
    ]),
  ),
  { requiredKeys: [] },
);

/** What is stated of AWS: a policy that identities of random topologies may have, and what none of them uses. */
export const statedFacts = fc.record(
  {
    managedPolicies: fc.constantFrom<PolicyFacts>(
      {
        AmazonAthenaFullAccess: {
          version: "v99",
          statements: [{ effect: "Allow", actions: "athena:*", resources: "*" }],
        },
      },
      {
        "arn:aws:iam::aws:policy/ReadOnlyAccess": {
          statements: [{ effect: "Deny", actions: ["s3:*"], resources: ["*"] }],
        },
      },
    ),
    prices: fc
      .record(
        { natGatewayHour: price, interfaceEndpointHour: price, publicAddressHour: price },
        { requiredKeys: [] },
      )
      .map((prices) => ({ "ap-northeast-1": prices })),
    endpointServices: fc.constantFrom(
      { "lake-lab": "com.amazonaws.{region}.lake-lab" },
      { constructor: "aws.api.{region}.constructor" },
    ),
    regions: fc
      .record(
        {
          zones: fc.constantFrom<string[]>(["xxn1-az1"], ["xxn1-az1", "xxn1-az2"]),
        },
        { requiredKeys: [] },
      )
      .map((region) => ({ "xx-north-1": region })),
    workspacesZones: fc
      .constantFrom<string[]>(["xxn1-az1"])
      .map((zones) => ({ "xx-north-1": zones })),
    quotas,
  },
  { requiredKeys: [] },
);
