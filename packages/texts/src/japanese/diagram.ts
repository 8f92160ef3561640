/** Diagrams. English to Japanese. */
export const diagram = {
  // Views
  Overview: "全体構成",
  Network: "ネットワーク構成",
  "Data and permissions": "データと権限",
  "{{view}}: {{part}}": "{{view}}: {{part}}",
  "{{view}}: index": "{{view}}: 索引",
  "Accounts with their networks, data, users and roles, and what uses what. Dashed: by permission.":
    "アカウントごとのネットワーク、データ、ユーザーとロール、および何が何を使うかを示します。破線は権限による利用です。",
  "VPCs with their subnets, which route table each subnet uses, where its routes lead, and its endpoints, gateways and security groups.":
    "VPC とサブネット、各サブネットが使うルートテーブルとルートの行き先、エンドポイント、ゲートウェイ、セキュリティグループを示します。",
  "Catalogs, workgroups, buckets and keys, and the policies on both sides that let users and roles use them. Athena reads definitions and objects with its caller's credentials.":
    "カタログ、ワークグループ、バケット、キーと、ユーザーとロールによる利用を許可する両側のポリシーを示します。Athena は呼び出し元の認証情報でテーブル定義とオブジェクトを読み取ります。",
  "Permissions are drawn as policies write them, because they are too many to judge each.":
    "数が多く 1 件ずつ判定できないため、権限はポリシーの記述どおりに示しています。",
  "{{description}} It is split into {{count}} pictures, which this one names.":
    "{{description}}{{count}} 枚の図に分かれており、この図はその索引です。",

  // Places
  "Account {{id}}": "アカウント {{id}}",
  "Account {{name}} ({{id}})": "アカウント {{name}} ({{id}})",
  "Region {{region}}": "リージョン {{region}}",
  "VPC {{name}} {{block}}": "VPC {{name}} {{block}}",
  "Zone {{zone}}": "AZ {{zone}}",
  "Public subnet {{name}} {{block}}": "パブリックサブネット {{name}} {{block}}",
  "Private subnet {{name}} {{block}}": "プライベートサブネット {{name}} {{block}}",
  "Isolated subnet {{name}} {{block}}": "隔離サブネット {{name}} {{block}}",
  "{{subnet}}: closed": "{{subnet}} (閉域)",
  "{{thing}}, existing": "{{thing}} (既存)",
  "(existing)": "(既存)",
  "and {{count}} more": "ほか {{count}} 件",

  // Things
  Internet: "インターネット",
  "Internet gateway": "インターネットゲートウェイ",
  "Private NAT gateway": "プライベート NAT ゲートウェイ",
  "Interface endpoint": "インターフェイスエンドポイント",
  "Interface endpoints": "インターフェイスエンドポイント",
  "Gateway endpoint": "ゲートウェイエンドポイント",
  "Security groups": "セキュリティグループ",
  "Anything in the subnet": "サブネット内のもの",
  "IAM user": "IAM ユーザー",
  "IAM role": "IAM ロール",
  "S3 bucket": "S3 バケット",
  "S3 bucket outside the topology": "S3 バケット (トポロジー外)",
  "KMS key": "KMS キー",
  "Athena workgroup": "Athena ワークグループ",
  "Glue database": "Glue データベース",
  "Glue database {{database}}": "Glue データベース {{database}}",
  "AWS service": "AWS サービス",
  "{{count}} services": "{{count}} 個のサービス",
  "{{count}} policies": "{{count}} 個のポリシー",
  "with its caller's credentials": "呼び出し元の認証情報で動作",
  "IAM policy": "IAM ポリシー",
  "AWS managed policies": "AWS 管理ポリシー",

  // What is said of them
  "direct internet access": "インターネットに直接接続",
  "security group {{groups}}": "SG: {{groups}}",
  "{{block}} local": "{{block}} ローカル",
  "prefix list of {{service}}": "{{service}} のプレフィックスリスト",
  "in: {{traffic}}": "イン: {{traffic}}",
  "out: {{traffic}}": "アウト: {{traffic}}",
  "in and out: {{traffic}} with itself": "インとアウト: 自分自身と {{traffic}}",
  "in: {{traffic}} from itself": "イン: 自分自身から {{traffic}}",
  "out: {{traffic}} to itself": "アウト: 自分自身へ {{traffic}}",
  "in: from itself": "イン: 自分自身から",
  "out: to everywhere": "アウト: すべて",
  "in: {{traffic}} from {{peer}}": "イン: {{peer}} から {{traffic}}",
  "out: {{traffic}} to {{peer}}": "アウト: {{peer}} へ {{traffic}}",
  "all traffic": "すべてのトラフィック",

  // Between them
  results: "結果",
  encrypted: "暗号化",
  "execution role": "実行ロール",
  "profile {{profile}}": "プロファイル {{profile}}",
  assumes: "引き受け",
  definition: "テーブル定義",
  objects: "オブジェクト",
  "accepts {{names}}": "許可先: {{names}}",
  "{{use}}: {{tables}}": "{{use}}: {{tables}}",
  "read and write": "読み書き",
  "read and write some": "一部読み書き",

  // A proof
  "in Studio {{studio}}": "Studio {{studio}} 内",
  "in: security group {{group}}": "イン: SG {{group}}",
  "out: security group {{group}}": "アウト: SG {{group}}",
  DNS: "DNS",
  "Trust policy": "信頼ポリシー",
  Condition: "条件",
  "over the internet": "インターネット経由",
  "Allowed: {{flow}}.": "許可: {{flow}}。",
  "Denied: {{flow}}.": "拒否: {{flow}}。",
  "Not known: {{flow}}.": "不明: {{flow}}。",
} as const;
