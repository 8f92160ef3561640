import { join } from "node:path";
import { expect, it } from "vitest";
import { textsIn } from "./folder.ts";
import { generated } from "./generated.ts";
import { shared } from "./topologies.ts";

it("writes the program of one account alone, which names the others' things by their ARNs", async () => {
  const { out, generate } = await generated(shared, { isGenerated: false });
  expect(await generate("--account", "y")).toMatchObject({ code: 0 });
  const texts = textsIn(out);
  const stacks = Object.keys(texts).filter((path) => path.startsWith("lib/"));
  expect(stacks).toEqual(["lib/y/data-stack.ts"]);
  expect(texts["lib/y/data-stack.ts"]).toContain("arn:aws:iam::111111111111:role/reader");
  expect(texts["bin/app.ts"]).not.toContain("111111111111");
  expect(JSON.parse(texts[".cloister-manifest.json"] ?? "")).toMatchObject({ account: "y" });
  expect(await generate("--account", "y", "--check")).toMatchObject({ code: 0, out: "" });
});

it("writes the same stacks for one account as for all", async () => {
  const all = await generated(shared);
  const whole = textsIn(all.out);
  for (const account of ["x", "y"]) {
    const out = join(all.folder, account);
    expect(await all.generate("--account", account, "--out", out)).toMatchObject({ code: 0 });
    const alone = textsIn(out);
    for (const path of Object.keys(alone).filter((name) => name.startsWith("lib/"))) {
      expect(alone[path], path).toBe(whole[path]);
    }
  }
});

it("says in the README whose program it is, and for which stacks of others it waits", async () => {
  const { out, generate } = await generated(shared, { isGenerated: false });
  await generate("--account", "y");
  const readme = textsIn(out)["README.md"] ?? "";
  expect(readme).toContain("It is the program of account `y` alone");
  expect(readme).toContain("## Before you deploy\n");
  expect(readme).toContain("| y-data | x-identities | x (111111111111) |\n");
  expect(readme).toContain("npx cdk deploy --exclusively y-data --profile y\n");
});

it("deploys in steps where another account comes between", async () => {
  const topology = shared
    .replace(
      "trust: lambda } }",
      "trust: lambda } }\n    buckets: { data-of-x: { accepts: [{ from: y, principals: [role/loader], access: read }] } }",
    )
    .replace(
      "    buckets:\n      data-of-y:",
      "    roles: { loader: { trust: lambda } }\n    buckets:\n      data-of-y:",
    );
  const { out, generate } = await generated(topology, { isGenerated: false });
  await generate("--account", "x", "--allow-errors");
  expect(textsIn(out)["README.md"]).toContain(
    "npx cdk deploy --exclusively x-identities --profile x\n" +
      "npx cdk deploy --exclusively x-data x-permissions --profile x\n",
  );
});

it("says nothing of waiting to an account that waits for no other, nor to all of them", async () => {
  const { out, generate } = await generated(shared);
  expect(textsIn(out)["README.md"]).not.toMatch(/alone|Before you deploy/);
  await generate("--account", "x", "--force");
  expect(textsIn(out)["README.md"]).toContain("account `x` alone");
  expect(textsIn(out)["README.md"]).not.toContain("Before you deploy");
});

it("does not put the program of one account over that of another, or of all", async () => {
  const { out, generate } = await generated(shared);
  const before = textsIn(out);
  const one = await generate("--account", "y");
  expect(one.code).toBe(2);
  expect(one.err).toContain("holds the program of all accounts.");
  expect(textsIn(out)).toEqual(before);
  expect(await generate("--account", "y", "--force")).toMatchObject({ code: 0 });
  const other = await generate("--account", "x");
  expect(other.code).toBe(2);
  expect(other.err).toContain("holds the program of account `y` alone.");
});

it.for([
  ["X-prod", "`X-prod` is not an account of the topology.", "Its accounts are `x`, `y`, `z`."],
  [
    "z",
    "Account `z` makes nothing in this topology, so there is no program for it.",
    "Accounts that make something: `x`, `y`.",
  ],
] as const)("refuses the account %s", async ([account, message, help]) => {
  const { folder, generate } = await generated(shared, { isGenerated: false });
  expect(await generate("--account", account)).toEqual({
    code: 2,
    out: "",
    err: `error: ${message}\n  help: ${help}\n`,
  });
  expect(Object.keys(textsIn(folder))).toEqual(["topology.yaml"]);
});

it("suggests the account that was meant", async () => {
  const topology = shared.replace("\n  z:", "\n  staging:");
  const { generate } = await generated(topology, { isGenerated: false });
  expect((await generate("--account", "stagin")).err).toContain("Did you mean `staging`?");
});
