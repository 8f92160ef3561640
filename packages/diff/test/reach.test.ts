import { expect, it } from "vitest";
import { base, changed, diffIn, textIn } from "./topologies.ts";

it("names the way to the internet that closes, and the subnet that is closed by that", () => {
  const difference = diffIn(base, changed(["routes: { 0.0.0.0/0: nat/egress }", "routes: {}"]));
  expect(difference.internet).toMatchObject([
    {
      change: "closed",
      subnet: "x:subnet/main/inner",
      destination: "0.0.0.0/0",
      natGateway: "x:nat-gateway/main/egress",
      closedBefore: "denied",
      closedAfter: "allowed",
    },
  ]);
});

it("names the way that opens, and whether the internet comes in by it", () => {
  const text = textIn(base, changed(["0.0.0.0/0: nat/egress", "0.0.0.0/0: internet-gateway"]));
  expect(text).toContain(
    "! `x:subnet/main/inner`: another way out, `0.0.0.0/0` through `x:internet-gateway/main`, which lets the internet in as well",
  );
  expect(text).toContain("but another way stays");
});

it("does not take a subnet that is called something else for one that opens", () => {
  const renamed = base.replaceAll("inner", "private");
  const difference = diffIn(base, renamed);
  expect(difference.internet).toEqual([]);
  expect(difference.resources.find(({ id }) => id === "x:subnet/main/private")).toMatchObject({
    change: "renamed",
    from: "x:subnet/main/inner",
  });
});

it("tells one way of many subnets in one row", () => {
  const text = textIn(
    base,
    changed(
      [
        "          inner: {",
        "          other: { cidr: 10.0.2.0/24, zone: apne1-az4, tier: private }\n          inner: {",
      ],
      ["subnets: [inner]", "subnets: [inner, other]"],
    ),
  );
  expect(text).toContain("`x:subnet/main/other`: new, and open: `0.0.0.0/0`");
});

it("says who may use what now, with keys, and who no longer may", () => {
  const more = changed(
    [
      "      reader: { trust: lambda }",
      "      reader: { trust: lambda }\n      writer: { trust: lambda }",
    ],
    [
      "      reading:",
      "      writing: { principals: [role/writer], bucket: data-of-x, access: write }\n      reading:",
    ],
  );
  const { access } = diffIn(base, more);
  expect(access.every(({ change, only }) => change === "gained" && only === "after")).toBe(true);
  expect(access.map(({ use, resource }) => `${use} ${resource}`)).toContain(
    "write x:bucket/data-of-x",
  );
  expect(access.map(({ use, resource }) => `${use} ${resource}`)).toContain("encrypt x:key/data");
  expect(textIn(base, more)).toContain("+ `x:role/writer`, new: ");
  expect(textIn(more, base)).toContain("- `x:role/writer`, gone: ");
});

it("tells some objects from all of them", () => {
  const some = changed([
    "bucket: data-of-x, access: read }",
    "bucket: data-of-x, access: read, prefix: in/ }",
  ]).replace("read: s3://data-of-x/a.csv", "read: s3://data-of-x/in/a.csv");
  expect(diffIn(some, base).access).toMatchObject([
    { change: "gained", use: "read", before: "some", after: "all" },
  ]);
  expect(textIn(some, base)).toContain("`x:bucket/data-of-x` (all objects, not only some)");
});

it("says who may become a role", () => {
  const user = changed(["    roles:", "    users: { ann: {} }\n    roles:"]);
  const trusted = user.replace(
    "reader: { trust: lambda }",
    "reader: { trust: { principal: user/ann } }",
  );
  const difference = diffIn(user, trusted);
  expect(difference.becoming).toEqual([
    { change: "gained", principal: "x:user/ann", role: "x:role/reader" },
  ]);
  expect(difference.admitted).toMatchObject([
    { change: "lost", resource: "x:role/reader", whom: "service", name: "lambda.amazonaws.com" },
  ]);
});

it.for([
  [`"*"`, "everybody", "*"],
  [`"arn:aws:iam::999999999999:root"`, "account", "999999999999"],
  [`"arn:aws:iam::999999999999:role/other"`, "principal", "arn:aws:iam::999999999999:role/other"],
  [`logging.s3.amazonaws.com`, "service", "logging.s3.amazonaws.com"],
] as const)("says that a bucket's policy lets in %s", ([principals, whom, name]) => {
  const statement = `{ effect: Allow, principals: ${principals}, actions: ["s3:GetObject"], resources: ["arn:aws:s3:::data-of-x/*"] }`;
  const open = changed([
    "data-of-x: { encryption: { key: data } }",
    `data-of-x: { encryption: { key: data }, policy: { statements: [${statement}] } }`,
  ]);
  const { admitted } = diffIn(base, open);
  expect(admitted).toEqual([
    {
      change: "gained",
      resource: "x:bucket/data-of-x",
      whom,
      name,
      conditional: false,
      actions: ["s3:GetObject"],
    },
  ]);
  expect(textIn(base, open)).toContain("! the policy of `x:bucket/data-of-x` lets in ");
});
