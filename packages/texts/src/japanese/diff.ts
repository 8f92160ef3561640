/** What a change opens, closes, replaces and costs. English to Japanese. */
export const diff = {
  // Expectations
  "{{subnet}} is closed": "{{subnet}} は閉じている",
  "nobody can read {{target}}": "誰も {{target}} を読み取れない",
  "nobody can write {{target}}": "誰も {{target}} に書き込めない",
  "only {{principals}} can read {{target}}": "{{principals}} だけが {{target}} を読み取れる",
  "only {{principals}} can write {{target}}": "{{principals}} だけが {{target}} に書き込める",

  // What is lost with a resource
  "The old bucket and its objects stay behind, and nothing manages them any more.":
    "古いバケットとオブジェクトは残りますが、どのプログラムの管理対象でもなくなります。",
  "The old bucket is deleted, which AWS refuses while it holds objects.":
    "古いバケットは削除されます。オブジェクトが残っている間は AWS に拒否されます。",
  "The old key stays behind, and nothing manages it any more.":
    "古いキーは残りますが、どのプログラムの管理対象でもなくなります。",
  "The old key is scheduled for deletion: whatever is encrypted under it can no longer be read then.":
    "古いキーは削除が予約されます。削除後は、このキーで暗号化したものを読み取れなくなります。",
  "The old database goes, with every table in it that nobody declares.":
    "古いデータベースは、宣言されていないテーブルも含めて削除されます。",
  "The old table goes, with partitions that were added since; the objects in its bucket stay.":
    "古いテーブルは、後から追加されたパーティションとともに削除されます。バケットのオブジェクトは残ります。",
  "The old domain goes with its apps and spaces, and a new one begins with empty home directories: save them before.":
    "古いドメインはアプリやスペースとともに削除され、新しいドメインのホームディレクトリは空です。事前に保存してください。",
  "The old user profile goes, and a new one begins with an empty home directory.":
    "古いユーザープロファイルは削除され、新しいユーザープロファイルのホームディレクトリは空です。",
  "The old workgroup goes with its history of queries and its saved queries.":
    "古いワークグループは、クエリの履歴と保存したクエリとともに削除されます。",
  "The old public address is given back: whoever allows it must allow the new one.":
    "古いパブリックアドレスは解放されます。許可リストに登録している相手には、新しいアドレスの登録が必要です。",
  "The old user goes with its access keys and its password.":
    "古いユーザーは、アクセスキーやパスワードとともに削除されます。",
  "The new subnet has the addresses of the old one, so that it cannot be made before that is gone: give it other addresses.":
    "新しいサブネットは古いサブネットと同じアドレスのため、古い方を削除するまで作成できません。別のアドレスを指定してください。",
  "The new one has the name of the old one, `{{name}}`, so that it cannot be made before that is gone: give it another name, or remove the old one first.":
    "新しいリソースは古いリソースと同じ名前 `{{name}}` のため、古い方を削除するまで作成できません。別の名前を指定するか、先に古い方を削除してください。",

  // Pieces
  "Nothing was compared: `{{name}}` has no plan.":
    "`{{name}}` からプランを作成できないため、何も比較していません。",
  "`{{name}}`": "`{{name}}`",
  "`{{value}}`": "`{{value}}`",
  "`{{before}}` → `{{after}}`": "`{{before}}` → `{{after}}`",
  "{{what}} ({{hint}})": "{{what}} ({{hint}})",
  "all but {{items}}": "{{items}} 以外のすべて",
  "{{text}}, under conditions": "{{text}} (条件付き)",
  "{{text}} (not known for certain)": "{{text}} (確実ではありません)",
  "{{text}} (perhaps replaced)": "{{text}} (置換の可能性あり)",

  // Titles
  "Topology difference": "トポロジーの差分",
  "Expectations and flows": "期待とフロー",
  "Access, by permissions alone": "アクセス (アクセス許可のみによる)",
  Policies: "ポリシー",
  Cost: "コスト",
  "`--full` lists everything, and no reason is cut short.":
    "`--full` ですべてを表示します。理由も省略しません。",

  // The most important of it
  "Nothing changes.": "変更はありません。",
  "Nothing changes in AWS: only what the topology says of its resources does.":
    "AWS 上の変更はありません。リソースについてのトポロジーの記述だけが変わります。",
  "Resources or findings change, and no way, expectation, policy or price does.":
    "リソースまたは指摘事項だけが変わり、経路、期待、ポリシー、料金は変わりません。",
  "1 policy widens": "1 件のポリシーが拡大",
  "{{policies}} policies widen": "{{policies}} 件のポリシーが拡大",
  "1 policy narrows": "1 件のポリシーが縮小",
  "{{policies}} policies narrow": "{{policies}} 件のポリシーが縮小",
  "1 subnet opens to the internet": "1 個のサブネットがインターネットに開く",
  "{{subnets}} subnets open to the internet": "{{subnets}} 個のサブネットがインターネットに開く",
  "1 subnet lets the internet in": "1 個のサブネットにインターネットから到達可能",
  "{{subnets}} subnets let the internet in":
    "{{subnets}} 個のサブネットにインターネットから到達可能",
  "1 policy lets in somebody new from outside": "1 件のポリシーが外部に新たに許可",
  "policies let in {{policies}} new ones from outside":
    "ポリシーが外部の {{policies}} 件に新たに許可",
  "1 Studio domain no longer starts": "1 個の Studio ドメインが起動しない",
  "{{domains}} Studio domains no longer start": "{{domains}} 個の Studio ドメインが起動しない",
  "No expectation, policy or price changes as a whole.":
    "期待、ポリシー、料金は全体として変わりません。",
  "1 resource is made anew": "1 個のリソースを新しく作成",
  "{{resources}} resources are made anew": "{{resources}} 個のリソースを新しく作成",
  "1 subnet closes to the internet": "1 個のサブネットがインターネットから閉じる",
  "{{subnets}} subnets close to the internet":
    "{{subnets}} 個のサブネットがインターネットから閉じる",
  "1 expectation no longer holds": "1 件の期待が成立しない",
  "{{expected}} expectations no longer hold": "{{expected}} 件の期待が成立しない",
  "1 expectation holds now that did not": "1 件の期待が新たに成立",
  "{{expected}} expectations hold now that did not": "{{expected}} 件の期待が新たに成立",
  "1 resource is lost with what it holds": "1 個のリソースが内容とともに失われる",
  "{{lost}} resources are lost with what they hold": "{{lost}} 個のリソースが内容とともに失われる",
  "{{amount}} USD a month": "月額 {{amount}} USD",
  "Errors leave out parts of the newer topology, which look as if they were removed":
    "新しいトポロジーはエラーのため一部が除外されており、その部分は削除されたように見えます",
  "Errors leave out parts of the older topology, which look as if they were new":
    "古いトポロジーはエラーのため一部が除外されており、その部分は追加されたように見えます",
  "Errors leave out parts of both topologies, so that what differs may be due to them":
    "両方のトポロジーでエラーのため一部が除外されており、差分はそのためかもしれません",

  // Accounts
  "account `{{name}}` ({{id}}) is new": "アカウント `{{name}}` ({{id}}) が追加されます",
  "account `{{name}}` ({{id}}) is gone, with all that the topology made there":
    "アカウント `{{name}}` ({{id}}) が、トポロジーが作成したすべてのものとともになくなります",
  "account {{id}} is called `{{name}}` now and was `{{from}}`: its stacks have that in their names, so that all of them are made anew":
    "アカウント {{id}} の名前が `{{from}}` から `{{name}}` に変わります。スタック名に含まれるため、すべてのスタックが新しく作成されます",
  "`{{name}}` is account {{id}} now and was {{from}}":
    "`{{name}}` のアカウントが {{from}} から {{id}} に変わります",

  // Internet
  "{{subnets}}: gone, and with it `{{destination}}` through `{{gateway}}`":
    "{{subnets}}: `{{gateway}}` 経由の `{{destination}}` とともになくなります",
  "{{subnets}}: closed, no `{{destination}}` through `{{gateway}}`":
    "{{subnets}}: 閉じます。`{{gateway}}` 経由の `{{destination}}` がなくなります",
  "{{subnets}}: no more `{{destination}}` through `{{gateway}}`, but another way stays":
    "{{subnets}}: `{{gateway}}` 経由の `{{destination}}` がなくなりますが、別の経路が残ります",
  "{{opens}}, which lets the internet in as well": "{{opens}} (インターネットからも到達できます)",
  "{{subnets}}: new, and open: `{{destination}}` through `{{gateway}}`":
    "{{subnets}}: 追加され、開いています。`{{gateway}}` 経由の `{{destination}}`",
  "{{subnets}}: open now, `{{destination}}` through `{{gateway}}`":
    "{{subnets}}: 開きます。`{{gateway}}` 経由の `{{destination}}`",
  "{{subnets}}: another way out, `{{destination}}` through `{{gateway}}`":
    "{{subnets}}: 経路が増えます。`{{gateway}}` 経由の `{{destination}}`",

  // Studio
  "Studio `{{studio}}` starts now": "Studio `{{studio}}` が起動するようになります",
  "Studio `{{studio}}` no longer starts": "Studio `{{studio}}` が起動しなくなります",
  "Whether Studio `{{studio}}` starts is no longer known":
    "Studio `{{studio}}` が起動するかどうかが不明になります",

  // Access
  "`{{who}}`, new: {{uses}}": "`{{who}}` (新規): {{uses}}",
  "`{{who}}`, gone: {{uses}}": "`{{who}}` (削除): {{uses}}",
  "`{{who}}`: {{uses}}": "`{{who}}`: {{uses}}",
  "read {{items}}": "読み取り {{items}}",
  "write {{items}}": "書き込み {{items}}",
  "read and write {{items}}": "読み取りと書き込み {{items}}",
  "query in {{items}}": "クエリ {{items}}",
  "open {{items}}": "開く {{items}}",
  "decrypt with {{items}}": "復号 {{items}}",
  "encrypt with {{items}}": "暗号化 {{items}}",
  "use {{items}}": "使用 {{items}}",
  "not known now": "現在は不明",
  "not known now; not at all before": "現在は不明、以前は不可",
  "not known before": "以前は不明",
  "not at all now; not known before": "現在は不可、以前は不明",
  "only from inside its VPC": "VPC の中からのみ",
  "now from anywhere": "どこからでも",
  "some objects": "一部のオブジェクト",
  "only some objects now": "一部のオブジェクトのみになります",
  "all objects, not only some": "一部からすべてのオブジェクトへ",
  "`{{who}}` may become `{{role}}` now": "`{{who}}` は `{{role}}` を引き受けられるようになります",
  "`{{who}}` may no longer become `{{role}}`": "`{{who}}` は `{{role}}` を引き受けられなくなります",
  "the policy of `{{resource}}` lets in {{whom}}: {{actions}}":
    "`{{resource}}` のポリシーが{{whom}}に許可します: {{actions}}",
  "the policy of `{{resource}}` no longer lets in {{whom}}: {{actions}}":
    "`{{resource}}` のポリシーが{{whom}}に許可しなくなります: {{actions}}",
  "everybody but {{names}}": "{{names}} 以外の全員",
  "the whole of account `{{account}}`": "アカウント `{{account}}` 全体",
  "`{{name}}`, which is not in the topology": "トポロジーにない `{{name}}` ",
  "service `{{name}}`": "サービス `{{name}}` ",
  "identity provider `{{name}}`": "ID プロバイダー `{{name}}` ",

  // Flows
  "no {{what}}": "{{what}}の指定なし",
  "{{what}} `{{before}}`": "{{what}} `{{before}}`",
  "asked before with {{changes}}": "以前の条件: {{changes}}",
  "before, with {{changes}}: {{reason}}": "以前 (条件は{{changes}}): {{reason}}",
  "for the same reason": "同じ理由",
  "1 is no longer expected": "1 件は期待から削除",
  "{{count}} are no longer expected": "{{count}} 件は期待から削除",
  "1 still does not hold": "1 件は引き続き不成立",
  "{{count}} still do not hold": "{{count}} 件は引き続き不成立",
  "before: {{reason}}": "以前: {{reason}}",
  "now: {{reason}}": "今回: {{reason}}",
  "as it is asked now, before: {{reason}}": "今回の条件での以前の結果: {{reason}}",
  "before: there was no {{things}}": "以前: {{things}} はありませんでした",
  "now: there is no {{things}}": "今回: {{things}} がありません",
  "new: {{text}}": "新規: {{text}}",
  "new, and fails: {{text}}": "新規、不成立: {{text}}",
  "new, and is not proven: {{text}}": "新規、証明不可: {{text}}",
  "no longer expected: {{text}}": "期待から削除: {{text}}",
  "no longer expected, and would not hold: {{text}}": "期待から削除、今回は不成立: {{text}}",
  "1 new one holds": "新規 1 件が成立",
  "{{count}} new ones hold": "新規 {{count}} 件が成立",
  "1 new one holds, and would have failed before": "新規 1 件が成立 (以前は不成立)",
  "{{count}} new ones hold, of which {{failing}} would have failed before":
    "新規 {{count}} 件が成立 (うち {{failing}} 件は以前は不成立)",
  verb: "種類",
  principal: "プリンシパル",
  place: "場所",
  client: "クライアント",
  principals: "プリンシパル",

  // Policies
  "{{title}}: {{permission}}": "{{title}}: {{permission}}",
  "{{permission}} (1 more)": "{{permission}} (ほか 1 件)",
  "{{permission}} ({{count}} more)": "{{permission}} (ほか {{count}} 件)",
  "everything for everybody": "全員に対するすべて",
  "{{policy}}: new": "{{policy}}: 新規",
  "{{policy}}: gone": "{{policy}}: 削除",
  "{{policy}}: widened": "{{policy}}: 拡大",
  "{{policy}}: narrowed": "{{policy}}: 縮小",
  "{{policy}}: narrowed and widened": "{{policy}}: 縮小と拡大",
  "{{policy}}: says the same in other policies": "{{policy}}: 別のポリシーで同じ内容",
  "{{policy}}: changed, and what that means is not known": "{{policy}}: 変更あり、影響は不明",
  "the permissions boundary of `{{subject}}`": "`{{subject}}` のアクセス許可の境界",
  "the bucket policy of `{{subject}}`": "`{{subject}}` のバケットポリシー",
  "the key policy of `{{subject}}`": "`{{subject}}` のキーポリシー",
  "the trust policy of `{{subject}}`": "`{{subject}}` の信頼ポリシー",
  "the policy of `{{subject}}`": "`{{subject}}` のポリシー",
  "detached: {{policies}}": "デタッチ: {{policies}}",
  "attached: {{policies}}": "アタッチ: {{policies}}",
  "now {{permission}}": "追加: {{permission}}",
  "no longer denied: {{permission}}": "拒否の解除: {{permission}}",
  "no longer {{permission}}": "削除: {{permission}}",
  "no longer {{permission}}; still {{rest}}": "削除: {{permission}}、残るもの: {{rest}}",
  "denied now: {{permission}}": "新たに拒否: {{permission}}",
  "{{actions}} on {{resources}}": "{{resources}} に対する {{actions}}",
  "{{permission}} for {{principals}}": "{{permission}} ({{principals}} に対して)",
  "{{permission}} if {{conditions}}": "{{permission}} (条件: {{conditions}})",
  "{{permission}} ({{policy}})": "{{permission}} ({{policy}})",
  "`{{condition}}` {{values}}": "`{{condition}}` {{values}}",

  // Resources
  "{{count}} × {{kind}}": "{{kind}} {{count}} 件",
  "`{{resource}}` is replaced because of {{properties}}":
    "`{{resource}}` は置換されます。原因: {{properties}}",
  "and with it: {{resources}}": "これに伴う置換: {{resources}}",
  "and with it, what they hold included: {{resources}}":
    "これに伴い、内容とともに置換: {{resources}}",
  "added: {{kinds}}": "追加: {{kinds}}",
  "removed: {{kinds}}": "削除: {{kinds}}",
  "changed in place: {{kinds}}": "置換なしの変更: {{kinds}}",
  "1 with nothing that AWS holds: what the topology says of it":
    "AWS に関係しない変更 1 件: トポロジーの記述のみ",
  "{{count}} with nothing that AWS holds: what the topology says of them":
    "AWS に関係しない変更 {{count}} 件: トポロジーの記述のみ",
  "`{{resource}}` is removed": "`{{resource}}` は削除されます",
  "and changes {{properties}}": "ほかの変更: {{properties}}",
  "made anew elsewhere: {{resources}}: {{places}}":
    "別の場所に新しく作成: {{resources}}: {{places}}",
  "What these hold does not go with them: {{resources}}.":
    "次のリソースの内容は引き継がれません: {{resources}}。",
  "`{{from}}` is called `{{resource}}` now: one goes and another one comes":
    "`{{from}}` の名前が `{{resource}}` に変わります。古いものが削除され、新しいものが作成されます",
  "`{{resource}}`: {{properties}}": "`{{resource}}`: {{properties}}",
  "`{{property}}`": "`{{property}}`",
  "`{{property}}`, because `{{resource}}` is another one":
    "`{{property}}` (`{{resource}}` が別のものになるため)",
  "`{{property}}` {{before}} → {{after}}": "`{{property}}` {{before}} → {{after}}",

  // Cost
  "an estimate, {{before}} → {{after}} USD a month, {{difference}}: {{items}}":
    "見積もり、月額 {{before}} → {{after}} USD ({{difference}}): {{items}}",
  "not known, because a price is not: {{items}}": "料金が不明なため不明: {{items}}",
  "An estimate by prices of {{asOf}}, without traffic, storage and queries.":
    "{{asOf}} 時点の料金による見積もりです。トラフィック、ストレージ、クエリは含みません。",
  "{{kind}} {{before}} → {{after}}": "{{kind}} {{before}} → {{after}}",
  "{{kind}} {{before}} → {{after}} ({{difference}})":
    "{{kind}} {{before}} → {{after}} ({{difference}})",

  // Findings
  "{{count}} more: {{items}}": "ほかに{{count}}: {{items}}",
  "{{severity}} `{{code}}`: {{message}}": "{{severity}} `{{code}}`: {{message}}",
  "{{severity}} `{{code}}`, {{count}} times: {{message}}":
    "{{severity}} `{{code}}` ({{count}} 件): {{message}}",
  "{{count}} no longer found: {{items}}": "{{count}}が解消: {{items}}",
  "{{count}} accepted now, with a reason: {{items}}": "{{count}}を理由付きで許容: {{items}}",
  "new error": "新しいエラー",
  "new warning": "新しい警告",
  "new info": "新しい情報",
} as const;
