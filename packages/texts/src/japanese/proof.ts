/** Answers to questions: expectations, remedies, what changes and what is too much. English to Japanese. */
export const proof = {
  // Expectations
  "This does not hold: {{reason}}": "これは成り立ちません。{{reason}}",
  "This is not proven: {{reason}}": "これは証明できません。{{reason}}",
  "One more thing denies it.": "拒否する理由がほかに 1 つあります。",
  "{{count}} more things deny it.": "拒否する理由がほかに {{count}} つあります。",
  "This decides.": "ここで決まります。",
  "Under `{{place}}`: `{{yaml}}`": "`{{place}}` の下に `{{yaml}}` と書きます。",
  "Its one leg allows it.": "ただ 1 つの区間が許可しています。",
  "Each of its {{count}} legs allows it.": "{{count}} つの区間のすべてが許可しています。",
  "Every leg of it is allowed.": "すべての区間が許可されています。",
  "No route leads to the internet.": "インターネットに通じるルートはありません。",
  "It is denied only for where its results go, and a client can name another place.":
    "拒否される理由は結果の場所だけで、クライアントは別の場所を指定できます。",
  "The network has no way to S3 from there.":
    "ネットワークには、そこから S3 への経路がありません。",
  "S3 is not reached from there, but Athena is, and what it does with the same permissions is not denied: whether a table leads to these objects is not known.":
    "そこから S3 には到達できませんが、Athena には到達でき、同じ権限で Athena が行うことは拒否されません。これらのオブジェクトに通じるテーブルがあるかどうかは不明です。",
  "The permissions would let it, but whether the network does is not known.":
    "権限上は可能ですが、ネットワーク上も可能かどうかは不明です。",
  "The policies have too many patterns, or variables, for every kind of key to be tried.":
    "ポリシーのパターンまたは変数が多すぎるため、すべての種類のキーを試せません。",
  "It is not known whether the client calls `{{endpoint}}` by the endpoint's own name, which would let it.":
    "クライアントが `{{endpoint}}` をエンドポイント自身の名前で呼び出すかどうかは不明です。その場合は可能です。",
  "No object is within reach, whatever its key and wherever the call comes from.":
    "キーや呼び出し元の場所にかかわらず、到達できるオブジェクトはありません。",
  "It is allowed.": "許可されています。",
  "The table's location is not an S3 URI.": "テーブルの場所は S3 URI ではありません。",
  "Bucket `{{bucket}}` is not in the topology, so its policy is not known.":
    "バケット `{{bucket}}` はトポロジーにないため、そのポリシーは不明です。",
  "{{who}} may as well: {{reason}}": "{{who}} にも可能です。{{reason}}",
  "{{who}} might: {{reason}}": "{{who}} にも可能性があります。{{reason}}",
  "The topology has no other users and roles.": "トポロジーにほかのユーザーやロールはありません。",
  "The one other user or role of the topology may not.":
    "トポロジーにあるほかの 1 つのユーザーまたはロールには許可されていません。",
  "None of the {{count}} other users and roles of the topology may.":
    "トポロジーにあるほかの {{count}} 個のユーザーとロールには、どれにも許可されていません。",
  "Statement {{number}} of {{policy}} admits {{whom}}.":
    "{{policy}} のステートメント {{number}} は {{whom}} を許可しています。",
  everybody: "すべての者",
  "everybody but those that it names": "指定した者以外のすべて",
  "whoever meets its conditions, of any account": "任意のアカウントの、条件を満たす者",
  "account {{account}}": "アカウント {{account}}",

  // What is relied on
  "Users and roles of account {{account}} that are not in this topology hold no policy that reaches bucket `{{bucket}}`.":
    "アカウント {{account}} の、このトポロジーにないユーザーとロールには、バケット `{{bucket}}` に届くポリシーがありません。",
  "Users and roles of account {{account}} that are not in this topology hold no policy that reaches bucket `{{bucket}}`, whose policy admits that account.":
    "バケット `{{bucket}}` のポリシーが許可するアカウント {{account}} の、このトポロジーにないユーザーとロールには、このバケットに届くポリシーがありません。",
  "`{{who}}` may become `{{role}}`, and then has what that role has.":
    "`{{who}}` は `{{role}}` になることができ、その場合はそのロールの権限を持ちます。",
  "`{{who}}` may become `{{role}}`, which is not denied it.":
    "`{{who}}` は `{{role}}` になることができ、そのロールは拒否されていません。",
  "Every object of bucket `{{bucket}}` is encrypted under the bucket's key.":
    "バケット `{{bucket}}` のすべてのオブジェクトは、バケットのキーで暗号化されています。",

  // Remedies
  "Leads to {{service}} without the internet.":
    "インターネットを通らずに {{service}} に到達します。",
  "Gives results a place; queries then name it: `workgroup: {{workgroup}}`.":
    "結果の場所を用意します。クエリでは `workgroup: {{workgroup}}` を指定します。",
  "Allows the catalog, the data and its key.":
    "カタログ、データ、そのキーへのアクセスを許可します。",
  "Allows `{{who}}` to read these objects.":
    "`{{who}}` にこれらのオブジェクトの読み取りを許可します。",
  "Allows `{{who}}` to write these objects.":
    "`{{who}}` にこれらのオブジェクトの書き込みを許可します。",
  "Lets the query editor list workgroups and data catalogs.":
    "クエリエディタがワークグループとデータカタログを一覧表示できるようにします。",
  "Allows queries in the workgroup, and their results.":
    "ワークグループでのクエリと、その結果へのアクセスを許可します。",
  "Lets account `{{account}}` accept it.": "アカウント `{{account}}` 側で受け入れます。",

  // What changes without a resource
  "`pip install` stops working in {{subnet}}: no endpoint leads to {{pip}}, nor to {{conda}}. Packages then come from CodeArtifact, a bucket or a custom image (EP-025).":
    "{{subnet}} で `pip install` が動作しなくなります。{{pip}} にも {{conda}} にもエンドポイントでは到達できません。パッケージは CodeArtifact、バケット、またはカスタムイメージから取得することになります (EP-025)。",
  "WorkSpaces in {{subnet}} lose their way to the internet, which they need for updates and activation; no endpoint replaces it (WS-007).":
    "{{subnet}} の WorkSpaces は、更新とアクティベーションに必要なインターネットへの経路を失います。代わりになるエンドポイントはありません (WS-007)。",
  "{{subnet}} loses its way to the internet.": "{{subnet}} はインターネットへの経路を失います。",
  "{{goal}}: {{reason}}": "{{goal}}: {{reason}}",
  "no endpoint helps.": "どのエンドポイントでも解決しません。",

  // What is too much
  "everything but {{action}}": "{{action}} 以外のすべて",
  "AWS makes the ids in `<id of …>` elsewhere: write them here once they are known.":
    "`<id of …>` の ID は AWS が別の場所で割り当てます。分かった時点でここに書いてください。",
} as const;
