/** English to Japanese. */
export const endpoints = {
  "Endpoint `{{endpoint}}` has no policy, so that it leads to the data of every account in `{{service}}`: with keys of another account, data leaves the closed environment through it.":
    "エンドポイント `{{endpoint}}` にはポリシーがないため、`{{service}}` にあるすべてのアカウントのデータに届きます。別のアカウントのアクセスキーがあれば、閉じた環境からここを通ってデータを持ち出せます。",
  "Add a `policy` that names the principals, and the resources that are used from here.":
    "プリンシパルと、ここから使うリソースを指定した `policy` を追加してください。",
  "Endpoint {{endpoints}} has no policy, so that from the closed environment principals of every account may use its service, in any account.":
    "エンドポイント {{endpoints}} にはポリシーがないため、閉じた環境から、どのアカウントのプリンシパルでも、どのアカウントのサービスでも使えます。",
  "Endpoints {{endpoints}} have no policy, so that from the closed environment principals of every account may use their services, in any account.":
    "エンドポイント {{endpoints}} にはポリシーがないため、閉じた環境から、どのアカウントのプリンシパルでも、どのアカウントのサービスでも使えます。",
  "it has none either": "こちらにもありません",
  "Add a `policy` that names the principals who work here.":
    "ここで作業するプリンシパルを指定した `policy` を追加してください。",
  "Endpoint `{{name}}` is a gateway endpoint, and `{{field}}` belongs to interface endpoints.":
    "エンドポイント `{{name}}` はゲートウェイエンドポイントですが、`{{field}}` はインターフェイスエンドポイントのものです。",
  "Endpoint `{{name}}` is an interface endpoint, and `{{field}}` belongs to gateway endpoints.":
    "エンドポイント `{{name}}` はインターフェイスエンドポイントですが、`{{field}}` はゲートウェイエンドポイントのものです。",
  "its type": "そのタイプ",
  "Write the route tables of these subnets in `routeTables`, and the subnets in `serves`.":
    "これらのサブネットのルートテーブルを `routeTables` に、サブネットを `serves` に書いてください。",
  "Remove it: a gateway endpoint is a route, and no security group guards it.":
    "削除してください。ゲートウェイエンドポイントはルートであり、セキュリティグループでは守られません。",
  "Remove it: the usual name of the service works through a gateway endpoint.":
    "削除してください。ゲートウェイエンドポイントでは、サービスの通常の名前がそのまま使えます。",
  "Write `type: gateway`, or `subnets` instead.":
    "`type: gateway` と書くか、代わりに `subnets` を書いてください。",
  "Write the subnets that the endpoint stands in, in `subnets`.":
    "エンドポイントを置くサブネットを `subnets` に書いてください。",
  "Gateway endpoint `{{name}}` has no route table to add its route to, so nothing uses it.":
    "ゲートウェイエンドポイント `{{name}}` にはルートを追加するルートテーブルがないため、何からも使われません。",
  "List the route tables of the subnets that use it, in `routeTables`.":
    "これを使うサブネットのルートテーブルを `routeTables` に書いてください。",
  "Interface endpoint `{{name}}` has no subnet to stand in.":
    "インターフェイスエンドポイント `{{name}}` を置くサブネットがありません。",
  "List one subnet in each Availability Zone that uses it, in `subnets`.":
    "これを使うアベイラビリティーゾーンごとに 1 つのサブネットを `subnets` に書いてください。",
  "Endpoint `{{name}}` is a gateway endpoint, and `{{service}}` has only interface endpoints.":
    "エンドポイント `{{name}}` はゲートウェイエンドポイントですが、`{{service}}` にはインターフェイスエンドポイントしかありません。",
  "the service": "そのサービス",
  "Write `type: interface` with `subnets` and `securityGroups`. Gateway endpoints exist for {{services}}.":
    "`type: interface` と `subnets`、`securityGroups` を書いてください。ゲートウェイエンドポイントがあるのは {{services}} です。",
  "The policy of endpoint `{{endpoint}}` has {{length}} characters, and AWS takes at most {{most}}.":
    "エンドポイント `{{endpoint}}` のポリシーは {{length}} 文字ですが、AWS が受け付けるのは最大 {{most}} 文字です。",
  "Name what is meant by fewer statements, or by patterns such as `data-*`.":
    "ステートメントを減らすか、`data-*` のようなパターンで指定してください。",
  "Endpoints `{{earlier}}` and `{{endpoint}}` both answer to the private DNS name of `{{service}}` in VPC `{{vpc}}`.":
    "VPC `{{vpc}}` では、エンドポイント `{{earlier}}` と `{{endpoint}}` の両方が `{{service}}` のプライベート DNS 名に応答します。",
  "the other endpoint": "もう一方のエンドポイント",
  "Keep one, with the subnets of both; or write `privateDns: false` for the one that is called by its own name.":
    "両方のサブネットを持つ 1 つにまとめるか、固有の名前で呼び出す方に `privateDns: false` と書いてください。",
  "Interface endpoint `{{endpoint}}` has private DNS off: clients keep using the public name of `{{service}}`, and pass it by.":
    "インターフェイスエンドポイント `{{endpoint}}` はプライベート DNS が無効です。クライアントは `{{service}}` のパブリックな名前を使い続け、このエンドポイントを通りません。",
  "Write `privateDns: true`, or leave it out; otherwise give each client the endpoint's own URL.":
    "`privateDns: true` と書くか、書かないでください。そうしない場合は、各クライアントにエンドポイント固有の URL を設定してください。",
  "Use a gateway endpoint for what calls S3 from this VPC, which costs nothing; give each other client the endpoint's own URL.":
    "この VPC から S3 を呼び出すものには、料金のかからないゲートウェイエンドポイントを使ってください。その他のクライアントには、エンドポイント固有の URL を設定してください。",
  "Route table `{{table}}` has the route of gateway endpoint `{{earlier}}` already, which is for the same service as `{{endpoint}}`.":
    "ルートテーブル `{{table}}` には、`{{endpoint}}` と同じサービスのゲートウェイエンドポイント `{{earlier}}` のルートが既にあります。",
  "`{{earlier}}` lists it first": "先に `{{earlier}}` が指定しています",
  "Make one endpoint of the two.": "2 つのエンドポイントを 1 つにまとめてください。",
  "Interface endpoint `{{endpoint}}` of S3 has private DNS, which AWS refuses in a VPC without a gateway endpoint of S3.":
    "S3 のインターフェイスエンドポイント `{{endpoint}}` はプライベート DNS が有効ですが、S3 のゲートウェイエンドポイントがない VPC では AWS に拒否されます。",
  "Use a gateway endpoint instead, which costs nothing, or beside it; or write `privateDns: false`.":
    "無料のゲートウェイエンドポイントを代わりに、または併せて使うか、`privateDns: false` と書いてください。",
  "Gateway endpoint `{{endpoint}}` should serve `{{subnet}}`, which is in no route table and uses the VPC's main one.":
    "ゲートウェイエンドポイント `{{endpoint}}` は `{{subnet}}` から使われるはずですが、このサブネットはどのルートテーブルにも入っておらず、VPC のメインルートテーブルを使います。",
  "the subnet": "このサブネット",
  "List `{{subnet}}` in one of the endpoint's route tables.":
    "エンドポイントのルートテーブルのいずれかに `{{subnet}}` を入れてください。",
  "Gateway endpoint `{{endpoint}}` should serve `{{subnet}}`, but is not in its route table `{{table}}`.":
    "ゲートウェイエンドポイント `{{endpoint}}` は `{{subnet}}` から使われるはずですが、そのルートテーブル `{{table}}` に関連付けられていません。",
  "Add `{{table}}` to `routeTables`.": "`routeTables` に `{{table}}` を追加してください。",
  "Route table `{{table}}` brings gateway endpoint `{{endpoint}}` to {{subnets}} and {{more}} more as well, which `serves` does not name.":
    "ルートテーブル `{{table}}` によって、ゲートウェイエンドポイント `{{endpoint}}` は `serves` にない {{subnets}} と他 {{more}} 個のサブネットからも使われます。",
  "Route table `{{table}}` brings gateway endpoint `{{endpoint}}` to {{subnets}} as well, which `serves` does not name.":
    "ルートテーブル `{{table}}` によって、ゲートウェイエンドポイント `{{endpoint}}` は `serves` にない {{subnets}} からも使われます。",
  "`{{subnet}}` uses this route table": "`{{subnet}}` はこのルートテーブルを使います",
  "Name them in `serves`, or give them a route table of their own.":
    "`serves` に追加するか、専用のルートテーブルを用意してください。",
  "VPC `{{vpc}}` has no endpoint for {{services}}: Studio domain `{{studio}}` calls them over the internet, through NAT gateway `{{nat}}`.":
    "VPC `{{vpc}}` には {{services}} のエンドポイントがありません。Studio ドメイン `{{studio}}` はこれらを NAT ゲートウェイ `{{nat}}` からインターネット経由で呼び出します。",
  "the Studio domain": "この Studio ドメイン",
  "the NAT gateway": "この NAT ゲートウェイ",
  "Add endpoints for them, if these calls must not leave AWS's own network.":
    "これらの呼び出しを AWS のネットワークの外に出さない場合は、エンドポイントを追加してください。",
  "Interface endpoint `{{endpoint}}` lists `{{earlier}}` and `{{subnet}}`, both in `{{zone}}`; AWS allows one subnet in each zone.":
    "インターフェイスエンドポイント `{{endpoint}}` は、どちらも `{{zone}}` にある `{{earlier}}` と `{{subnet}}` を指定しています。AWS が認めるのは各ゾーンに 1 つのサブネットです。",
  "Keep one of them: what is in the other reaches the endpoint too.":
    "どちらか 1 つだけ残してください。もう一方の中にあるものも、このエンドポイントに届きます。",
  "Interface endpoint `{{endpoint}}` needs {{needed}} Availability Zones, and `{{region}}` has {{available}}.":
    "インターフェイスエンドポイント `{{endpoint}}` には {{needed}} 個のアベイラビリティーゾーンが必要ですが、`{{region}}` には {{available}} 個しかありません。",
  "The zones are {{zones}}. Take subnets out of the endpoint: those that are left serve the whole VPC.":
    "ゾーンは {{zones}} です。エンドポイントからサブネットを外してください。残ったサブネットで VPC 全体から使えます。",
} as const;
