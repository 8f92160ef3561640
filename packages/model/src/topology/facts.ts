import { say } from "@cloister/texts";
import * as z from "zod";
import { stateableQuotas } from "../facts/quotas.ts";
import { asMessage } from "./issue-text.ts";
import { entryName, region } from "./names.ts";
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
          .regex(/^v\d+$/, {
            error: asMessage(say("A version of a managed policy looks like `v15`.")),
          })
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
  endpointServices: z
    .record(z.string().min(1), z.string().min(1))
    .default({})
    .describe(
      "Services of interface endpoints: short name to full name, with `{region}` for the Region.",
    ),
  regions: z
    .record(
      region,
      z.strictObject({
        zones: z
          .array(z.string().min(1))
          .min(1)
          .optional()
          .describe("The ids of its Availability Zones."),
      }),
    )
    .default({})
    .describe("Regions by code."),
  workspacesZones: z
    .record(region, z.array(z.string().min(1)).min(1))
    .default({})
    .describe("The ids of the zones that support WorkSpaces, by Region."),
  quotas: z
    .strictObject(
      Object.fromEntries(stateableQuotas.map((name) => [name, z.number().int().min(1).optional()])),
    )
    .default({})
    .describe("Quotas that AWS raised for these accounts."),
});

export type FactsInput = z.output<typeof facts>;
