/** What cannot become resources. English to Japanese. */
export const plan = {
  // Kinds of things, in a sentence (others are in `identity`, `language` and `trace`) and on their own
  "a NAT gateway": "NAT ゲートウェイ",
  "an endpoint": "エンドポイント",
  "a Studio domain": "Studio ドメイン",
  "a bucket": "バケット",
  "a key": "キー",
  "a workgroup": "ワークグループ",
  "a database": "データベース",
  "a table": "テーブル",
  VPC: "VPC",
  subnet: "サブネット",
  "route table": "ルートテーブル",
  user: "ユーザー",
  role: "ロール",
  policy: "ポリシー",
  "Studio domain": "Studio ドメイン",
  bucket: "バケット",
  key: "キー",
  workgroup: "ワークグループ",
  database: "データベース",
  table: "テーブル",

  // What related places are
  "The VPC.": "この VPC",
  "The policy.": "このポリシー",
  "The principal.": "このプリンシパル",
  "The key.": "このキー",
  "The role.": "このロール",
  "The group.": "このセキュリティグループ",
  "The NAT gateway.": "この NAT ゲートウェイ",
  "The first.": "1 つ目",
  "The other half of the circle.": "循環のもう半分",
  "What is referred to.": "参照先",
  "Has to be in another zone.": "別のゾーンに置く必要がある",
  "in the stack of this name already": "この名前のスタックにすでに属する",
  "the other account of this id": "この ID を持つもう一方のアカウント",
  "the other one of this name": "この名前を持つもう一方",

  // References
  "`{{account}}` is not an account of this topology.":
    "`{{account}}` はこのトポロジーのアカウントではありません。",
  "Its accounts are {{accounts}}. Declare it there; if another file declares it, name that file on the command line too.":
    "アカウントは {{accounts}} です。そこに宣言してください。別のファイルで宣言しているなら、そのファイルもコマンドラインに指定してください。",
  "Write the account's name, or its 12 digits if it is outside.":
    "アカウントの名前を書いてください。トポロジーの外のアカウントなら 12 桁の ID を書きます。",
  "`{{text}}` of account `{{from}}`, which is outside the topology, needs its kind.":
    "トポロジーの外にあるアカウント `{{from}}` の `{{text}}` には、種類を付ける必要があります。",
  "Write `role/{{text}}` or `user/{{text}}`.":
    "`role/{{text}}` または `user/{{text}}` と書いてください。",
  "{{kinds}} belongs here, not `{{text}}`.":
    "ここに書くのは {{kinds}} です。`{{text}}` ではありません。",
  "Write {{forms}}.": "{{forms}} の形で書いてください。",
  "There is no {{kinds}} `{{name}}`.": "`{{name}}` という {{kinds}} はありません。",
  "There is no {{kinds}} `{{name}}` of account `{{account}}`.":
    "アカウント `{{account}}` に `{{name}}` という {{kinds}} はありません。",
  "There is nothing called `{{name}}`.": "`{{name}}` という名前のものはありません。",
  "There is nothing called `{{name}}` of account `{{account}}`.":
    "アカウント `{{account}}` に `{{name}}` という名前のものはありません。",
  "The topology declares none.": "トポロジーには 1 つも宣言されていません。",
  "Known here: {{names}}.": "ここで使えるもの: {{names}}。",
  "Declare it under {{sections}} of account `{{account}}`.":
    "アカウント `{{account}}` の {{sections}} に宣言してください。",
  "`{{text}}` can mean several things.": "`{{text}}` は複数のものを指す可能性があります。",
  "Write one of {{forms}}.": "{{forms}} のいずれかを書いてください。",
  "`{{region}}` is not an AWS Region that is known here.":
    "`{{region}}` は、ここで知られている AWS リージョンではありません。",
  "Write the Region's code, for example `ap-northeast-1`.":
    "`ap-northeast-1` のようなリージョンコードを書いてください。",

  // Endpoints
  "`{{text}}` is not a VPC endpoint service name in `{{region}}`.":
    "`{{text}}` は `{{region}}` の VPC エンドポイントサービス名ではありません。",
  "`{{text}}` is not the name of `{{short}}` in `{{region}}`.":
    "`{{text}}` は `{{region}}` における `{{short}}` の名前ではありません。",
  "`{{text}}` is a service of `{{serviceRegion}}`, but the endpoint is in `{{region}}`.":
    "`{{text}}` は `{{serviceRegion}}` のサービスですが、エンドポイントは `{{region}}` にあります。",
  "Write `service: {{service}}`.": "`service: {{service}}` と書いてください。",

  // Network
  "The default security group of VPC `{{vpcName}}`, which exists already, is used here, and its id is not stated.":
    "既存の VPC `{{vpcName}}` のデフォルトセキュリティグループがここで使われていますが、その ID が書かれていません。",
  "Add `defaultSecurityGroupId: sg-…` beside `vpcId` of VPC `{{vpcName}}`, or name a group of your own.":
    "VPC `{{vpcName}}` の `vpcId` の隣に `defaultSecurityGroupId: sg-…` を追加するか、独自のセキュリティグループを指定してください。",
  "`{{destination}}` is not a block of addresses that a route can lead to.":
    "`{{destination}}` は、ルートの送信先にできるアドレスブロックではありません。",
  "Write a CIDR, for example `0.0.0.0/0`.": "`0.0.0.0/0` のような CIDR を書いてください。",
  "Route `{{destination}}` of `{{table}}` leads to an internet gateway, and VPC `{{vpcName}}` has none.":
    "`{{table}}` のルート `{{destination}}` はインターネットゲートウェイに向かいますが、VPC `{{vpcName}}` にはありません。",
  "Add `internetGateway: true` to VPC `{{vpcName}}`.":
    "VPC `{{vpcName}}` に `internetGateway: true` を追加してください。",
  "Route `{{destination}}` of `{{table}}` leads to NAT gateway `{{target}}`, which is in another VPC.":
    "`{{table}}` のルート `{{destination}}` は、別の VPC にある NAT ゲートウェイ `{{target}}` に向かいます。",
  "A route reaches only gateways of its own VPC. Add a NAT gateway to `{{vpcName}}`.":
    "ルートの送り先にできるのは同じ VPC のゲートウェイだけです。`{{vpcName}}` に NAT ゲートウェイを追加してください。",
  "`default` is AWS's own security group of VPC `{{vpcName}}`; it can be referred to, not written.":
    "`default` は AWS が作る VPC `{{vpcName}}` のセキュリティグループです。参照はできますが、定義はできません。",
  "Give the group a name of its own.": "セキュリティグループに独自の名前を付けてください。",
  "Security group `{{name}}` says the same rule twice; AWS refuses the second.":
    "セキュリティグループ `{{name}}` に同じルールが 2 回書かれています。AWS は 2 つ目を拒否します。",
  "Remove one of them.": "どちらか一方を削除してください。",
  "A rule for `all` protocols has no ports.":
    "すべてのプロトコル (`all`) のルールにポートは指定できません。",
  "`{{ports}}` is not a range of ports from 0 to 65535, lower first.":
    "`{{ports}}` は、0 から 65535 までのポートを小さい順に書いた範囲ではありません。",
  "Leave `ports` out, or name a protocol.": "`ports` を省くか、プロトコルを指定してください。",
  "Write one port (`443`) or a range (`8192-65535`).":
    "1 つのポート (`443`) または範囲 (`8192-65535`) を書いてください。",
  "Security group `{{text}}` is of another VPC; a rule names groups of its own VPC `{{vpcName}}`.":
    "セキュリティグループ `{{text}}` は別の VPC のものです。ルールに指定できるのは同じ VPC `{{vpcName}}` のセキュリティグループです。",
  "Name a group of this VPC, or write the addresses as a CIDR block.":
    "この VPC のセキュリティグループを指定するか、アドレスを CIDR ブロックで書いてください。",
  "Subnet `{{name}}` names no Availability Zone, and the zones of `{{region}}` are not known here.":
    "サブネット `{{name}}` にアベイラビリティーゾーンの指定がなく、`{{region}}` のゾーンはここでは知られていません。",
  "Add `zone:` with an Availability Zone id.":
    "`zone:` でアベイラビリティーゾーン ID を指定してください。",
  "The subnets {{subnets}} of VPC `{{vpc}}` cannot all be placed in the zones of `{{region}}`: {{reasons}}.":
    "VPC `{{vpc}}` のサブネット {{subnets}} を `{{region}}` のゾーンにすべて配置することはできません ({{reasons}})。",
  "The subnets {{subnets}} of VPC `{{vpc}}` could not be placed by search in the zones of `{{region}}`: {{reasons}}.":
    "VPC `{{vpc}}` のサブネット {{subnets}} を `{{region}}` のゾーンに配置する方法が見つかりませんでした ({{reasons}})。",
  "None of the zones of `{{region}}` will do for subnet {{subnets}} of VPC `{{vpc}}`.":
    "`{{region}}` には、VPC `{{vpc}}` のサブネット {{subnets}} を配置できるゾーンがありません。",
  "{{one}}; {{next}}": "{{one}}。{{next}}",
  "endpoint `{{endpoint}}` has one subnet in each zone":
    "エンドポイント `{{endpoint}}` のサブネットは各ゾーンに 1 つ",
  "WorkSpaces need two zones": "WorkSpaces には 2 つのゾーンが必要",
  "`{{region}}` has {{zones}}.": "`{{region}}` のゾーンは {{zones}} です。",
  "Take a subnet out of the endpoint, or move a workload.":
    "エンドポイントからサブネットを 1 つ外すか、ワークロードを移してください。",
  "Write `zone:` at these subnets.": "これらのサブネットに `zone:` を書いてください。",

  // Identity
  "`{{text}}` is not an AWS managed policy that is known here.":
    "`{{text}}` は、ここで知られている AWS 管理ポリシーではありません。",
  "Write its ARN if it exists, or put a policy of your own under `policies`.":
    "存在するなら ARN を書き、独自のポリシーなら `policies` に定義してください。",
  "Policy `{{text}}` is of another account; a permissions boundary is a policy of the account of its user or role, or one of AWS.":
    "ポリシー `{{text}}` は別のアカウントのものです。アクセス許可の境界にできるのは、ユーザーやロールと同じアカウントのポリシーか AWS のポリシーです。",
  "Declare the policy under `policies` of account `{{accountName}}`.":
    "アカウント `{{accountName}}` の `policies` にポリシーを宣言してください。",
  "Policy `{{name}}` is a permissions boundary, and a boundary that is also attached would have to exist before and after its principal.":
    "ポリシー `{{name}}` はアクセス許可の境界です。境界を同時にアタッチすると、プリンシパルの前にも後にも存在しなければならなくなります。",
  "Attach a policy of its own, or take this one as boundary only.":
    "アタッチには別のポリシーを使うか、このポリシーを境界としてだけ使ってください。",
  "Policy `{{name}}` has no statements.": "ポリシー `{{name}}` にステートメントがありません。",
  "Add `statements:`, or `existing: true` if the policy is there already.":
    "`statements:` を追加してください。ポリシーがすでに存在するなら `existing: true` を追加します。",
  "Role `{{role}}` trusts itself, and IAM refuses a principal that does not exist yet.":
    "ロール `{{role}}` が自分自身を信頼しています。IAM は、まだ存在しないプリンシパルを拒否します。",
  "Roles `{{role}}` and `{{other}}` trust each other, and IAM refuses a principal that does not exist yet.":
    "ロール `{{role}}` と `{{other}}` が互いを信頼しています。IAM は、まだ存在しないプリンシパルを拒否します。",
  "Remove one of the two, or trust the account (`account/NAME`) instead of the role.":
    "どちらか一方を削除するか、ロールの代わりにアカウント (`account/NAME`) を信頼してください。",
  "Role `{{roleName}}` says nothing of who may assume it.":
    "ロール `{{roleName}}` に、誰が引き受けられるかが書かれていません。",
  "Add `trust:`, for example `trust: sagemaker` or `trust: { principal: user/NAME, mfa: true }`.":
    "`trust:` を追加してください。例: `trust: sagemaker`、`trust: { principal: user/NAME, mfa: true }`。",
  "An entry of `trust` names either a `service` or a `principal`.":
    "`trust` の項目には `service` と `principal` のどちらか一方を指定します。",
  "Write exactly one of the two.": "2 つのうち一方だけを書いてください。",

  // Grants
  "Grant `{{name}}` becomes a policy of that name, and `policies` has one already.":
    "グラント `{{name}}` は同じ名前のポリシーになりますが、その名前は `policies` にすでにあります。",
  "Rename one of them.": "どちらかの名前を変えてください。",
  "`{{text}}` is of another account; a grant gives its permission to users and roles of its own account.":
    "`{{text}}` は別のアカウントのものです。グラントで許可を与えられるのは、同じアカウントのユーザーとロールです。",
  "Write the grant in account `{{account}}`; the owner's side is `accepts`.":
    "グラントはアカウント `{{account}}` に書いてください。所有者側には `accepts` を書きます。",
  "Grant `{{name}}` names nothing to be used.":
    "グラント `{{name}}` に、使う対象が指定されていません。",
  "Grant `{{name}}` names {{targets}} to be used.":
    "グラント `{{name}}` に、使う対象として {{targets}} が指定されています。",
  "Name exactly one of `bucket`, `table`, `database`, `workgroup` and `key`.":
    "`bucket`、`table`、`database`、`workgroup`、`key` のうち 1 つだけを指定してください。",
  "Grant `{{name}}` says neither `access` nor `actions`.":
    "グラント `{{name}}` に `access` も `actions` も書かれていません。",
  "Grant `{{name}}` says both `access` and `actions`.":
    "グラント `{{name}}` に `access` と `actions` の両方が書かれています。",
  "`access` is the complete set for a use; `actions` are exactly those that you list. Write one of the two.":
    "`access` は用途に必要なアクション一式、`actions` は列挙したアクションそのものです。どちらか一方を書いてください。",
  "Grant `{{name}}` has a `prefix`, which only a grant of a bucket with `access` can have.":
    "グラント `{{name}}` に `prefix` がありますが、`prefix` を書けるのは `access` を使うバケットのグラントだけです。",
  "Remove `prefix`.": "`prefix` を削除してください。",
  "`{{access}}` is not a use of {{target}}.": "`{{access}}` は {{target}} の用途ではありません。",

  // Policies
  "A statement has either `actions` or `notActions`.":
    "ステートメントには `actions` と `notActions` のどちらか一方を書きます。",
  "A statement has either `resources` or `notResources`.":
    "ステートメントには `resources` と `notResources` のどちらか一方を書きます。",
  "Write one of the two.": "2 つのうち一方を書いてください。",
  "A policy of a user or role names no principals: it speaks of whoever it is attached to.":
    "ユーザーやロールのポリシーにプリンシパルは書けません。アタッチされた相手が対象です。",
  "Remove the principals.": "プリンシパルを削除してください。",
  "A statement of a resource's policy has either `principals` or `notPrincipals`.":
    "リソースのポリシーのステートメントには `principals` と `notPrincipals` のどちらか一方を書きます。",
  'Write exactly one of the two; `"*"` is everyone.':
    '2 つのうち一方だけを書いてください。`"*"` は全員を表します。',
  "A statement of an identity policy says which `resources` it is about.":
    "アイデンティティベースのポリシーのステートメントには、対象の `resources` を書きます。",
  "Add `resources:`.": "`resources:` を追加してください。",
  "A trust policy says who may assume the role; IAM takes no `notPrincipals` there.":
    "信頼ポリシーはロールを引き受けられる相手を示すもので、IAM はそこに `notPrincipals` を受け付けません。",
  "Name the principals, and deny by conditions.":
    "プリンシパルを指定し、拒否は条件で表してください。",
  "A trust policy has no resources: it speaks of its own role.":
    "信頼ポリシーにリソースは書けません。対象はロール自身です。",
  "Remove the resources.": "リソースを削除してください。",
  "`{{sid}}` cannot be the id of a statement: {{problem}}.":
    "`{{sid}}` はステートメントの ID にできません。{{problem}}。",
  "Write {{taken}}, or leave `sid` out.": "{{taken}} で書くか、`sid` を省いてください。",
  "`{{value}}` is not an IAM action.": "`{{value}}` は IAM のアクションではありません。",
  "Write `service:Action`, such as `s3:GetObject` or `s3:*`, or `*` for every action.":
    "`s3:GetObject` や `s3:*` のように `service:Action` の形で書いてください。すべてのアクションは `*` です。",
  "`{{value}}` is neither an ARN nor `*`.": "`{{value}}` は ARN でも `*` でもありません。",
  "Write an ARN, or `{ ref: kind/name }` for something of the topology.":
    "ARN を書いてください。トポロジーにあるものは `{ ref: kind/name }` と書きます。",
  "Two statements of one policy have the id `{{sid}}`.":
    "1 つのポリシーの 2 つのステートメントが同じ ID `{{sid}}` を持っています。",
  "Give each an id of its own, or leave `sid` out.":
    "それぞれに別の ID を付けるか、`sid` を省いてください。",
  "AWS makes the id of `{{ref}}` when it is created, in another account or Region; a program cannot pass it on.":
    "`{{ref}}` の ID は、別のアカウントまたはリージョンで作成時に AWS が決めるため、プログラムで受け渡せません。",
  "Write the id as text, once it is known.": "ID が決まってから、テキストで書いてください。",

  // Storage and Studio
  "Key `{{text}}` is in another account or Region; here a key of the same account and Region is needed.":
    "キー `{{text}}` は別のアカウントまたはリージョンにあります。ここでは同じアカウントとリージョンのキーが必要です。",
  "Declare a key in this account and Region.":
    "このアカウントとリージョンにキーを宣言してください。",
  "Object `{{key}}` is listed twice.": "オブジェクト `{{key}}` が 2 回書かれています。",
  "A Studio domain and its VPC are in one account and Region; VPC `{{vpcName}}` is in another.":
    "Studio ドメインとその VPC は同じアカウントとリージョンに置きますが、VPC `{{vpcName}}` は別の場所にあります。",
  "Choose a VPC of this account and leave `region` out.":
    "このアカウントの VPC を選び、`region` を省いてください。",
  "Profile `{{name}}` is listed twice.": "プロファイル `{{name}}` が 2 回書かれています。",
  "Role `{{text}}` is of another account; Studio runs as a role of its own account.":
    "ロール `{{text}}` は別のアカウントのものです。Studio の実行ロールは同じアカウントのロールです。",
  "Declare the role under `roles` of account `{{accountName}}`.":
    "アカウント `{{accountName}}` の `roles` にロールを宣言してください。",
  "`{{text}}` is not part of VPC `{{vpc}}`, which this Studio domain is in.":
    "`{{text}}` は、この Studio ドメインがある VPC `{{vpc}}` のものではありません。",
  "Name something of VPC `{{vpc}}` itself.": "VPC `{{vpc}}` 自身のものを指定してください。",

  // Expectations
  "This expectation does not say what is expected.":
    "この期待に、何を期待するかが書かれていません。",
  "This expectation says both `{{one}}` and `{{other}}`.":
    "この期待に `{{one}}` と `{{other}}` の両方が書かれています。",
  "Write exactly one of `can`, `cannot`, `only` and `closed` in each.":
    "`can`、`cannot`、`only`、`closed` のうち 1 つだけをそれぞれに書いてください。",
  "It is not said what is used.": "何を使うかが書かれていません。",
  "Several uses are written where one belongs.": "使い方を 1 つだけ書く場所に複数書かれています。",
  "Write exactly one of `read`, `write`, `query` and `open`.":
    "`read`、`write`、`query`、`open` のうち 1 つだけを書いてください。",
  "`{{text}}` is not an S3 URI.": "`{{text}}` は S3 URI ではありません。",
  "Write `s3://BUCKET/KEY`, without blanks; a key that ends in `/` means every object below it.":
    "`s3://BUCKET/KEY` を空白なしで書いてください。`/` で終わるキーは、その下のすべてのオブジェクトを表します。",
  "`{{key}}` speaks of Athena, which reads tables and not objects.":
    "`{{key}}` は Athena についての指定ですが、Athena が読むのはオブジェクトではなくテーブルです。",
  "`{{key}}` speaks of Athena, which reads tables and not Studio.":
    "`{{key}}` は Athena についての指定ですが、Athena が読むのは Studio ではなくテーブルです。",
  "Name the table: `read: x:table/DATABASE/TABLE`.":
    "`read: x:table/DATABASE/TABLE` のように、テーブルを指定してください。",
  "Remove `{{key}}`.": "`{{key}}` を削除してください。",
  "`ctas` is an option of `awswrangler`, and the client is another.":
    "`ctas` は `awswrangler` のオプションですが、クライアントは別のものです。",
  "Remove `ctas`, or write `client: awswrangler`.":
    "`ctas` を削除するか、`client: awswrangler` と書いてください。",
  "`query` and `workgroup` name two workgroups.":
    "`query` と `workgroup` が別々のワークグループを指しています。",
} as const;
