import { expect, it } from "vitest";
import { codeOf, messageOf, saidOfAccount, saidOfVpc, textAt } from "./topology-text.ts";

function rules(count: number): string {
  const one = (index: number): string => `{ from: 10.0.0.0/16, ports: ${index} }`;
  const many = Array.from({ length: count }, (_, index) => one(index + 1)).join(", ");
  return `securityGroups: { open: { ingress: [${many}], silence: { network/over-quota: AWS raised it. } } }`;
}

it("lets a stack have 500 resources, and not 501", () => {
  expect(saidOfVpc(rules(498))).toEqual([]);
  const said = saidOfVpc(rules(499));
  expect(said.map(messageOf)).toEqual([
    "Stack `x-network-main` has 501 resources, and a stack can have 500.",
  ]);
  expect(said.map(textAt)).toEqual(["main"]);
});

it("counts neither objects that are only expected nor attachments", () => {
  const objects = Array.from({ length: 600 }, (_, index) => `key-${index}`).join(", ");
  expect(saidOfAccount(`buckets: { data-of-x: { objects: [${objects}] } }`)).toEqual([]);
});

it("points at what holds everything in the stack", () => {
  const keys = Array.from({ length: 251 }, (_, index) => `key-${index}: {}`).join(", ");
  const said = saidOfAccount(`keys: { ${keys} }`);
  expect(said.map(messageOf)).toEqual([
    "Stack `x-data` has 502 resources, and a stack can have 500.",
  ]);
  expect(said.map(textAt)).toEqual(["keys"]);
});

it("finds replaced texts in names and values, inside lists too", () => {
  const said = saidOfAccount(`
policies:
  p:
    statements:
      - { effect: Allow, actions: s3:GetObject, resources: ["*", "arn:aws:s3:::{{resolve:ssm:b}}/*"] }
vpcs:
  main: { cidr: 10.0.0.0/16, tags: { "a\${Token[b": c } }
`);
  expect(said.map(codeOf)).toEqual(["plan/deploy-time-text", "plan/deploy-time-text"]);
  expect(said.map(textAt)).toEqual(['"a${Token[b"', '"arn:aws:s3:::{{resolve:ssm:b}}/*"']);
});
