/** What is handed over at the end of a design document: checks, assumptions, work, policies. English to Japanese. */
export const handover = {
  "Hand-over to each account": "アカウントごとの作業指示",
  "Hand-over sheet: account {{account}} of {{name}}":
    "作業指示書: {{name}} のアカウント {{account}}",
  "Account `{{name}}` ({{id}})": "アカウント `{{name}}` ({{id}})",
  "Wait until account {{account}} has deployed `{{stack}}`, which is needed for {{requiredBy}}.":
    "アカウント {{account}} での `{{stack}}` のデプロイ完了を待ちます ({{requiredBy}} に必要)。",
  "Not to be deployed yet: the topology has errors, and `cloister generate` writes no program until they are mended.":
    "まだデプロイできません。トポロジーにエラーがあり、解消するまで `cloister generate` はプログラムを生成しません。",
  "Write the program of this account alone: `{{command}}` (or `--backend pulumi`, whose commands are in the README of the program).":
    "このアカウントだけのプログラムを生成します: `{{command}}` (`--backend pulumi` も指定できます。その場合のコマンドは、プログラムの README にあります)。",
  "In the folder of the program: `npm install`; once for each Region {{bootstrap}}; then `{{diff}}`, which shows what would change.":
    "プログラムのフォルダーで `npm install` を実行します。リージョンごとに初回だけ {{bootstrap}} も実行します。続いて `{{diff}}` で変更内容を確認します。",
  "Deploy, in this order: {{commands}}.": "次の順にデプロイします: {{commands}}。",
  "Upload the objects below, each with `{{command}}`.":
    "下表のオブジェクトを、それぞれ `{{command}}` でアップロードします。",
  "Objects to upload": "アップロードするオブジェクト",
  "Tell account {{account}} when this is done, which is needed for {{stacks}}.":
    "完了したら、アカウント {{account}} に連絡します ({{stacks}} が待っています)。",
  "What is made": "作成されるリソース",
  "What must be there": "事前に必要なもの",

  // Order
  "Order of deployment": "デプロイ順序",
  Stack: "スタック",
  "Resource count": "リソース数",
  "Waits for, because of": "先に必要なスタックと、その理由",

  // Kinds of resources
  "KMS alias": "KMS エイリアス",
  "Attached policy": "ポリシーのアタッチ",
  "Bucket policy": "バケットポリシー",
  "Default security group": "デフォルトセキュリティグループ",
  "Internet gateway attachment": "インターネットゲートウェイのアタッチ",
  "Customer managed policy": "カスタマー管理ポリシー",
  "Saved query": "保存したクエリ",
  "S3 object": "S3 オブジェクト",
  Route: "ルート",
  "Route table association": "ルートテーブルの関連付け",
  "Security group rule": "セキュリティグループルール",
  "Glue table": "Glue テーブル",
  "User profile": "ユーザープロファイル",
  "Secondary CIDR": "セカンダリ CIDR",

  // Verification
  Verification: "動作確認",
  "To be carried out after the deployment. The verification kit, which is handed over with this document, holds the statements, the notebook and the shell steps.":
    "デプロイ後に実施します。SQL、ノートブック、シェルの手順は、本書とともに引き渡す検証キットにあります。",
  "Who, and where": "実行者と場所",
  "What to run": "実行内容",
  "Expected result": "期待する結果",
  "proof {{number}}": "証明 {{number}}",
  "as expected": "期待どおり",
  "not as expected": "期待と異なる",

  // Assumptions
  "Assumptions and stated facts": "前提条件",
  Assumption: "前提",
  "Relied on by": "依存する要件",
  "Facts of AWS that the topology states": "トポロジーに記載した AWS の情報",
  Fact: "情報",
  About: "対象",
  "Stated value": "記載した値",
  "AWS managed policy": "AWS 管理ポリシー",
  "price in US dollars": "料金 (USD)",
  "endpoint service": "エンドポイントサービス",

  // Policies
  "Appendix: policies in JSON": "付録: ポリシー (JSON)",
  "As they are applied. `<id of …>` stands for an id that AWS gives when it makes the resource.":
    "適用されるポリシーの全文です。`<id of …>` は、リソースの作成時に AWS が付与する ID を表します。",
  "{{account}}: policy `{{name}}`": "{{account}}: ポリシー `{{name}}`",
  "{{account}}: trust policy of role `{{name}}`": "{{account}}: ロール `{{name}}` の信頼ポリシー",
  "{{account}}: bucket policy of `{{name}}`": "{{account}}: `{{name}}` のバケットポリシー",
  "{{account}}: key policy of `{{name}}`": "{{account}}: `{{name}}` のキーポリシー",
  "{{account}}: policy of endpoint `{{name}}`": "{{account}}: エンドポイント `{{name}}` のポリシー",
  "{{account}}: policy of endpoints {{names}}": "{{account}}: エンドポイント {{names}} のポリシー",
} as const;
