import { english, inJapanese, type Language } from "@cloister/texts";
import { describe, expect, it } from "vitest";
import { designDocument, handoverSheet } from "../src/content/design-document.ts";
import { toMarkdown } from "../src/markdown/to-markdown.ts";
import { inputOfExample } from "./inputs.ts";
import { readMarkdown, type ReadTable } from "./read-markdown.ts";

/** What the tables of the published design are called, and the words in them. */
const words = {
  en: {
    subnets: "Subnets",
    subnetColumns: ["Subnet", "CIDR", "Used for"],
    routes: "Route tables",
    routeColumns: ["Route table", "Subnets", "Destination", "Target"],
    internetGateway: "Internet gateway main",
    natGateway: "NAT gateway egress",
    prefixList: "S3 prefix list (pl-61a54008)",
    gatewayEndpoint: "Gateway endpoint xxxx-vpce-s3",
    nat: "NAT gateway",
    endpoints: "VPC endpoints",
    endpointColumns: ["Endpoint", "Type", "Service", "Subnets or route tables"],
    studio: "Studio domain lab of account x",
    mode: ["Network mode", "VPC only (VpcOnly)"],
    studioSubnets: "Subnets",
    groups: "Security groups",
    groupColumns: ["Security group", "Direction", "Ports", "Source or destination"],
    inbound: "inbound",
    outbound: "outbound",
    all: "all",
    member: "security group default",
    defaultGroup: "the VPC's default group",
    roles: "IAM roles",
    roleColumns: ["Role", "Attached policies"],
    byAws: "(AWS managed)",
    objects: "Objects",
    objectColumns: ["Bucket", "Key"],
    tables: "Tables",
    tableColumns: ["Database", "Glue table", "Location"],
    policies: "Customer managed policies",
    policyColumns: ["Policy", "Attached to"],
    sides: "8.1 access-policy of account x on bucket s3bucket-yyyy of y",
    sideColumns: ["Item", "Asking side: account x", "Owning side: account y"],
    items: ["Principals", "Actions", "Resources"],
    accounts: "Accounts",
    accountColumns: ["Account", "Account ID", "Region"],
    flowColumns: ["No.", "Result"],
    holds: "✓ holds",
    fails: "✗ fails",
  },
  ja: {
    subnets: "サブネット",
    subnetColumns: ["サブネット", "CIDR", "用途"],
    routes: "ルートテーブル",
    routeColumns: ["ルートテーブル", "サブネット", "宛先", "ターゲット"],
    internetGateway: "インターネットゲートウェイ main",
    natGateway: "NAT ゲートウェイ egress",
    prefixList: "S3 プレフィックスリスト (pl-61a54008)",
    gatewayEndpoint: "ゲートウェイエンドポイント xxxx-vpce-s3",
    nat: "NAT ゲートウェイ",
    endpoints: "VPC エンドポイント",
    endpointColumns: ["エンドポイント", "タイプ", "サービス", "サブネットまたはルートテーブル"],
    studio: "アカウント x の Studio ドメイン lab",
    mode: ["ネットワークモード", "VPC のみ (VpcOnly)"],
    studioSubnets: "サブネット",
    groups: "セキュリティグループ",
    groupColumns: ["セキュリティグループ", "方向", "ポート範囲", "送信元または送信先"],
    inbound: "インバウンド",
    outbound: "アウトバウンド",
    all: "すべて",
    member: "セキュリティグループ default",
    defaultGroup: "VPC のデフォルトセキュリティグループ",
    roles: "IAM ロール",
    roleColumns: ["ロール", "アタッチされたポリシー"],
    byAws: "(AWS 管理)",
    objects: "オブジェクト",
    objectColumns: ["バケット", "キー"],
    tables: "テーブル",
    tableColumns: ["データベース", "Glue テーブル", "場所 (S3)"],
    policies: "カスタマー管理ポリシー",
    policyColumns: ["ポリシー", "アタッチ先"],
    sides: "8.1 アカウント x の access-policy → y のバケット s3bucket-yyyy",
    sideColumns: ["項目", "要求する側: アカウント x", "所有する側: アカウント y"],
    items: ["プリンシパル", "アクション", "リソース"],
    accounts: "アカウント",
    accountColumns: ["アカウント", "アカウント ID", "リージョン"],
    flowColumns: ["No.", "判定"],
    holds: "✓ 成立",
    fails: "✗ 不成立",
  },
} as const;

const input = inputOfExample("closed-sagemaker-as-published");

describe.each([english, inJapanese])("the published design in $name", (language: Language) => {
  const said = words[language.name];
  const page = readMarkdown(
    toMarkdown(designDocument(input), { language, picture: ({ title }) => title }),
  );

  /** The rows of the only table of that caption or heading, with these columns alone. */
  function rowsOf(under: string, columns: readonly string[]): readonly (readonly string[])[] {
    const found = page.tables.filter(
      (table) =>
        table.under.at(-1) === under && columns.every((one) => table.columns.includes(one)),
    );
    expect(found.map((table) => table.under)).toHaveLength(1);
    return found.flatMap((table) => cellsOf(table, columns));
  }

  it("names both accounts", () => {
    expect(rowsOf(said.accounts, said.accountColumns)).toEqual([
      ["x", "111111111111", "ap-northeast-1"],
      ["y", "222222222222", "ap-northeast-1"],
    ]);
  });

  it("has the VPC and its subnets", () => {
    expect(page.tables.flatMap((table) => table.rows)).toContainEqual(["CIDR", "10.10.16.0/20"]);
    expect(rowsOf(said.subnets, said.subnetColumns)).toEqual([
      ["public", "10.10.17.0/24", said.nat],
      ["private-1", "10.10.24.0/24", "SageMaker"],
      ["private-2", "10.10.25.0/24", "WorkSpaces"],
      ["private-3", "10.10.26.0/24", "WorkSpaces"],
    ]);
  });

  it("has the route tables, with what AWS adds", () => {
    const closed = ["private", "private-1\nprivate-2\nprivate-3"];
    expect(rowsOf(said.routes, said.routeColumns)).toEqual([
      ["public", "public", "10.10.16.0/20", "local"],
      ["public", "public", "0.0.0.0/0", said.internetGateway],
      [...closed, "10.10.16.0/20", "local"],
      [...closed, "0.0.0.0/0", said.natGateway],
      [...closed, said.prefixList, said.gatewayEndpoint],
    ]);
  });

  it("has the endpoints", () => {
    expect(rowsOf(said.endpoints, said.endpointColumns)).toEqual([
      [
        "xxxx-vpce-athena",
        "Interface",
        "com.amazonaws.ap-northeast-1.athena",
        "private-1\nprivate-2\nprivate-3",
      ],
      ["xxxx-vpce-s3", "Gateway", "com.amazonaws.ap-northeast-1.s3", "private"],
    ]);
  });

  it("has the Studio domain and its security group", () => {
    const studio = page.tables.find((table) => table.under.at(-1) === said.studio)?.rows;
    expect(studio).toContainEqual(said.mode);
    expect(studio).toContainEqual([said.studioSubnets, "private-1"]);
    expect(studio).toContainEqual([said.groups, "default"]);
    const group = `default\n${said.defaultGroup}`;
    expect(rowsOf(said.groups, said.groupColumns)).toEqual([
      [group, said.inbound, said.all, said.member],
      [group, said.outbound, said.all, "0.0.0.0/0"],
    ]);
  });

  it("has the execution role with its policies", () => {
    const policies = [
      "AmazonAthenaFullAccess",
      "AmazonSageMakerFullAccess",
      "AWSGlueConsoleFullAccess",
      "AWSGlueServiceRole",
    ].map((name) => `${name} ${said.byAws}`);
    expect(rowsOf(said.roles, said.roleColumns)).toEqual([
      ["access-role", [...policies, "access-policy"].join("\n")],
    ]);
  });

  it("has the objects of both buckets", () => {
    const keys = [
      "01_test/parquet/2025/02/20250201.parquet",
      "01_test/parquet/2025/02/20250202.parquet",
      "01_test/parquet/2025/03/20250301.parquet",
    ];
    expect(rowsOf(said.objects, said.objectColumns)).toEqual(
      ["s3bucket-xxxx", "s3bucket-yyyy"].flatMap((bucket) => keys.map((key) => [bucket, key])),
    );
  });

  it("has the tables of the catalog", () => {
    expect(rowsOf(said.tables, said.tableColumns)).toEqual([
      ["db-xxxx", "table2025", "s3://s3bucket-xxxx/01_test/parquet/2025/"],
      ["db-xxxx", "cross_table2025", "s3://s3bucket-yyyy/01_test/parquet/2025/"],
    ]);
  });

  it("has both sides of the permission", () => {
    expect(rowsOf(said.policies, said.policyColumns)).toEqual([
      ["access-policy", "user/usr111\nrole/access-role"],
    ]);
    const actions = "s3:GetObject\ns3:ListBucket";
    const resources = "arn:aws:s3:::s3bucket-yyyy\narn:aws:s3:::s3bucket-yyyy/*";
    const [principalsItem, actionsItem, resourcesItem] = said.items;
    expect(rowsOf(said.sides, said.sideColumns).slice(1)).toEqual([
      [
        principalsItem,
        "user/usr111\nrole/access-role",
        "arn:aws:iam::111111111111:user/usr111\narn:aws:iam::111111111111:role/access-role",
      ],
      [actionsItem, actions, actions],
      [resourcesItem, resources, resources],
    ]);
  });

  it("has the policies as they are applied", () => {
    const statement = {
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:ListBucket"],
      Resource: ["arn:aws:s3:::s3bucket-yyyy", "arn:aws:s3:::s3bucket-yyyy/*"],
    };
    const [, asking, owning] = page.code
      .filter((block) => block.language === "json")
      .map((block): unknown => JSON.parse(block.text));
    expect(asking).toEqual({ Version: "2012-10-17", Statement: [statement] });
    expect(owning).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          ...statement,
          Principal: {
            AWS: [
              "arn:aws:iam::111111111111:user/usr111",
              "arn:aws:iam::111111111111:role/access-role",
            ],
          },
        },
      ],
    });
  });

  it("has the verdict on each flow", () => {
    const list = page.tables.find(
      (table) =>
        table.columns.length === 3 && table.rows.length === 8 && table.columns[0] === "No.",
    );
    expect(list && cellsOf(list, said.flowColumns)).toEqual([
      ["1", said.fails],
      ["2", said.fails],
      ["3", said.fails],
      ["4", said.fails],
      ["5", said.holds],
      ["6", said.holds],
      ["7", said.fails],
      ["8", said.holds],
    ]);
  });

  it("says why the role can read the bucket of the other account", () => {
    const why = page.tables.find((table) => table.under.at(-1)?.startsWith("9.6 "));
    const said = why?.rows.map((row) => row.join(" ")).join("\n");
    expect(said).toContain("xxxx-vpce-s3");
    expect(said).toContain("access-policy");
    expect(said).toMatch(/bucket policy of s3bucket-yyyy|s3bucket-yyyy のバケットポリシー/);
    expect(page.links).toContain("policy.x.managed-policy.access-policy");
    expect(page.links).toContain("policy.y.bucket-policy.s3bucket-yyyy");
  });

  it("tells the owner of the data exactly what to apply", () => {
    const sheet = readMarkdown(
      toMarkdown(handoverSheet(input, "y"), { language, picture: ({ title }) => title }),
    );
    const [order] = sheet.prose.filter((line) => line.includes("x-identities"));
    expect(order).toContain("y-data");
    expect(sheet.prose.join("\n")).toContain(
      "cloister generate topology.yaml --backend cdk --account y --out y",
    );
    expect(sheet.code.map((block) => block.under.at(-1))).toHaveLength(1);
    expect(sheet.code[0]?.text).toContain("arn:aws:iam::111111111111:user/usr111");
    expect(sheet.tables.flatMap((table) => table.rows.flat()).join("\n")).not.toContain("vpce");
  });
});

function cellsOf(table: ReadTable, columns: readonly string[]): readonly (readonly string[])[] {
  const indexes = columns.map((column) => table.columns.indexOf(column));
  return table.rows.map((row) => indexes.map((index) => row[index] ?? ""));
}
