import type { Edge, Group, GroupKind, Item, Node, NodeKind, Picture } from "../src/index.ts";

export function group(
  kind: GroupKind,
  id: string,
  label: string,
  children: readonly Item[],
): Group {
  return { is: "group", id, kind, label, children };
}

export function node(kind: NodeKind, id: string, ...lines: readonly string[]): Node {
  return { is: "node", id, kind, lines };
}

export function edge(from: string, to: string, ...lines: readonly string[]): Edge {
  return { from, to, lines, style: "solid" };
}

export function permission(from: string, to: string, ...lines: readonly string[]): Edge {
  return { from, to, lines, style: "dashed" };
}

export function pictureOf(
  name: string,
  children: readonly Item[],
  edges: readonly Edge[],
): Picture {
  return { name, title: `図: ${name}`, description: "テストの図。", children, edges };
}

const endpoints = [
  ["athena", "com.amazonaws.ap-northeast-1.athena"],
  ["sagemaker-api", "com.amazonaws.ap-northeast-1.sagemaker.api"],
  ["sagemaker-runtime", "com.amazonaws.ap-northeast-1.sagemaker.runtime"],
  ["sts", "com.amazonaws.ap-northeast-1.sts"],
  ["glue", "com.amazonaws.ap-northeast-1.glue"],
  ["logs", "com.amazonaws.ap-northeast-1.logs"],
] as const;

/** Two accounts with everything in them: the widest that a reader is asked to take in at once. */
export const overview: Picture = pictureOf(
  "overview",
  [
    group("account", "x", "アカウント x（分析） 111111111111", [
      group("region", "x/region", "ap-northeast-1", [
        group("vpc", "vpc", "VPC main 10.10.16.0/20", [
          group("zone", "az2", "apne1-az2", [
            group("public-subnet", "public", "パブリックサブネット public 10.10.17.0/24", [
              node("nat-gateway", "nat", "NAT ゲートウェイ", "main"),
            ]),
            group("isolated-subnet", "private-1", "分離サブネット private-1 10.10.24.0/24", [
              node("studio", "studio", "SageMaker Studio", "studio", "VPC only"),
              ...endpoints.map(([id, service]) =>
                node(
                  "interface-endpoint",
                  id,
                  "インターフェイスエンドポイント",
                  `xxxx-vpce-${id}`,
                  service,
                ),
              ),
            ]),
          ]),
          group("zone", "az1", "apne1-az1", [
            group("private-subnet", "private-2", "プライベートサブネット private-2 10.10.25.0/24", [
              node("workspaces", "workspaces", "WorkSpaces", "desktops", "private-2、private-3"),
            ]),
          ]),
          group("zone", "az4", "apne1-az4", [
            group(
              "private-subnet",
              "private-3",
              "プライベートサブネット private-3 10.10.26.0/24",
              [],
            ),
          ]),
          node("internet-gateway", "igw", "インターネットゲートウェイ"),
          node("gateway-endpoint", "s3", "ゲートウェイエンドポイント", "xxxx-vpce-s3", "S3"),
        ]),
        node("workgroup", "workgroup", "Athena ワークグループ", "analysis"),
        node("database", "database", "Glue データベース", "db-xxxx"),
        node("bucket", "bucket-x", "S3 バケット", "s3bucket-xxxx"),
        node("bucket", "results", "S3 バケット", "athena-results-111111111111-ap-northeast-1"),
      ]),
      group("set", "principals", "IAM", [
        node("role", "access-role", "実行ロール", "access-role"),
        node("user", "usr111", "IAM ユーザー", "usr111"),
      ]),
    ]),
    group("account", "y", "アカウント y（データ） 222222222222", [
      group("region", "y/region", "ap-northeast-1", [
        node("bucket", "bucket-y", "S3 バケット", "s3bucket-yyyy"),
      ]),
    ]),
    node("internet", "internet", "インターネット"),
  ],
  [
    edge("workspaces", "nat", "0.0.0.0/0"),
    edge("nat", "igw", "0.0.0.0/0"),
    edge("igw", "internet"),
    edge("studio", "athena", "HTTPS 443"),
    edge("studio", "s3", "S3 プレフィックスリスト"),
    edge("s3", "bucket-x"),
    edge("s3", "bucket-y"),
    edge("athena", "workgroup"),
    edge("workgroup", "database"),
    edge("database", "bucket-x", "テーブルの場所"),
    edge("database", "bucket-y", "テーブルの場所"),
    edge("workgroup", "results", "結果"),
    permission("studio", "access-role", "引き受ける"),
    permission("usr111", "access-role", "引き受ける（MFA）"),
    permission("access-role", "bucket-y", "クロスアカウント s3:GetObject"),
    permission("access-role", "bucket-x", "s3:GetObject"),
  ],
);

/** Where packets go. */
export const network: Picture = pictureOf(
  "network-x-main",
  [
    group("account", "x", "Account x 111111111111", [
      group("region", "x/region", "ap-northeast-1", [
        group("vpc", "vpc", "VPC main 10.10.16.0/20", [
          group("zone", "az2", "apne1-az2 (ap-northeast-1a)", [
            group("public-subnet", "public", "Public subnet public 10.10.17.0/24", [
              node("nat-gateway", "nat", "NAT gateway", "main"),
            ]),
            group("isolated-subnet", "private-1", "Private subnet private-1 10.10.24.0/24", [
              node("studio", "studio", "SageMaker Studio", "studio"),
              ...endpoints.map(([id]) => node("interface-endpoint", id, "Interface endpoint", id)),
            ]),
          ]),
          group("zone", "az1", "apne1-az1 (ap-northeast-1c)", [
            group("private-subnet", "private-2", "Private subnet private-2 10.10.25.0/24", [
              node("workspaces", "ws2", "WorkSpaces", "desktops"),
            ]),
          ]),
          group("zone", "az4", "apne1-az4 (ap-northeast-1d)", [
            group("private-subnet", "private-3", "Private subnet private-3 10.10.26.0/24", [
              node("workspaces", "ws3", "WorkSpaces", "desktops"),
            ]),
          ]),
          node(
            "route-table",
            "rt-public",
            "Route table",
            "public",
            "10.10.16.0/20 local",
            "0.0.0.0/0 igw",
          ),
          node(
            "route-table",
            "rt-private",
            "Route table",
            "private",
            "10.10.16.0/20 local",
            "0.0.0.0/0 nat",
          ),
          node("internet-gateway", "igw", "Internet gateway"),
          node("gateway-endpoint", "s3", "Gateway endpoint", "xxxx-vpce-s3"),
        ]),
        node("service", "s3-service", "Amazon S3", "ap-northeast-1"),
      ]),
    ]),
    node("internet", "internet", "Internet"),
  ],
  [
    edge("ws2", "rt-private"),
    edge("ws3", "rt-private"),
    edge("rt-private", "nat", "0.0.0.0/0"),
    edge("rt-private", "s3", "pl-61a54008 (S3)"),
    edge("studio", "s3", "pl-61a54008 (S3)"),
    edge("nat", "rt-public"),
    edge("rt-public", "igw", "0.0.0.0/0"),
    edge("igw", "internet"),
    edge("s3", "s3-service"),
  ],
);

/** One question and its answer, hop by hop. */
export const access: Picture = pictureOf(
  "access-4",
  [
    group("account", "x", "アカウント x 111111111111", [
      group("region", "x/region", "ap-northeast-1", [
        group("vpc", "vpc", "VPC main 10.10.16.0/20", [
          group("isolated-subnet", "private-1", "分離サブネット private-1", [
            { ...node("studio", "studio", "SageMaker Studio", "studio"), verdict: "allowed" },
            {
              ...node(
                "interface-endpoint",
                "athena",
                "インターフェイスエンドポイント",
                "xxxx-vpce-athena",
              ),
              verdict: "allowed",
            },
          ]),
        ]),
        { ...node("workgroup", "workgroup", "ワークグループ", "analysis"), verdict: "allowed" },
        { ...node("table", "table", "テーブル", "db-xxxx.cross_table2025"), verdict: "unknown" },
      ]),
      { ...node("role", "role", "実行ロール", "access-role"), verdict: "allowed" },
    ]),
    group("account", "y", "アカウント y 222222222222", [
      { ...node("bucket", "bucket", "S3 バケット", "s3bucket-yyyy"), verdict: "denied" },
    ]),
  ],
  [
    { ...edge("studio", "athena", "443/tcp"), verdict: "allowed" },
    { ...edge("athena", "workgroup", "athena:StartQueryExecution"), verdict: "allowed" },
    { ...permission("studio", "role", "sts:AssumeRole"), verdict: "allowed" },
    { ...permission("role", "workgroup", "athena:StartQueryExecution"), verdict: "allowed" },
    { ...edge("workgroup", "table", "glue:GetTable"), verdict: "unknown" },
    {
      ...permission(
        "workgroup",
        "bucket",
        "s3:GetObject",
        "バケットポリシーに Allow がない（IAM-012）",
      ),
      verdict: "denied",
    },
  ],
);

/** The catalog and who may read it. */
export const data: Picture = pictureOf(
  "data",
  [
    group("account", "x", "アカウント x 111111111111", [
      group("set", "who", "プリンシパル", [
        node("role", "access-role", "ロール", "access-role"),
        node("role", "analyst", "ロール", "analyst"),
        node("user", "usr111", "ユーザー", "usr111"),
      ]),
      group("database", "db", "データベース db-xxxx", [
        node("table", "t1", "テーブル", "table2025", "parquet"),
        node("table", "t2", "テーブル", "cross_table2025", "parquet"),
      ]),
      node("bucket", "bx", "S3 バケット", "s3bucket-xxxx", "01_test/parquet/2025/"),
      node("key", "key", "KMS キー", "alias/data"),
      node("workgroup", "wg", "ワークグループ", "analysis"),
      node("bucket", "results", "S3 バケット", "results-xxxx"),
    ]),
    group("account", "y", "アカウント y 222222222222", [
      node("bucket", "by", "S3 バケット", "s3bucket-yyyy", "01_test/parquet/2025/"),
    ]),
  ],
  [
    permission("access-role", "t1", "SELECT"),
    permission("access-role", "t2", "SELECT"),
    permission("analyst", "t1", "SELECT"),
    permission("usr111", "analyst", "sts:AssumeRole"),
    edge("t1", "bx", "データ"),
    edge("t2", "by", "データ（クロスアカウント）"),
    edge("bx", "key", "SSE-KMS"),
    permission("access-role", "wg", "クエリ"),
    edge("wg", "results", "結果"),
    permission("access-role", "by", "s3:GetObject"),
  ],
);

const hostileNames = [
  `"quoted" 'single' \`back\``,
  "</text></svg><script>alert(1)</script>",
  "<![CDATA[ ]]> &amp; &lt; <!-- -->",
  "right\u202eto\u202cleft \u200f\u0000\u0007\ufffe\ud800",
  "line\nbreak\ttab | pipe [x](y) {{z}} %%{init}%%",
  "x".repeat(200),
  "長い名前".repeat(50),
  "😀👩‍👩‍👧‍👦🇯🇵 é مرحبا שלום ไทย",
  "   ",
  "",
];

/** Labels by somebody who wants to break out of them, or only has long names. */
export const hostile: Picture = {
  ...pictureOf(
    `../"<hostile>`,
    hostileNames.map((name, index) =>
      group("vpc", `g${index} ${name}`, name, [
        node("bucket", `n${index} ${name}`, name, name),
        node("role", `m${index} ${name}`, name),
      ]),
    ),
    hostileNames.map((name, index) => ({
      ...edge(`n${index} ${name}`, `m${index} ${name}`, name, name),
      verdict: "unknown" as const,
    })),
  ),
  title: hostileNames.join(" "),
  description: hostileNames.join(" "),
};

export const empty: Picture = pictureOf("empty", [], []);

export const pictures: readonly Picture[] = [overview, network, access, data, hostile, empty];
