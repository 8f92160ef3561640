import { expect, it } from "vitest";
import { codeOf, saidOfAccount } from "./topology-text.ts";

it("judges no grant by the subnets of a Studio that has a network of SageMaker's own", () => {
  const said = saidOfAccount(`
vpcs: { main: { cidr: 10.0.0.0/16, subnets: { a: { cidr: 10.0.0.0/24, tier: isolated } } } }
roles: { studio: { trust: sagemaker } }
buckets: { data-of-x: {} }
studios: { lab: { mode: PublicInternetOnly, vpc: main, subnets: [a], securityGroups: [default], executionRole: studio } }
grants: { read-data: { principals: [role/studio], bucket: data-of-x, access: read } }
`);
  expect(said.map(codeOf)).not.toContain("flows/service-out-of-reach");
});

it("blames no other policy for what a grant does not give", () => {
  const said = saidOfAccount(`
roles: { reader: { trust: sagemaker, policies: [policy/office] } }
policies:
  office:
    statements:
      - { effect: Allow, actions: "s3:Get*", resources: "*", conditions: { IpAddress: { aws:SourceIp: 203.0.113.0/24 } } }
buckets: { data-of-x: {} }
databases: { lake: { tables: { sales: { location: s3://data-of-x/orders/, format: parquet, columns: { id: bigint } } } } }
grants: { describe: { principals: [role/reader], table: table/lake/sales, actions: [glue:GetTable, glue:GetPartitions] } }
`);
  expect(said.map(codeOf)).not.toContain("flows/athena-outside-the-network");
});
