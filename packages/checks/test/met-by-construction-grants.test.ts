import { compile, type Plan } from "@cloister/model";
import { expect, it } from "vitest";
import { resourcesOf } from "../src/resources-of.ts";

// Rules about grants that no check decides, because the language cannot break them.

function planOf(accounts: string): Plan {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${accounts}`;
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toEqual([]);
  if (plan === undefined) throw new Error("The topology has no plan.");
  return plan;
}

const shared = `
  x:
    id: "111111111111"
    roles:
      reader: { trust: lambda }
    grants:
      read-sales: { principals: [role/reader], bucket: y:sales-data, access: read }
  y:
    id: "222222222222"
    buckets:
      sales-data:
        accepts:
          - { from: x, principals: [role/reader], access: read }
          - { from: x, principals: [role/reader], access: read, prefix: 2025/ }
        policy:
          statements:
            - { effect: Deny, principals: "*", actions: s3:DeleteBucket }
`;

it("GRANT-006: makes the policy of a bucket in the account that owns the bucket", () => {
  const { units } = planOf(shared);
  const owners = units
    .filter(({ stacks }) =>
      stacks.some(({ resources }) => resources.some(({ kind }) => kind === "bucket-policy")),
    )
    .map(({ account }) => account.name);
  expect(owners).toEqual(["y"]);
});

it("GRANT-009: makes one policy of all that is said of a bucket", () => {
  const policies = resourcesOf(planOf(shared), "bucket-policy");
  expect(policies).toHaveLength(1);
  const statements = policies[0]?.document.statements ?? [];
  expect(statements.map(({ effect }) => effect)).toContain("Deny");
  expect(statements.length).toBeGreaterThan(6);
});

it("GRANT-014: lets `access: read` only read, on both sides", () => {
  const plan = planOf(shared);
  const documents = [
    ...resourcesOf(plan, "managed-policy"),
    ...resourcesOf(plan, "bucket-policy"),
  ].map(({ document }) => document);
  const allowed = documents.flatMap(({ statements }) =>
    statements.filter(({ effect }) => effect === "Allow").flatMap(({ actions = [] }) => actions),
  );
  expect([...new Set(allowed)].toSorted()).toEqual([
    "s3:GetBucketLocation",
    "s3:GetObject",
    "s3:ListBucket",
  ]);
});
