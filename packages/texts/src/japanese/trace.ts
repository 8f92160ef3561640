/** How answers to questions are shown. English to Japanese. */
export const trace = {
  // Verdicts, and what is done where nothing is called
  start: "起動",
  allowed: "許可",
  denied: "拒否",
  unknown: "不明",
  closed: "閉じています",
  "not closed": "閉じていません",
  "not known": "不明",

  // What decides
  network: "ネットワーク",
  route: "ルート",
  endpoint: "エンドポイント",
  fact: "事実",
  "NAT gateway": "NAT ゲートウェイ",
  "internet gateway": "インターネットゲートウェイ",
  "security group": "セキュリティグループ",
  "identity policy": "ID ポリシー",
  "permissions boundary": "アクセス許可の境界",
  "resource policy": "リソースポリシー",
  "key policy": "キーポリシー",
  "trust policy": "信頼ポリシー",
  "endpoint policy": "エンドポイントポリシー",
  "Through interface endpoint `{{endpoint}}`.":
    "インターフェイスエンドポイント `{{endpoint}}` を経由します。",
  "Through gateway endpoint `{{endpoint}}`.":
    "ゲートウェイエンドポイント `{{endpoint}}` を経由します。",
  "Over the internet, through {{gateway}}.": "{{gateway}} を通り、インターネットを経由します。",

  // A proof
  "Assumed:": "前提:",
  "Read:": "読んだポリシー:",
  "{{policies}}.": "{{policies}}。",
  "{{items}}": "{{items}}",
  "{{thing}} ({{place}})": "{{thing}} ({{place}})",
  "To mend it, add under {{place}}:": "解決するには、{{place}} の下に次を追加します:",
  "And add under {{place}}:": "さらに、{{place}} の下に次を追加します:",

  "With {{removed}}: {{before}}. Without it:": "{{removed}} がある場合: {{before}}。ない場合:",
  "Nothing was proven: the topology has no plan.":
    "トポロジーからプランを作成できないため、何も証明していません。",
  "The errors leave out parts of the topology, so what follows speaks of the rest only.":
    "エラーのためトポロジーの一部が除外されています。以下は残りの部分についてです。",

  // Expectations
  "Holds: {{reason}}": "成立: {{reason}}",
  "Fails: {{reason}}": "不成立: {{reason}}",
  "Not proven: {{reason}}": "証明不可: {{reason}}",
  "1 expectation": "期待 1 件",
  "{{count}} expectations": "期待 {{count}} 件",
  "{{expectations}} could not be read.": "{{expectations}}は読み取れませんでした。",
  "{{expectations}}: {{parts}}.": "{{expectations}}: {{parts}}。",
  "{{expectations}}: {{parts}}; {{unread}} could not be read.":
    "{{expectations}}: {{parts}}。ほかに {{unread}} 件は読み取れませんでした。",
  "1 holds": "成立 1 件",
  "{{count}} hold": "成立 {{count}} 件",
  "1 fails": "不成立 1 件",
  "{{count}} fail": "不成立 {{count}} 件",
  "1 is not proven": "証明不可 1 件",
  "{{count}} are not proven": "証明不可 {{count}} 件",

  // What changes without a resource
  "Without {{removed}}:": "{{removed}} がない場合:",
  "Without {{removed}}, and with it {{others}}:":
    "{{removed}} と、それに伴って {{others}} がない場合:",
  "Breaks:": "成り立たなくなるもの:",
  "Is no longer known:": "不明になるもの:",
  "Becomes true:": "成り立つようになるもの:",
  "Stays as it was:": "変わらないもの:",
  "Besides:": "そのほか:",
  "Nothing that the topology declares depends on it.":
    "トポロジーが宣言するもので、これに依存するものはありません。",
  "for reasons above": "上記の理由による",
  "for reasons above, and:": "上記の理由に加えて:",
  "{{effect}}, which was not known before": "{{effect}} (以前は不明)",
  "{{effect}}, which did not hold before": "{{effect}} (以前は不成立)",
  "{{effect}}, which held before": "{{effect}} (以前は成立)",

  // Endpoints that repair
  "One endpoint repairs it:": "次のエンドポイント 1 つで解決します:",
  "These endpoints repair it:": "次のエンドポイントで解決します:",
  "No endpoint brings back:": "エンドポイントでは解決しないもの:",
  "{{service}}, gateway endpoint {{place}}": "{{service}}、{{place}} のゲートウェイエンドポイント",
  "{{service}}, interface endpoint {{place}}":
    "{{service}}、{{place}} のインターフェイスエンドポイント",
  "in VPC `{{vpc}}`": "VPC `{{vpc}}`",
  "in VPC `{{vpc}}`, subnet {{subnets}} ({{zones}})":
    "VPC `{{vpc}}`、サブネット {{subnets}} ({{zones}})",
  "in VPC `{{vpc}}`, subnets {{subnets}} ({{zones}})":
    "VPC `{{vpc}}`、サブネット {{subnets}} ({{zones}})",
  "{{endpoint}}, so that {{flow}}": "{{endpoint}}。目的: {{flow}}",
  "{{endpoint}}, so that {{flow}}, and for {{count}} more":
    "{{endpoint}}。目的: {{flow}}、ほか {{count}} 件",
  "Estimate, a month: {{total}}. By prices of {{date}}, without the traffic.":
    "1 か月の見積もり: {{total}}。{{date}} の料金により、トラフィックの料金は含みません。",
  "Estimate, a month: {{saved}} saved, {{added}} added, so {{total}}. By prices of {{date}}, without the traffic.":
    "1 か月の見積もり: {{saved}} の減少、{{added}} の増加で、{{total}}。{{date}} の料金により、トラフィックの料金は含みません。",
  "as much as before": "以前と同額",
  "{{amount}} less": "{{amount}} 減",
  "{{amount}} more": "{{amount}} 増",

  // Ways to the internet
  "{{subnet}} has no way to the internet": "{{subnet}} にはインターネットへの経路がありません",
  "{{subnet}} has a way to the internet": "{{subnet}} にはインターネットへの経路があります",
  "{{subnet}} has {{count}} ways to the internet":
    "{{subnet}} にはインターネットへの経路が {{count}} つあります",
  "whether {{subnet}} has a way to the internet":
    "{{subnet}} にインターネットへの経路があるかどうか",
  "{{destination}} leads to the internet": "{{destination}} はインターネットに通じています",
  "{{destination}} may lead to the internet":
    "{{destination}} はインターネットに通じている可能性があります",
  "{{way}}, through {{gateway}}": "{{way}} ({{gateway}} 経由)",
  "{{way}}, which lets the internet in as well": "{{way}}。インターネットからも入れます",
  "Routes alone count here: a security group, or a missing public address, can still stop what they let out.":
    "ここで見ているのはルートだけです。ルート上は出られても、セキュリティグループで、またはパブリックアドレスがないことで止まる場合があります。",
  "Where the subnet's traffic is routed to (✗: to the internet):":
    "サブネットのトラフィックの行き先 (✗: インターネット):",
  "Reached inside the VPC:": "VPC の中で到達できるもの:",

  // A statement
  "Allow {{actions}}": "許可: {{actions}}",
  "Deny {{actions}}": "拒否: {{actions}}",
  "Allow all but {{actions}}": "許可: {{actions}} 以外のすべて",
  "Deny all but {{actions}}": "拒否: {{actions}} 以外のすべて",
  "on {{resources}}": "対象: {{resources}}",
  "on all but {{resources}}": "対象: {{resources}} 以外のすべて",
  "to {{principals}}": "相手: {{principals}}",
  "to all but {{principals}}": "相手: {{principals}} 以外のすべて",
  "if {{condition}} {{values}}": "条件: {{condition}} {{values}}",

  // Who may use what
  read: "読み取り",
  write: "書き込み",
  query: "クエリ",
  some: "一部",
  "read some": "一部読み取り",
  "write some": "一部書き込み",
  "{{use}}?": "{{use}}?",
  "By permissions alone, from outside every VPC: `--who` proves a flow with its network. A table is read if any client can, in any workgroup. `{{some}}`: objects of certain keys or tags only. `?`: not known.":
    "どの VPC にも属さない場所からの、権限だけによる判定です。ネットワークも含めた証明には `--who` を使います。テーブルは、いずれかのワークグループでいずれかのクライアントが読み取れれば「読み取り」です。`{{some}}` は特定のキーまたはタグのオブジェクトだけ、`?` は不明です。",
  "The topology has no users and no roles.": "トポロジーにユーザーもロールもありません。",
  "The topology has no buckets, tables or workgroups.":
    "トポロジーにバケット、テーブル、ワークグループがありません。",

  // What is too much
  "It may do nothing beyond its declared flows.":
    "宣言されたフロー以外に許可されているものはありません。",
  "{{actions}} on some objects of {{resource}}":
    "{{resource}} の一部のオブジェクトに対する {{actions}}",
  "Beyond its declared flows it may:": "宣言されたフロー以外に許可されているもの:",
  "Beyond its declared flows it may, under conditions or if what is not known allows it:":
    "宣言されたフロー以外に、条件付きで、または不明な点によっては許可されるもの:",
  "It may also, under conditions or if what is not known allows it:":
    "さらに、条件付きで、または不明な点によっては許可されるもの:",
  "Statements that speak of every resource allow what no flow of it needs:":
    "すべてのリソースを対象とするステートメントのうち、どのフローにも不要なものの許可:",
  "Other statements allow more than its flows need, of less weight or on other resources:":
    "そのほかのステートメントのうち、フローに必要な範囲を超える許可 (重要度が低いもの、またはほかのリソースが対象のもの):",
  "{{policy}}, statement {{number}}: {{actions}}":
    "{{policy}} のステートメント {{number}}: {{actions}}",
  "{{policy}}, statement {{number}}: {{actions}}, under a condition":
    "{{policy}} のステートメント {{number}}: {{actions}} (条件付き)",
  "No declared flow is its own, so it needs no policy.":
    "宣言されたフローがないため、ポリシーは不要です。",
  "No policy of its own serves its declared flows: {{reason}}":
    "自身のポリシーだけでは、宣言されたフローは成り立ちません: {{reason}}",
  "The least policy that serves its declared flows, under {{place}}:":
    "宣言されたフローに足りる最小のポリシー ({{place}} の下に書きます):",
  "The least policy for its declared flows, under {{place}}:":
    "宣言されたフローのための最小のポリシー ({{place}} の下に書きます):",
  "It alone does not serve them all: {{reason}}":
    "これだけでは、すべてのフローは成り立ちません: {{reason}}",
  "{{reason}} (and 1 more such reason)": "{{reason}} (同様の理由がほかに 1 つ)",
  "{{reason}} (and {{count}} more such reasons)": "{{reason}} (同様の理由がほかに {{count}} つ)",
} as const;
