import * as z from "zod";
import { entryName } from "./names.ts";
import { statement } from "./policy.ts";

const price = z.number().min(0);

/** What AWS publishes and changes: what is written here stands in the place of what is known here. */
export const facts = z.strictObject({
  managedPolicies: z
    .record(
      z.string().min(1),
      z.strictObject({
        version: z
          .string()
          .regex(/^v\d+$/, { error: "A version of a managed policy looks like `v15`." })
          .optional()
          .describe("Its version, such as `v15`, to be shown."),
        statements: z.array(statement).min(1).describe("What it says, completely."),
      }),
    )
    .default({})
    .describe("AWS managed policies, by name or ARN."),
  prices: z
    .record(
      entryName,
      z.strictObject({
        natGatewayHour: price.optional().describe("USD for one hour of a zonal NAT gateway."),
        interfaceEndpointHour: price
          .optional()
          .describe("USD for one hour of an interface endpoint in one zone."),
        publicAddressHour: price.optional().describe("USD for one hour of a public IPv4 address."),
      }),
    )
    .default({})
    .describe("Prices by Region."),
});

export type FactsInput = z.output<typeof facts>;
