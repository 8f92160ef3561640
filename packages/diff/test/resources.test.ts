import { inEnglish } from "@cloister/texts";
import { expect, it } from "vitest";
import { base, changed, changesIn, diffIn, resourceIn, textIn } from "./topologies.ts";

it("replaces what a property replaces, and all that refers to it by its id", () => {
  const difference = diffIn(base, changed(["cidr: 10.0.0.0/24", "cidr: 10.0.9.0/24"]));
  expect(changesIn(difference)["replaced"]).toEqual([
    "x:subnet/main/pub",
    "x:nat-gateway/main/egress",
    "x:route-table-association/main/pub/pub",
  ]);
  expect(resourceIn(difference, "x:subnet/main/pub").properties).toEqual([
    { property: "cidr", before: "10.0.0.0/24", after: "10.0.9.0/24", effect: "replaces" },
  ]);
  expect(resourceIn(difference, "x:nat-gateway/main/egress").properties).toEqual([
    { property: "subnet", effect: "replaces", because: "x:subnet/main/pub" },
  ]);
  // A route is changed in place where its target is another one.
  expect(resourceIn(difference, "x:route/main/inner/0.0.0.0-0").change).toBe("changed");
});

it("says that replacing a Studio domain loses home directories", () => {
  const studio = changed(
    [
      "    keys:",
      "    studios:\n      lab: { vpc: main, subnets: [inner], securityGroups: [default], executionRole: maker, profiles: [ann] }\n    keys:",
    ],
    ["reader: { trust: lambda }", "reader: { trust: lambda }\n      maker: { trust: sagemaker }"],
  );
  const difference = diffIn(studio, studio.replace("cidr: 10.0.1.0/24", "cidr: 10.0.2.0/24"));
  const lab = resourceIn(difference, "x:studio/lab");
  expect(lab).toMatchObject({ change: "replaced", isDestructive: true });
  expect(lab.loses && inEnglish(lab.loses)).toContain("empty home directories");
  expect(textIn(studio, studio.replace("10.0.1.0/24", "10.0.2.0/24"))).toContain(
    "2 resources are lost with what they hold",
  );
});

it("changes a bucket's encryption in place", () => {
  const difference = diffIn(base, changed(["{ encryption: { key: data } }", "{}"]));
  expect(resourceIn(difference, "x:bucket/data-of-x")).toMatchObject({
    change: "changed",
    properties: [{ property: "encryption", effect: "in-place", after: { type: "sse-s3" } }],
  });
});

it("replaces a bucket with another name, and says what becomes of the old one", () => {
  const named = changed(["data-of-x: {", "data-of-x: { name: other-name,"]).replaceAll(
    "s3://data-of-x/",
    "s3://other-name/",
  );
  const bucket = resourceIn(diffIn(base, named), "x:bucket/data-of-x");
  expect(bucket).toMatchObject({ change: "replaced", isDestructive: false });
  expect(bucket.loses && inEnglish(bucket.loses)).toContain("stay behind");
});

it("says that a bucket that may be destroyed is lost", () => {
  const destroyed = changed(["data-of-x: {", "data-of-x: { removal: destroy,"]);
  const gone = destroyed
    .replace(/ {4}buckets:\n.*\n/, "")
    .replace(/ {4}grants:\n.*\n/, "")
    .replace(/expect:[^]*$/, "");
  expect(resourceIn(diffIn(destroyed, gone), "x:bucket/data-of-x")).toMatchObject({
    change: "removed",
    isDestructive: true,
  });
});

it("calls what differs in its name alone renamed", () => {
  const difference = diffIn(base, base.replaceAll("egress", "exit"));
  expect(changesIn(difference)).toEqual({
    renamed: ["x:elastic-ip/main/exit", "x:nat-gateway/main/exit"],
    changed: ["x:route/main/inner/0.0.0.0-0"],
  });
  expect(resourceIn(difference, "x:elastic-ip/main/exit").isDestructive).toBe(true);
});

it("calls what also differs otherwise removed and added", () => {
  const other = changed(
    ["inner: { cidr: 10.0.1.0/24", "private: { cidr: 10.0.7.0/24"],
    ["subnets: [inner]", "subnets: [private]"],
  );
  const changes = changesIn(diffIn(base, other));
  expect(changes["removed"]).toContain("x:subnet/main/inner");
  expect(changes["added"]).toContain("x:subnet/main/private");
});

it("does not guess which of several is the renamed one", () => {
  const two = (one: string, other: string) => `cloister: 1
name: two
region: ap-northeast-1
accounts:
  x:
    id: "111111111111"
    roles: { ${one}: { trust: lambda }, ${other}: { trust: lambda } }
`;
  expect(changesIn(diffIn(two("a", "b"), two("c", "d")))).toEqual({
    added: ["x:role/c", "x:role/d"],
    removed: ["x:role/a", "x:role/b"],
  });
});

it("says why a new one cannot stand beside the old one", () => {
  const moved = changed(["reader: { trust: lambda }", "reader: { trust: lambda, path: /apps/ }"]);
  const role = resourceIn(diffIn(base, moved), "x:role/reader");
  expect(role.change).toBe("replaced");
  expect(role.note && inEnglish(role.note)).toContain("has the name of the old one, `reader`");
});

it("makes anew what another stack takes", () => {
  const moved = changed(["data-of-x: {", "data-of-x: { stack: other,"]);
  expect(resourceIn(diffIn(base, moved), "x:bucket/data-of-x")).toMatchObject({
    change: "replaced",
    properties: [{ property: "stack", before: "data", after: "other" }],
  });
});

it("makes everything anew in another account, in one row", () => {
  const text = textIn(base, base.replaceAll("111111111111", "222222222222"));
  expect(text).toContain("Accounts ! `x` is account 222222222222 now and was 111111111111");
  expect(text).toMatch(/! made anew elsewhere: [^]*, \d+\s+more: `account` `111111111111` →/);
});

it("makes everything anew in another Region", () => {
  const text = textIn(
    base,
    base.replaceAll("ap-northeast-1", "us-east-1").replaceAll("apne1-az", "use1-az"),
  );
  expect(text).toContain("made anew elsewhere");
  expect(text).toContain("`region` `ap-northeast-1` → `us-east-1`");
});

it("knows an account by its digits, whatever the topology calls it", () => {
  const renamed = base.replace("  x:\n", "  z:\n").replaceAll("x:role/", "z:role/");
  const difference = diffIn(base, renamed);
  expect(difference.accounts).toEqual([
    { change: "renamed", name: "z", id: "111111111111", from: "x" },
  ]);
  expect([difference.resources, difference.access, difference.policies]).toEqual([[], [], []]);
  expect(difference.expectations.map(({ change, flips }) => [change, flips])).toEqual([
    ["kept", false],
    ["kept", false],
  ]);
  expect(difference.isSame).toBe(false);
});

it("tells accounts that swap their names apart", () => {
  const two = (x: string, y: string) => `cloister: 1
name: two
region: ap-northeast-1
accounts:
  x:
    id: "${x}"
    roles: { ${x === "111111111111" ? "one" : "two"}: { trust: lambda } }
  y:
    id: "${y}"
    roles: { ${x === "111111111111" ? "two" : "one"}: { trust: lambda } }
`;
  const difference = diffIn(
    two("111111111111", "222222222222"),
    two("222222222222", "111111111111"),
  );
  expect(difference.accounts.map(({ change }) => change)).toEqual(["renamed", "renamed"]);
  expect(difference.resources).toEqual([]);
});

it("says which accounts come and go", () => {
  const more = `${base.replace(/expect:[^]*$/, "")}  y: { id: "222222222222" }\n`;
  expect(diffIn(base, more).accounts).toEqual([{ change: "added", name: "y", id: "222222222222" }]);
  expect(diffIn(more, base).accounts).toEqual([
    { change: "removed", name: "y", id: "222222222222" },
  ]);
});

it("says what the change costs, and where a price is not known", () => {
  const dear = changed([
    "natGateways: { egress: { subnet: pub } }",
    "natGateways: { egress: { subnet: pub }, more: { subnet: pub } }",
  ]);
  expect(diffIn(base, dear).cost).toMatchObject({
    difference: expect.any(Number) as number,
    items: [
      { kind: "elastic-ip", before: 1, after: 2 },
      { kind: "nat-gateway", before: 1, after: 2 },
    ],
  });
  const elsewhere = (text: string) =>
    text.replaceAll("ap-northeast-1", "eu-north-1").replaceAll("apne1-az", "eun1-az");
  const { cost } = diffIn(elsewhere(base), elsewhere(dear));
  expect(cost.difference).toBeUndefined();
  expect(textIn(elsewhere(base), elsewhere(dear))).toContain("not known, because a price is not");
});
