import { expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { inWords } from "./in-words.ts";

function compiled(accounts: string) {
  const text = `cloister: 1\nname: example\nregion: ap-northeast-1\naccounts:\n${accounts}`;
  return compile({ files: [{ path: "topology.yaml", text }] });
}

function helpOf(grant: string): string | undefined {
  const { diagnostics } = compiled(
    `  x:\n    id: "111111111111"\n    roles: { reader: { trust: sagemaker } }\n    grants:\n      g: { principals: [role/reader], access: read, ${grant} }\n`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["reference/unknown"]);
  return inWords(diagnostics[0]?.help);
}

it("says where to declare what no account has any of", () => {
  expect(helpOf("key: sales")).toBe("Declare it under `keys` of account `x`.");
  expect(helpOf("table: sales/orders")).toBe(
    "Declare it under `databases.sales.tables` of account `x`.",
  );
});

it("says how a reference is written when its form or kind is wrong", () => {
  expect(helpOf("table: orders")).toBe("Write `table/DATABASE/NAME`.");
  expect(helpOf("bucket: role/reader")).toBe("Write `bucket/NAME`.");
});

it("names the known accounts, and the file that may be missing", () => {
  expect(helpOf("bucket: z:stock")).toBe(
    "Its accounts are `x`. Declare it there; if another file declares it, name that file on the command line too.",
  );
});

it("says once what an anchor and its alias both bring", () => {
  const { diagnostics } = compiled(
    '  x:\n    id: "111111111111"\n    policies:\n' +
      "      a: &wrong { statements: [{ effect: Allow, actions: GetObject, resources: '*' }] }\n" +
      "      b: *wrong\n",
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["policy/malformed-statement"]);
});

it.for(["table: sales/orders", "database: sales"])(
  "lets a writer of %s change the catalog, but not its `default` database",
  (target) => {
    const { plan, diagnostics } = compiled(
      '  x:\n    id: "111111111111"\n    roles: { loader: { trust: sagemaker } }\n' +
        "    buckets: { sales-data: {} }\n    databases:\n      sales:\n        tables:\n" +
        "          orders: { location: s3://sales-data/orders/, format: parquet, columns: { id: bigint } }\n" +
        `    grants:\n      g: { principals: [role/loader], ${target}, access: write }\n`,
    );
    expect(diagnostics).toEqual([]);
    const home = "arn:aws:glue:ap-northeast-1:111111111111";
    const table = target.startsWith("table") ? "orders" : "*";
    expect(JSON.stringify(plan)).toContain(
      JSON.stringify({
        effect: "Allow",
        actions: [
          "glue:CreateTable",
          "glue:UpdateTable",
          "glue:DeleteTable",
          "glue:CreatePartition",
          "glue:BatchCreatePartition",
          "glue:UpdatePartition",
          "glue:DeletePartition",
          "glue:BatchDeletePartition",
        ],
        resources: [`${home}:catalog`, `${home}:database/sales`, `${home}:table/sales/${table}`],
      }),
    );
  },
);
