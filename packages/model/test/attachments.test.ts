import { expect, it } from "vitest";
import { madeBy, planOf } from "./plan-of.ts";

const statements = 'statements: [{ effect: Allow, actions: "athena:*", resources: "*" }]';
const ofAws = "arn:aws:iam::aws:policy/AmazonAthenaFullAccess";
const [a, b] = ["a", "b"].map((path) => `arn:aws:iam::222222222222:policy/${path}/p`);

/** The ids of the attachments, less account and kind, each with the policy's ARN or id. */
function attachments(account: string): Readonly<Record<string, string>> {
  const made = madeBy(planOf(account)).flatMap((resource) => {
    if (resource.kind !== "attachment") return [];
    expect(resource.id).toBe(`x:attachment/${resource.names.join("/")}`);
    const { policy } = resource;
    return [[resource.names.slice(1).join(" "), "arn" in policy ? policy.arn : policy.id] as const];
  });
  const record = Object.fromEntries(made);
  expect(Object.keys(record)).toHaveLength(made.length);
  return record;
}

it("attaches a policy of AWS and one of the topology that have one name", () => {
  const policies = `policies: { AmazonAthenaFullAccess: { ${statements} } }`;
  const both = {
    [`u ${ofAws}`]: ofAws,
    "u AmazonAthenaFullAccess": "x:managed-policy/AmazonAthenaFullAccess",
  };
  const lists = "managedPolicies: [AmazonAthenaFullAccess]";
  expect(
    attachments(`users: { u: { ${lists}, policies: [AmazonAthenaFullAccess] } }, ${policies}`),
  ).toEqual(both);
  expect(
    attachments(
      `users: { u: { ${lists} } }, policies: { AmazonAthenaFullAccess: { principals: [u], ${statements} } }`,
    ),
  ).toEqual(both);
});

it("attaches a policy of AWS and a grant that have one name", () => {
  expect(
    attachments(
      "users: { u: { managedPolicies: [AmazonAthenaFullAccess] } }, buckets: { sales-data: {} }, " +
        "grants: { AmazonAthenaFullAccess: { principals: [u], bucket: sales-data, access: read } }",
    ),
  ).toEqual({
    [`u ${ofAws}`]: ofAws,
    "u AmazonAthenaFullAccess": "x:managed-policy/AmazonAthenaFullAccess",
  });
});

it.for([
  [a, b],
  [b, a],
])("attaches %s and %s alike, whichever comes first", (arns) => {
  expect(attachments(`users: { u: { managedPolicies: ${JSON.stringify(arns)} } }`)).toEqual({
    "u p": a,
    [`u ${b}`]: b,
  });
});

it("names an attachment after its policy where no other policy has that name", () => {
  expect(
    attachments(
      `users: { u: { managedPolicies: ["${a}", AmazonAthenaFullAccess] }, v: { managedPolicies: ["${b}"] } }`,
    ),
  ).toEqual({ "u p": a, "u AmazonAthenaFullAccess": ofAws, "v p": b });
});

it("attaches a policy once that is named in several ways", () => {
  expect(
    attachments(
      `users: { u: { managedPolicies: [AmazonAthenaFullAccess, "${ofAws}", "arn:aws:iam::111111111111:policy/team/q"], policies: [p] } }, ` +
        `policies: { p: { name: q, path: /team/, ${statements}, principals: [u] } }`,
    ),
  ).toEqual({ "u AmazonAthenaFullAccess": ofAws, "u p": "x:managed-policy/p" });
});

it("attaches a grant that is named by its ARN after the grant is made", () => {
  expect(
    attachments(
      'users: { u: { managedPolicies: ["arn:aws:iam::111111111111:policy/read-sales"] }, v: {} }, buckets: { sales-data: {} }, ' +
        "grants: { read-sales: { principals: [v], bucket: sales-data, access: read } }",
    ),
  ).toEqual({
    "u read-sales": "x:managed-policy/read-sales",
    "v read-sales": "x:managed-policy/read-sales",
  });
});
