import { expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { topology } from "./expected-of.ts";

it("says what grants are for, for each principal that holds one", () => {
  const text = topology.replace(
    "    users: { anna: {} }\n",
    `    users: { anna: {} }
    grants:
      read-sales: { principals: [role/reader, user/anna], table: shop/sales, access: read }
      list: { principals: [role/reader], bucket: y:data, actions: [s3:ListBucket] }
      get: { principals: [role/reader], bucket: y:data, actions: ["s3:Get*"] }
      put: { principals: [role/reader], bucket: data, access: write, prefix: new/ }
      run: { principals: [role/reader], workgroup: team, access: query }
`,
  );
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toEqual([]);
  const said = plan?.granted?.map(({ grant, who, use, target }) => [
    grant.at(-1),
    who.id,
    use,
    target.kind === "objects" ? `${target.bucket}/${target.key}` : target.kind,
  ]);
  expect(said).toEqual([
    ["read-sales", "x:role/reader", "read", "table"],
    ["read-sales", "x:user/anna", "read", "table"],
    ["get", "x:role/reader", "read", "data-of-y/"],
    ["put", "x:role/reader", "read", "data-of-x/new/"],
    ["put", "x:role/reader", "write", "data-of-x/new/"],
    ["run", "x:role/reader", "query", "workgroup"],
  ]);
});

it("takes facts of AWS as stated: policies by name or ARN, prices by Region", () => {
  const text = `${topology}facts:
  managedPolicies:
    AWSGlueServiceRole: { version: v9, statements: [{ effect: Allow, actions: "glue:*", resources: "*" }] }
    arn:aws:iam::aws:policy/New: { statements: [{ effect: Deny, actions: "*", resources: "*" }] }
  prices: { ap-northeast-1: { natGatewayHour: 1 } }
`;
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toEqual([]);
  expect(plan?.facts).toEqual({
    managedPolicies: [
      {
        arn: "arn:aws:iam::aws:policy/service-role/AWSGlueServiceRole",
        version: "v9",
        statements: [{ effect: "Allow", actions: ["glue:*"], resources: ["*"] }],
      },
      {
        arn: "arn:aws:iam::aws:policy/New",
        statements: [{ effect: "Deny", actions: ["*"], resources: ["*"] }],
      },
    ],
    prices: { "ap-northeast-1": { natGatewayHour: 1 } },
    endpointServices: {},
  });
});
