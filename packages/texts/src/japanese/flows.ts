/** English to Japanese. */
export const flows = {
  "This denies what Athena calls on `{{what}}` for its callers: it asks for {{keys}}, and Athena's requests come neither from the caller's network nor through its endpoints.":
    "Athena が呼び出し元に代わって `{{what}}` に行うリクエストが、これによって拒否されます。{{keys}} を条件としていますが、Athena のリクエストは呼び出し元のネットワークからもそのエンドポイントからも来ません。",
  "This allows nothing that Athena calls on `{{what}}` for its callers: it asks for {{keys}}, and Athena's requests come neither from the caller's network nor through its endpoints.":
    "これは、Athena が呼び出し元に代わって `{{what}}` に行うリクエストを許可しません。{{keys}} を条件としていますが、Athena のリクエストは呼び出し元のネットワークからもそのエンドポイントからも来ません。",
  'Let the Deny speak of direct requests alone: add the condition `Bool: { aws:ViaAWSService: "false" }`.':
    'Deny の対象を直接のリクエストだけにしてください。条件 `Bool: { aws:ViaAWSService: "false" }` を追加します。',
  "Allow what comes through Athena too, in a statement with the condition `ForAnyValue:StringEquals: { aws:CalledVia: athena.amazonaws.com }`.":
    "Athena を経由するリクエストも許可してください。条件 `ForAnyValue:StringEquals: { aws:CalledVia: athena.amazonaws.com }` を付けたステートメントを追加します。",
  "{{principals}} may not call `s3:GetBucketLocation` on bucket `{{bucket}}`, which AWS asks of whoever reads a bucket through Athena.":
    "{{principals}} はバケット `{{bucket}}` に対する `s3:GetBucketLocation` を許可されていません。Athena でバケットを読み取るプリンシパルには、AWS がこの権限を求めています。",
  "the other side": "もう一方の側",
  "this query reads it": "このクエリが読み取ります",
  "Add `s3:GetBucketLocation`, or write `access: read`, which has it.":
    "`s3:GetBucketLocation` を追加するか、それを含む `access: read` と書いてください。",
  "Subnet `{{subnet}}` has no way to S3 of `{{region}}`: its endpoints lead to S3 of `{{own}}` only, and no route leads to the internet.":
    "サブネット `{{subnet}}` から `{{region}}` の S3 に届く経路がありません。エンドポイントは `{{own}}` の S3 にしか通じず、インターネットへのルートもありません。",
  "leads to its own Region": "自リージョンにだけ通じます",
  "Keep the bucket in `{{own}}`, or read it through Athena, which calls S3 on its own side.":
    "バケットを `{{own}}` に置くか、S3 を AWS 側から呼び出す Athena で読み取ってください。",
  "`{{principal}}` cannot read {{tables}} of database `{{database}}` in the Glue Data Catalog: none of its policies allows {{actions}}.":
    "`{{principal}}` は Glue Data Catalog のデータベース `{{database}}` の {{tables}} を読み取れません。{{actions}} を許可するポリシーがありません。",
  "the table": "このテーブル",
  "The policy of endpoint `{{endpoint}}` does not let {{actions}} through, which the topology declares to work.":
    "エンドポイント `{{endpoint}}` のポリシーは、トポロジーで動作すると宣言されている {{actions}} を通しません。",
  "who calls through it": "これを通して呼び出すプリンシパル",
  "Add a statement that allows it on {{resources}}.":
    "{{resources}} に対してそれを許可するステートメントを追加してください。",
  "The policy of endpoint `{{endpoint}}` does not let through what Studio `{{studio}}` calls to start.":
    "エンドポイント `{{endpoint}}` のポリシーは、Studio `{{studio}}` が起動時に行う呼び出しを通しません。",
  "Allow `sagemaker:CreateApp` and what else Studio calls there.":
    "`sagemaker:CreateApp` など、Studio がそこで呼び出すアクションを許可してください。",
  "{{policy}} denies {{principals}} {{actions}}, which the topology declares to work: a Deny outweighs every Allow.":
    "{{policy}} は、トポロジーで動作すると宣言されている {{principals}} の {{actions}} を拒否します。Deny はすべての Allow に優先します。",
  "Take the Deny away, or except these callers from it by a condition.":
    "Deny を取り除くか、条件によってこれらの呼び出し元を対象から外してください。",
  "Workgroup `{{workgroup}}` has no result location, so awswrangler makes bucket `{{bucket}}` and writes results there: outside the topology, under a name that anybody can guess.":
    "ワークグループ `{{workgroup}}` に結果の場所がないため、awswrangler はバケット `{{bucket}}` を作成してそこに結果を書き込みます。トポロジーの外にあり、名前は誰にでも推測できます。",
  "this query writes there": "このクエリがそこに書き込みます",
  "Let queries run in a workgroup of the topology that enforces a `resultLocation`: `workgroup: NAME`.":
    "`resultLocation` を強制するトポロジー内のワークグループでクエリを実行してください (`workgroup: NAME`)。",
  "`{{principal}}` of account `{{account}}` cannot read table `{{table}}`, which is in the catalog of account `{{owner}}`: no policy of that catalog lets it.":
    "アカウント `{{account}}` の `{{principal}}` は、アカウント `{{owner}}` のカタログにあるテーブル `{{table}}` を読み取れません。そのカタログのポリシーで許可されていません。",
  "who queries it": "クエリを実行するプリンシパル",
  "Declare the table in a database of account `{{account}}`, with the same location; only its objects stay with their owner.":
    "同じ場所を指すテーブルを、アカウント `{{account}}` のデータベースに宣言してください。オブジェクトだけが所有者のもとに残ります。",
  "The policy of key `{{key}}` does not allow `{{principal}}` {{actions}}, so objects under it cannot be used.":
    "キー `{{key}}` のポリシーは `{{principal}}` に {{actions}} を許可していないため、このキーで暗号化されたオブジェクトを使えません。",
  "None of the policies of `{{principal}}` allows {{actions}} with key `{{key}}`, so objects under it cannot be used.":
    "`{{principal}}` には、キー `{{key}}` に対する {{actions}} を許可するポリシーがないため、このキーで暗号化されたオブジェクトを使えません。",
  "who needs the key": "このキーを必要とするプリンシパル",
  "the key": "このキー",
  "Let the key's policy allow it: of another account, both the key's policy and the caller's own have to.":
    "キーポリシーで許可してください。別のアカウントからの利用には、キーポリシーと呼び出し元自身のポリシーの両方での許可が必要です。",
  "Add a grant of `key: {{key}}` for it to account `{{account}}`.":
    "アカウント `{{account}}` に、そのための `key: {{key}}` の許可 (grant) を追加してください。",
  "Workgroup `{{workgroup}}` has no result location, so queries fail whose client gives none, as those of the console and of SDKs.":
    "ワークグループ `{{workgroup}}` に結果の場所がないため、コンソールや SDK のように場所を指定しないクライアントのクエリは失敗します。",
  "Give it a `resultLocation`.": "`resultLocation` を指定してください。",
  "Let queries run in a workgroup of the topology that has a `resultLocation`, or state the one of `{{workgroup}}` once it has one.":
    "`resultLocation` を持つトポロジー内のワークグループでクエリを実行するか、`{{workgroup}}` に結果の場所を設定したうえでそれを記述してください。",
  "`{{principal}}` holds no policy, so nothing allows it {{actions}} in bucket `{{bucket}}`.":
    "`{{principal}}` にはポリシーがないため、バケット `{{bucket}}` での {{actions}} は許可されていません。",
  "The one policy of `{{principal}}` does not allow {{actions}} in bucket `{{bucket}}`.":
    "`{{principal}}` のただ 1 つのポリシーは、バケット `{{bucket}}` での {{actions}} を許可していません。",
  "None of the {{count}} policies of `{{principal}}` allows {{actions}} in bucket `{{bucket}}`.":
    "`{{principal}}` の {{count}} 個のポリシーはいずれも、バケット `{{bucket}}` での {{actions}} を許可していません。",
  "`{{principal}}` may not run queries in workgroup `{{workgroup}}`: none of its policies allows {{actions}}.":
    "`{{principal}}` はワークグループ `{{workgroup}}` でクエリを実行できません。{{actions}} を許可するポリシーがありません。",
  "the workgroup": "このワークグループ",
  "Grant it a workgroup that has a `resultLocation`: `access: query` brings what its results need.":
    "`resultLocation` を持つワークグループへの許可 (grant) を与えてください。`access: query` には結果に必要な権限も含まれます。",
  "`{{principal}}` cannot write the results of its queries to bucket `{{bucket}}`: none of its policies allows {{actions}}.":
    "`{{principal}}` はクエリの結果をバケット `{{bucket}}` に書き込めません。{{actions}} を許可するポリシーがありません。",
  "`{{principal}}` cannot write the results of its queries anywhere: none of its policies allows `s3:PutObject`.":
    "`{{principal}}` はクエリの結果をどこにも書き込めません。`s3:PutObject` を許可するポリシーがありません。",
  "this is expected to work": "これは動作するはずです",
  "this grant is for it": "この許可 (grant) はそのためのものです",
  "Security groups keep the client in subnet `{{subnet}}` from calling {{services}}: no rule lets TCP 443 out.":
    "セキュリティグループのため、サブネット `{{subnet}}` のクライアントは {{services}} を呼び出せません。TCP 443 のアウトバウンドを許可するルールがありません。",
  "Security groups of the endpoint keep out the client in subnet `{{subnet}}`, which calls {{services}}: no rule lets TCP 443 in.":
    "エンドポイントのセキュリティグループのため、{{services}} を呼び出すサブネット `{{subnet}}` のクライアントは接続できません。TCP 443 のインバウンドを許可するルールがありません。",
  "the client's subnet": "クライアントのサブネット",
  "Add an egress rule for TCP 443.": "TCP 443 のアウトバウンドルールを追加してください。",
  "Add an ingress rule for TCP 443 from the client's security group or subnet.":
    "クライアントのセキュリティグループまたはサブネットからの TCP 443 のインバウンドルールを追加してください。",
  "From subnet `{{subnet}}` nothing leads to {{services}}: no endpoint serves it there, and no route leads to the internet.":
    "サブネット `{{subnet}}` から {{services}} に届く経路がありません。そこから使えるエンドポイントがなく、インターネットへのルートもありません。",
  "This asks for `aws:SourceIp`, which requests through endpoint `{{endpoint}}` do not have, so it keeps them out.":
    "これは `aws:SourceIp` を条件としていますが、エンドポイント `{{endpoint}}` を通るリクエストにはこの値がないため、それらを締め出します。",
  "the endpoint on the way": "経路上のエンドポイント",
  "Ask for `aws:SourceVpce`, `aws:SourceVpc` or `aws:VpcSourceIp` instead.":
    "代わりに `aws:SourceVpce`、`aws:SourceVpc`、`aws:VpcSourceIp` のいずれかを条件にしてください。",
  "its subnet": "そのサブネット",
  "A browser in subnet `{{subnet}}` cannot open Studio `{{studio}}`: nothing leads to {{services}} there.":
    "サブネット `{{subnet}}` のブラウザは Studio `{{studio}}` を開けません。そこから {{services}} に届く経路がありません。",
  "`{{principal}}` cannot read the data of table `{{table}}` in bucket `{{bucket}}`: Athena reads it with the permissions of its caller, and none of the policies of `{{principal}}` allows {{actions}}.":
    "`{{principal}}` はバケット `{{bucket}}` にあるテーブル `{{table}}` のデータを読み取れません。Athena は呼び出し元の権限で読み取りますが、`{{principal}}` には {{actions}} を許可するポリシーがありません。",
  "the data of the table": "このテーブルのデータ",
  "awswrangler makes and drops a table in database `{{database}}` for each query, and nothing allows `{{principal}}` {{actions}} there.":
    "awswrangler はクエリごとにデータベース `{{database}}` にテーブルを作成して削除しますが、`{{principal}}` にはそこでの {{actions}} が許可されていません。",
  "who lacks it": "権限のないプリンシパル",
  "Read with `ctas_approach=False`, and say so here: `ctas: false`. Whoever really needs the table gets a grant of the database with `access: write`.":
    "`ctas_approach=False` で読み取り、ここにも `ctas: false` と書いてください。本当にそのテーブルが必要なプリンシパルには、データベースへの `access: write` の許可 (grant) を与えます。",
  "awswrangler's default makes and drops a table in database `{{database}}` for each query that only reads, and `{{principal}}` may do so only because {{policy}} allows it.":
    "awswrangler の既定では、読み取るだけのクエリごとにデータベース `{{database}}` にテーブルを作成して削除します。`{{principal}}` にそれができるのは、{{policy}} が許可しているからにすぎません。",
  "this allows it to change every table": "これによってすべてのテーブルを変更できます",
  "the database": "このデータベース",
  "Read with `ctas_approach=False`, and say so here: `ctas: false`.":
    "`ctas_approach=False` で読み取り、ここにも `ctas: false` と書いてください。",
  "Parts of the topology are left out because of its errors, so it was not judged.":
    "エラーのためトポロジーの一部が省かれているので、判定していません。",
  "Security groups of an endpoint do not let Studio `{{studio}}` in, which cannot start without {{traffic}}.":
    "エンドポイントのセキュリティグループが Studio `{{studio}}` からの接続を許可していません。起動には {{traffic}} が必要です。",
  "Security groups of Studio `{{studio}}` stop what it cannot start without: {{traffic}}.":
    "Studio `{{studio}}` のセキュリティグループが、起動に必要な通信を止めています: {{traffic}}。",
  "Let the group send TCP 443, and send and receive TCP 2049 and TCP 8192-65535 to and from itself.":
    "グループから TCP 443 を送信し、自分自身との間で TCP 2049 と TCP 8192-65535 を送受信できるようにしてください。",
  "TCP 443 out to AWS services": "AWS サービスへの TCP 443 のアウトバウンド",
  "TCP 443 in": "TCP 443 のインバウンド",
  "TCP 2049 out to home directories": "ホームディレクトリへの TCP 2049 のアウトバウンド",
  "TCP 2049 in from its apps": "アプリからの TCP 2049 のインバウンド",
  "TCP 8192-65535 out to each other": "相互の TCP 8192-65535 のアウトバウンド",
  "TCP 8192-65535 in from each other": "相互の TCP 8192-65535 のインバウンド",
  "Studio `{{studio}}` cannot start: nothing leads from {{subnets}} to {{services}}, neither an endpoint nor a NAT gateway.":
    "Studio `{{studio}}` は起動できません。エンドポイントも NAT ゲートウェイもなく、{{subnets}} から {{services}} に届く経路がありません。",
  "Add to the `endpoints` of VPC `{{vpc}}`: {{endpoints}}.":
    "VPC `{{vpc}}` の `endpoints` に追加してください: {{endpoints}}。",
  "Add to the `routeTables` of endpoint `{{endpoint}}`: {{tables}}.":
    "エンドポイント `{{endpoint}}` の `routeTables` に追加してください: {{tables}}。",
  "Take `privateDns: false` away from endpoint `{{endpoint}}`.":
    "エンドポイント `{{endpoint}}` から `privateDns: false` を取り除いてください。",
} as const;
