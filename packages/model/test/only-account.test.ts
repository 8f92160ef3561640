import { expect, it } from "vitest";
import { compile, onlyAccount, refsOf, type Plan, type ResourceOf } from "../src/index.ts";

function planOf(accounts: string): Plan {
  const text = `cloister: 1\nname: shared\nregion: ap-northeast-1\naccounts:\n${accounts}`;
  const { plan, diagnostics } = compile({ files: [{ path: "topology.yaml", text }] });
  expect(diagnostics).toEqual([]);
  if (plan === undefined) throw new Error("There is no plan.");
  return plan;
}

// Each account gives a bucket to a role of the other one, and y also has a stack in a second region.
const plan = planOf(`  x:
    id: "111111111111"
    vpcs: { main: { cidr: 10.0.0.0/16 } }
    roles: { reader: { trust: lambda } }
    buckets:
      data-of-x:
        objects: [old-of-x.csv]
        accepts: [{ from: y, principals: [role/loader], access: read }]
  y:
    id: "222222222222"
    roles: { loader: { trust: lambda } }
    buckets:
      data-of-y:
        objects: [old-of-y.csv]
        accepts: [{ from: x, principals: [role/reader], access: read }]
      more-of-y:
        stack: lake
        accepts: [{ from: x, principals: [role/reader], access: read }]
    vpcs: { far: { region: us-east-1, cidr: 10.1.0.0/16 } }
  z: { id: "333333333333" }
`);

function idsIn({ units }: Plan): readonly string[] {
  return units.flatMap(({ stacks }) => stacks.map(({ id }) => id));
}

it("keeps the units of the account, in the order of the whole plan", () => {
  const { units, deployOrder } = onlyAccount(plan, "y");
  expect(units.map(({ account, region }) => [account.name, region])).toEqual(
    plan.units
      .filter(({ account }) => account.name === "y")
      .map(({ account, region }) => [account.name, region]),
  );
  expect(units.length).toBe(2);
  expect(deployOrder).toEqual(plan.deployOrder.filter((id) => id.startsWith("y-")));
  expect(deployOrder.toSorted()).toEqual(idsIn({ ...plan, units }).toSorted());
});

it("leaves the resources as they are, and the ids of stacks too", () => {
  const whole = plan.units.filter(({ account }) => account.name === "x");
  const alone = onlyAccount(plan, "x").units;
  const resourcesOf = (units: Plan["units"]) =>
    units.flatMap(({ stacks }) => stacks.map(({ id, resources }) => [id, resources]));
  expect(resourcesOf(alone)).toEqual(resourcesOf(whole));
});

it("waits for no stack of another account, and says which it would have to wait for", () => {
  const alone = onlyAccount(plan, "y");
  const own = new Set(idsIn(alone));
  const needed = alone.units.flatMap(({ stacks }) => stacks.flatMap((stack) => stack.dependsOn));
  expect(needed.filter((id) => !own.has(id))).toEqual([]);
  expect(alone.outside).toEqual([
    {
      stack: "x-identities",
      account: { name: "x", id: "111111111111" },
      requiredBy: ["y-data", "y-lake"],
    },
  ]);
  expect(onlyAccount(plan, "x").outside).toEqual([
    expect.objectContaining({ stack: "y-identities", requiredBy: ["x-data"] }),
  ]);
});

it("keeps what its own stacks wait for among each other", () => {
  const text = `  x:
    id: "111111111111"
    roles: { reader: { trust: lambda } }
    policies:
      own:
        principals: [role/reader]
        statements: [{ effect: Allow, actions: s3:ListAllMyBuckets, resources: "*" }]
`;
  const alone = onlyAccount(planOf(text), "x");
  expect(alone.units[0]?.stacks.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
    ["x-identities", []],
    ["x-permissions", ["x-identities"]],
  ]);
  expect(alone.outside).toEqual([]);
});

it("keeps what exists already in the account, and all accounts, whose names ids are made of", () => {
  const { existing, accounts, name } = onlyAccount(plan, "x");
  expect(existing.map(({ resource }) => resource.id)).toEqual(
    plan.existing.filter(({ account }) => account.name === "x").map(({ resource }) => resource.id),
  );
  expect(existing.map(({ resource }) => resource.id)).toContain("x:object/data-of-x/old-of-x.csv");
  expect([accounts, name]).toEqual([plan.accounts, plan.name]);
});

it("finds everything that is referred to, whoever makes it", () => {
  const bucket = plan.units
    .flatMap(({ stacks }) => stacks.flatMap(({ resources }) => resources))
    .find(({ id }) => id === "y:bucket/data-of-y");
  if (bucket === undefined) throw new Error("There is no bucket.");
  const guest: ResourceOf<"object"> = {
    kind: "object",
    id: "x:object/guest",
    names: ["guest"],
    at: [],
    bucket: { kind: "bucket", id: bucket.id },
    key: "guest.csv",
    objectTags: {},
  };
  const [first, ...rest] = plan.units;
  if (first === undefined) throw new Error("There is no unit.");
  const stack = { id: "x-guest", name: "guest", resources: [guest], dependsOn: ["y-data"] };
  const crossing: Plan = {
    ...plan,
    units: [{ ...first, stacks: [...first.stacks, stack] }, ...rest],
    deployOrder: [...plan.deployOrder, "x-guest"],
  };
  const alone = onlyAccount(crossing, "x");
  const known = new Set(
    [
      ...alone.units.flatMap(({ stacks }) => stacks.flatMap((one) => one.resources)),
      ...alone.existing.map(({ resource }) => resource),
    ].map(({ id }) => id),
  );
  const refs = alone.units.flatMap(({ stacks }) =>
    stacks.flatMap((one) => one.resources.flatMap(refsOf)),
  );
  expect(refs.filter(({ id }) => !known.has(id))).toEqual([]);
  expect(alone.existing).toContainEqual({
    account: { name: "y", id: "222222222222" },
    region: "ap-northeast-1",
    resource: bucket,
  });
});

it("has nothing for an account that makes nothing", () => {
  expect(onlyAccount(plan, "z")).toMatchObject({ units: [], deployOrder: [], outside: [] });
});

it("changes nothing for the only account, but that it is said", () => {
  const single = planOf('  x:\n    id: "111111111111"\n    buckets: { data-of-x: {} }\n');
  expect(onlyAccount(single, "x")).toEqual({ ...single, outside: [] });
});
