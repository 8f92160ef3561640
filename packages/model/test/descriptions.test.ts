import { expect, it } from "vitest";
import { compile } from "../src/index.ts";

/** A topology with every description that the language has. */
const topology = (description: string): string => {
  const said = description === "" ? "" : `description: ${description}, `;
  return `{ ${said}cloister: 1, name: example, region: ap-northeast-1, accounts: { x: { ${said}id: "111111111111",
  vpcs: { main: { ${said}cidr: 10.0.0.0/16, internetGateway: true,
    subnets: { s: { ${said}cidr: 10.0.0.0/24, tier: public } }, natGateways: { n: { ${said}subnet: s } },
    routeTables: { t: { ${said}subnets: [s] } },
    securityGroups: { g: { ${said}ingress: [{ ${said}from: 10.0.0.0/16 }], egress: [{ ${said}to: 10.0.0.0/16 }] } },
    endpoints: { s3: { ${said}service: s3, type: gateway, routeTables: [t] }, glue: { ${said}service: glue, type: interface, subnets: [s] } } } },
  roles: { r: { ${said}trust: sagemaker } }, buckets: { sales-data: { ${said}} }, keys: { k: { ${said}} }, workgroups: { w: { ${said}} },
  policies: { p: { ${said}statements: [{ effect: Allow, actions: "*", resources: "*" }] } },
  grants: { g: { ${said}principals: [r], bucket: sales-data, access: read } },
  databases: { d: { ${said}tables: { t: { ${said}location: s3://sales-data/, format: csv } } } },
  studios: { lab: { ${said}vpc: main, subnets: [s], executionRole: r } } } } }`;
};

function planText(description: string): string {
  const { plan, diagnostics } = compile({
    files: [{ path: "topology.yaml", text: topology(description) }],
  });
  expect(diagnostics).toEqual([]);
  return JSON.stringify(plan);
}

it("takes an empty description for none, wherever there is one", () => {
  expect(planText('""')).toBe(planText(""));
});

it("keeps a description of one blank", () => {
  expect(planText('" "').match(/escription":" "/g)).toHaveLength(22);
});
