import type { Diagnostic } from "@cloister/model";
import { expect, it } from "vitest";
import { codeOf, saidOfAccount, textAt } from "./topology-text.ts";

// What the pages do not show: which remedies a machine may apply, and what is not judged.

function editsOf({ fix }: Diagnostic): unknown {
  return fix?.edits.map(({ at, ...edit }) => ({ ...edit, at: at.slice(2).join("/") }));
}

it("mends a location that says the same in another way", () => {
  const [said] = saidOfAccount(`
buckets: { sales-data: {} }
databases: { sales: { tables: { orders: { location: "s3://sales-data /orders", format: parquet, columns: { id: bigint } } } } }
`);
  expect(said && editsOf(said)).toEqual([
    { kind: "set", at: "databases/sales/tables/orders/location", value: "s3://sales-data/orders/" },
  ]);
});

it("leaves a location to its author that names a file, or an empty folder", () => {
  for (const location of ["s3://sales-data/orders/a.parquet", "s3://sales-data//orders/"]) {
    const [said] = saidOfAccount(`
buckets: { sales-data: {} }
databases: { sales: { tables: { orders: { location: "${location}", format: parquet, columns: { id: bigint } } } } }
`);
    expect([said?.code, said?.fix]).toEqual(["storage/malformed-s3-uri", undefined]);
  }
});

it("takes a slash away only from the beginning of a key, and where no other object has that key", () => {
  const said = saidOfAccount(`
buckets:
  sales-data: { objects: [/a.csv, /b.csv, b.csv, c//d.csv] }
  more-sales: { objects: { /a.csv: {} } }
`);
  expect(said.map(textAt)).toEqual(["/a.csv", "/b.csv", "c//d.csv", "/a.csv"]);
  expect(said.map(editsOf)).toEqual([
    [{ kind: "set", at: "buckets/sales-data/objects/0", value: "a.csv" }],
    undefined,
    undefined,
    [{ kind: "rename", at: "buckets/more-sales/objects//a.csv", key: "a.csv" }],
  ]);
});

const reading = (resource: string): string =>
  `policies: { read: { statements: [{ effect: Allow, actions: "s3:GetObject", resources: "${resource}" }] } }`;

it.for([
  ["s3://sales-data/2025/*", "arn:aws:s3:::sales-data/2025/*"],
  ["arn:aws:s3:sales-data/*", "arn:aws:s3:::sales-data/*"],
  ["arn:aws:s3::sales-data/*", "arn:aws:s3:::sales-data/*"],
  ["arn:aws:s3::111111111111:sales-data/*", "arn:aws:s3:::sales-data/*"],
  ["arn:aws:s3:::s3://sales-data/*", "arn:aws:s3:::sales-data/*"],
  ["arn:aws:s3:::/sales-data/*", "arn:aws:s3:::sales-data/*"],
] as const)("mends the resource `%s`", ([resource, right]) => {
  const said = saidOfAccount(reading(resource)).filter(({ code }) => code.startsWith("storage/"));
  expect(said.map(codeOf)).toEqual(["storage/malformed-s3-arn"]);
  expect(said.map(editsOf)).toEqual([
    [{ kind: "set", at: "policies/read/statements/0/resources", value: right }],
  ]);
});

it.for([
  "*",
  "arn:aws:s3:::*",
  "arn:aws:s3:::sales-*/2025/*",
  "arn:aws:s3:*:*:sales-data/*",
  "arn:aws:s3:*:111111111111:*",
  "arn:aws:s3:us-east-1:111111111111:accesspoint/sales/object/*",
  "arn:aws:s3::111111111111:accesspoint/*",
])("takes the resource `%s`", (resource) => {
  expect(saidOfAccount(reading(resource)).map(codeOf)).toEqual([]);
});

it("says of a bucket that exists nothing but what it is", () => {
  const body = `
buckets:
  old.sales:
    existing: true
    tlsOnly: false
    blockPublicAccess: false
    ownership: ObjectWriter
    objects: [/2019/a.csv]
    policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:GetObject" }] }
`;
  expect(saidOfAccount(body)).toEqual([]);
});

it("does not judge what S3 thinks of a condition that may limit who comes in", () => {
  const policy = (conditions: string): string =>
    `buckets: { sales-data: { policy: { statements: [{ effect: Allow, principals: "*", actions: "s3:GetObject"${conditions} }] } } }`;
  const refused = ["storage/public-policy-refused"];
  expect(saidOfAccount(policy("")).map(codeOf)).toEqual(refused);
  expect(
    saidOfAccount(
      policy(", conditions: { Bool: { aws:SecureTransport: true }, StringLike: { s3:prefix: a } }"),
    ).map(codeOf),
  ).toEqual(refused);
  expect(
    saidOfAccount(policy(', conditions: { StringEquals: { aws:SourceVpce: "vpce-1" } }')),
  ).toEqual([]);
});

it("tells only of the form of a name that S3 refuses anyway, and not of its dots", () => {
  expect(saidOfAccount("buckets: { Sales.Data: {}, sales.data: {} }").map(codeOf)).toEqual([
    "storage/invalid-bucket-name",
    "storage/dots-in-bucket-name",
  ]);
});
