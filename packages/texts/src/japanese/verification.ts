/** What verifies a deployed topology. English to Japanese. */
export const verification = {
  // Checks
  "`{{subnet}}` has no way to the internet": "`{{subnet}}` からインターネットへの経路はありません",
  "Run `{{sql}}` in workgroup `{{workgroup}}`.":
    "ワークグループ `{{workgroup}}` で `{{sql}}` を実行します。",
  "Run `{{sql}}` in workgroup `{{workgroup}}` with boto3.":
    "boto3 を使い、ワークグループ `{{workgroup}}` で `{{sql}}` を実行します。",
  "Run `{{sql}}` in workgroup `{{workgroup}}` with awswrangler, which makes and drops a table.":
    "awswrangler を使い、ワークグループ `{{workgroup}}` で `{{sql}}` を実行します。awswrangler は一時テーブルを作成して削除します。",
  "Run `{{sql}}` in workgroup `{{workgroup}}` with awswrangler and `ctas_approach=False`.":
    "awswrangler を `ctas_approach=False` で使い、ワークグループ `{{workgroup}}` で `{{sql}}` を実行します。",
  "Run `SELECT 1` in workgroup `{{workgroup}}`.":
    "ワークグループ `{{workgroup}}` で `SELECT 1` を実行します。",
  "Write the empty object `{{uri}}`, which must not exist yet, and delete it.":
    "空のオブジェクト `{{uri}}` を新規に書き込み、その後削除します。既存のオブジェクトは上書きしません。",
  "Ask for a presigned URL of Studio `{{studio}}`, profile `{{profile}}`.":
    "Studio `{{studio}}`、プロファイル `{{profile}}` の署名付き URL を要求します。",
  "Open a connection to `pypi.org`.": "`pypi.org` に接続します。",
  "Read the routes of `{{subnet}}`.": "`{{subnet}}` のルートを読み取ります。",
  "List `{{uri}}`, and read the first object below it.":
    "`{{uri}}` を一覧し、その下の最初のオブジェクトを読み取ります。",
  "Read the object `{{uri}}`.": "オブジェクト `{{uri}}` を読み取ります。",
  "Read the object `{{uri}}` as {{format}}.":
    "オブジェクト `{{uri}}` を {{format}} として読み取ります。",
  "No connection: an error, or a timeout.": "接続できず、エラーまたはタイムアウトになります。",
  "No active route leads to an internet or NAT gateway.":
    "インターネットゲートウェイや NAT ゲートウェイへの有効なルートはありません。",
  "`AccessDenied`, or a timeout.": "`AccessDenied` またはタイムアウトになります。",
  "`AccessDenied`.": "`AccessDenied` になります。",
  "1 to {{limit}} rows with the columns {{columns}}.":
    "1 ～ {{limit}} 行が返ります。列は {{columns}} です。",
  "With the sample objects: {{rows}} rows.": "サンプルオブジェクトの場合は {{rows}} 行です。",
  "One row with the value 1.": "値 1 の行が 1 つ返ります。",
  "The object is read.": "オブジェクトを読み取れます。",
  "The object is read, with the columns {{columns}}.":
    "オブジェクトを読み取れます。列は {{columns}} です。",
  "The object is written.": "オブジェクトを書き込めます。",
  "A URL, which opens Studio in a browser of the same place within five minutes.":
    "URL が返ります。5 分以内に、同じ場所のブラウザで Studio を開けます。",
  "Each leg of its proof allows it.": "証明のすべての区間で許可されます。",

  // Who runs them, and where
  "as an administrator of the account, in a shell": "アカウントの管理者として、シェルから",
  "by {{services}} alone, as {{who}}": "{{services}} だけが {{who}} として",
  "as {{who}}, in the console": "{{who}} として、コンソールから",
  "as {{who}}, in a shell": "{{who}} として、シェルから",
  "as {{who}}, in a shell of a machine in `{{place}}`":
    "{{who}} として、`{{place}}` にあるマシンのシェルから",
  "as {{who}}, in a notebook of Studio `{{studio}}`":
    "{{who}} として、Studio `{{studio}}` のノートブックから",
  "as {{who}}, in a notebook of Studio `{{studio}}`, profile {{profiles}}":
    "{{who}} として、Studio `{{studio}}` (プロファイル {{profiles}}) のノートブックから",
  "as {{who}}, in a notebook of Studio `{{studio}}`, profile {{profiles}}, in `{{place}}`":
    "{{who}} として、`{{place}}` にある Studio `{{studio}}` (プロファイル {{profiles}}) のノートブックから",
  "user `{{user}}` of account `{{account}}`": "アカウント `{{account}}` のユーザー `{{user}}`",
  "role `{{role}}` of account `{{account}}`": "アカウント `{{account}}` のロール `{{role}}`",
  "an administrator of account `{{account}}`": "アカウント `{{account}}` の管理者",
  "Access keys or a session of the user.": "このユーザーのアクセスキーまたはセッションを使います。",
  "An EC2 instance, or another machine, that has the role as its instance profile.":
    "このロールをインスタンスプロファイルに持つ EC2 インスタンスなどを使います。",
  "A profile with `role_arn`, whose `source_profile` is that of {{assumers}}.":
    "`role_arn` を書いたプロファイルを使います。`source_profile` には {{assumers}} のプロファイルを指定します。",
  "It needs MFA: name the device as `mfa_serial`.":
    "MFA が必要です。`mfa_serial` にデバイスを指定してください。",
  "A profile that may read the network.": "ネットワークを読み取れるプロファイルを使います。",
  "Open Studio `{{studio}}` with a profile that runs as it: {{profiles}}.":
    "このロールで動くプロファイル ({{profiles}}) で Studio `{{studio}}` を開きます。",
  "one is still to be made": "まだ作成されていません",
  "Its service alone becomes it.": "このロールになれるのは、そのサービスだけです。",

  // Sample objects
  "Table `{{table}}` has no sample: its location is not an S3 URI.":
    "テーブル `{{table}}` のサンプルはありません。ロケーションが S3 URI ではないためです。",
  "Table `{{table}}` has no sample: Cloister writes no objects of format `{{format}}`. Put one below `{{location}}` yourself.":
    "テーブル `{{table}}` のサンプルはありません。Cloister は `{{format}}` 形式のオブジェクトを作成しません。`{{location}}` の下に自分で置いてください。",
  "Table `{{table}}` has no sample: Athena does not read the types of {{columns}}.":
    "テーブル `{{table}}` のサンプルはありません。列 {{columns}} の型を Athena が読み取れないためです。",
  "Table `{{table}}` has no sample: it has no columns.":
    "テーブル `{{table}}` のサンプルはありません。列がないためです。",
  "Table `{{table}}` has no sample: the OpenCSVSerDe does not read the types of {{columns}}.":
    "テーブル `{{table}}` のサンプルはありません。列 {{columns}} の型を OpenCSVSerDe が読み取れないためです。",
  "Table `{{table}}` has no sample: the values of its partition keys cannot be told beforehand. Put an object into a partition yourself.":
    "テーブル `{{table}}` のサンプルはありません。パーティションキーの値を事前に決められないためです。パーティションに自分でオブジェクトを置いてください。",
  "Table `{{table}}` lacks samples: a key is no path of a file, or another table reads the same object in another way.":
    "テーブル `{{table}}` のサンプルは一部ありません。キーがファイルのパスにならないか、別のテーブルが同じオブジェクトを異なる形で読み取るためです。",

  // The page
  "Verification of {{name}}": "{{name}} の検証",
  "Each check tries on the deployed accounts what the topology says of itself: what must work, and what must be denied. What must come out is proven already; this shows that what was deployed is what was proven.":
    "各検証では、トポロジーが述べていること (許可されるべきことと拒否されるべきこと) を、デプロイ済みのアカウントで実際に試します。結果は既に証明済みです。ここでは、デプロイしたものが証明したものと同じであることを確かめます。",
  "Before you begin": "始める前に",
  Who: "実行者",
  "How to become it": "認証情報の得方",
  "For checks": "対象の検証",
  "Profiles of roles, in `~/.aws/config`:": "ロールのプロファイル (`~/.aws/config`):",
  Data: "データ",
  "Queries read the objects below each table's location. Where there is no real data yet, sample objects of {{rows}} rows stand for it: `cloister generate --samples` lets the program upload them, and replaces objects of these keys.":
    "クエリは各テーブルのロケーションの下にあるオブジェクトを読み取ります。実データがまだない場合は、{{rows}} 行のサンプルオブジェクトで代用できます。`cloister generate --samples` を使うと、プログラムがサンプルをアップロードし、同じキーのオブジェクトを置き換えます。",
  "Catalog table": "カタログのテーブル",
  "The samples are in `samples`: `aws s3 cp --recursive samples/BUCKET s3://BUCKET` puts them in place, over objects of the same keys.":
    "サンプルは `samples` にあります。`aws s3 cp --recursive samples/BUCKET s3://BUCKET` で配置できますが、同じキーのオブジェクトは上書きされます。",
  "Sample objects": "サンプルオブジェクト",
  "`{{database}}`.`{{table}}`": "`{{database}}`.`{{table}}`",
  "{{objects}}, and {{count}} more": "{{objects}}、ほか {{count}} 件",
  "No program uploads into {{buckets}}, which the topology does not make.":
    "{{buckets}} はトポロジーが作成しないため、プログラムはアップロードしません。",
  Steps: "手順",
  "Deploy every account, in the order that the program's README gives.":
    "プログラムの README に書かれた順序で、すべてのアカウントをデプロイします。",
  "Deploy the program of account `{{account}}`, and those of the accounts that it waits for.":
    "アカウント `{{account}}` と、それが依存するアカウントのプログラムをデプロイします。",
  "See that there is an object below the location of each table: real data, or the samples.":
    "各テーブルのロケーションの下に、実データまたはサンプルのオブジェクトがあることを確認します。",
  "Add the partitions: the statements `ALTER TABLE` of `queries.sql`.":
    "`queries.sql` の `ALTER TABLE` 文でパーティションを追加します。",
  "In a shell outside every VPC: `bash steps.sh`.":
    "VPC の外のシェルで `bash steps.sh` を実行します。",
  "For the state of the network, in a shell outside every VPC: `bash steps.sh`.":
    "ネットワークの状態を確かめるため、VPC の外のシェルで `bash steps.sh` を実行します。",
  "On a machine in `{{place}}`: `bash steps.sh {{word}}`.":
    "`{{place}}` にあるマシンで `bash steps.sh {{word}}` を実行します。",
  "In the console, for {{checks}}: open Athena in the Region, choose the workgroup, and run the statement from `queries.sql`.":
    "コンソールで {{checks}} を行います。該当リージョンの Athena を開き、ワークグループを選び、`queries.sql` の文を実行します。",
  "In Studio, for {{checks}}: upload `notebook.ipynb`, and run all of its cells.":
    "Studio で {{checks}} を行います。`notebook.ipynb` をアップロードし、すべてのセルを実行します。",
  "{{checks}}: for whoever runs the service, because nobody else becomes the role.":
    "{{checks}}: ほかの誰もこのロールになれないため、サービスを運用する人が行います。",
  "What must come out": "期待する結果",
  Check: "検証",
  Claim: "内容",
  "Who and where": "実行者と場所",
  "What is run": "実行すること",
  Expected: "期待する結果",
  "By proof": "証明",
  "As expected.": "期待どおりです。",
  "As expected; a grant asks for it.": "期待どおりです (grant によるもの)。",
  "Not as expected: {{reason}}": "期待どおりになりません: {{reason}}",
  "When a check fails": "検証に失敗したとき",
  "First see whether the program is deployed as it stands: `cloister verify` compares it with the topology. Then read the error:":
    "まず、プログラムがそのままデプロイされているかを確認します。`cloister verify` はプログラムとトポロジーを比較します。次にエラーを読みます。",
  "What you see": "症状",
  "Where to look": "確認する場所",
  "The proof of each check, hop by hop:": "各検証の証明 (ホップごと):",

  // What is seen, and what it speaks of
  "A timeout, or `Could not connect to the endpoint URL`":
    "タイムアウト、または `Could not connect to the endpoint URL`",
  "The network: the route table of the subnet, the security groups of both sides, or an endpoint that is missing or has no private DNS.":
    "ネットワークです。サブネットのルートテーブル、両側のセキュリティグループ、存在しないエンドポイント、またはプライベート DNS が無効なエンドポイントを確認してください。",
  "`AccessDenied` that speaks of an identity-based policy":
    "アイデンティティベースのポリシーに言及する `AccessDenied`",
  "The policies of the user or role that asks, or its permissions boundary.":
    "要求したユーザーまたはロールのポリシーか、アクセス許可の境界です。",
  "`AccessDenied` that speaks of a resource-based policy":
    "リソースベースのポリシーに言及する `AccessDenied`",
  "The policy of the bucket or key, in the account that owns it.":
    "バケットまたはキーのポリシーです。所有するアカウントで確認してください。",
  "`AccessDenied` that speaks of a VPC endpoint policy":
    "VPC エンドポイントポリシーに言及する `AccessDenied`",
  "The policy of the endpoint through which the call goes.":
    "呼び出しが通るエンドポイントのポリシーです。",
  "`AccessDenied` of `kms:Decrypt` or `kms:GenerateDataKey`":
    "`kms:Decrypt` または `kms:GenerateDataKey` の `AccessDenied`",
  "The key: its own policy, and the policies of who asks.":
    "キー自身のポリシーと、要求した側のポリシーです。",
  "A query that fails with `Insufficient permissions` or `Access Denied`":
    "`Insufficient permissions` または `Access Denied` で失敗するクエリ",
  "What Athena calls with the credentials of who asks: the catalog, the data, or the result location.":
    "Athena が要求者の認証情報で行う呼び出しです。カタログ、データ、結果の場所を確認してください。",
  "`No output location provided`": "`No output location provided`",
  "The workgroup has no result location, and the client gives none.":
    "ワークグループに結果の場所がなく、クライアントも指定していません。",
  "`HIVE_BAD_DATA`, `HIVE_CURSOR_ERROR`": "`HIVE_BAD_DATA`、`HIVE_CURSOR_ERROR`",
  "An object below the table's location that is not of the table's format.":
    "テーブルのロケーションの下に、テーブルの形式と異なるオブジェクトがあります。",
  "0 rows": "0 行",
  "No object below the table's location, or partitions that the catalog does not know.":
    "テーブルのロケーションの下にオブジェクトがないか、カタログがパーティションを知りません。",

  // Queries
  "What the Athena console runs to verify what was deployed.":
    "デプロイしたものを検証するために、Athena のコンソールで実行するクエリです。",
  "It runs one statement at a time: mark one, and choose its workgroup above the editor.":
    "一度に実行できるのは 1 文です。文を選択し、エディタの上でワークグループを選んでください。",
  "Table `{{table}}` of database `{{database}}`, account `{{account}}`, {{region}}.":
    "データベース `{{database}}` のテーブル `{{table}}` (アカウント `{{account}}`、{{region}})。",
  "For {{checks}}, in workgroup {{workgroups}}.":
    "{{checks}} で使います。ワークグループは {{workgroups}} です。",
  "The catalog knows no partition of `{{table}}` before somebody who may change it adds one.":
    "カタログを変更できる人が追加するまで、カタログは `{{table}}` のパーティションを知りません。",
  "Saved query `{{query}}`. Workgroup: {{workgroups}}.":
    "保存されたクエリ `{{query}}`。ワークグループ: {{workgroups}}。",

  // The notebook
  "Verification in Studio": "Studio での検証",
  "Each check records what came of it; the last cell lists all. Run every cell in order.":
    "各検証は結果を記録し、最後のセルがすべてを一覧します。すべてのセルを順に実行してください。",
  "Open it in Studio `{{studio}}`, where it runs as role `{{role}}`.":
    "Studio `{{studio}}` で開きます。ロール `{{role}}` として動きます。",
  "Open it in Studio `{{studio}}`, profile {{profiles}}, where it runs as role `{{role}}`.":
    "Studio `{{studio}}` のプロファイル {{profiles}} で開きます。ロール `{{role}}` として動きます。",
  Packages: "パッケージ",
  "Packages come from the internet, which the subnet has a way to.":
    "パッケージはインターネットから取得します。サブネットにはインターネットへの経路があります。",
  "The subnet has no way to the internet: packages are wheels below `{{uri}}`, with all that they depend on.":
    "サブネットからインターネットへの経路はありません。パッケージは `{{uri}}` の下にある wheel で、依存するものもすべてここに置きます。",
  "The subnet has no way to the internet, and the topology names no wheels: the image of the notebook must bring {{packages}}.":
    "サブネットからインターネットへの経路はなく、トポロジーに wheel の指定もありません。ノートブックのイメージに {{packages}} が必要です。",
  "`pandas` reads `s3://` with `s3fs` and `pyarrow`: an image that lacks them needs them too.":
    "`pandas` は `s3fs` と `pyarrow` を使って `s3://` を読み取ります。イメージにない場合は、これらも必要です。",
  "Who is asking": "実行者の確認",
  "STS cannot be reached, so it is not known who is asking:":
    "STS に到達できないため、実行者を確認できません:",
  Summary: "結果の一覧",
  "Expected:": "期待する結果:",
  "By proof this does not come out as wanted:": "証明によれば、期待どおりになりません:",
  "This is not proven:": "これは証明されていません:",
  "Proven by:": "証明するコマンド:",
  "The domain that the notebook runs in.": "ノートブックが動いているドメイン。",
  "This check is for another role.": "この検証は別のロール用です。",
  "It was written, and is deleted again.": "書き込みできてしまいました。削除します。",
  "Nobody says where results go: awswrangler makes a bucket of its own, or uses it.":
    "結果の場所の指定がないため、awswrangler は専用のバケットを作成するか、既存のものを使います。",
  "No rows: is there an object below the table's location?":
    "行がありません。テーブルのロケーションの下にオブジェクトがありますか。",
  "Older versions of boto3 call the global STS, which no endpoint of a VPC answers.":
    "古い boto3 はグローバルの STS を呼び出しますが、VPC のエンドポイントでは応答できません。",
  "What cannot be reached is known after seconds, not after minutes.":
    "到達できないことが、数分ではなく数秒で分かるようにします。",
  passed: "成功",
  FAILED: "失敗",
  "fails as proven": "証明どおり失敗",
  "By proof:": "証明:",

  // The steps in a shell
  "Verifies what was deployed, with version 2 of the AWS CLI. Each profile can be given by its variable.":
    "デプロイしたものを AWS CLI バージョン 2 で検証します。各プロファイルは変数で指定できます。",
  "It reads, and where writing must be denied it tries to write one empty object, which it deletes again.":
    "読み取りを行います。書き込みを確かめる場合は、空のオブジェクトを 1 つ書き込もうとし、書き込めたときは削除します。",
  "Usage: steps.sh [PLACE], where PLACE is one of: {{places}}.":
    "使い方: steps.sh [PLACE]。PLACE は次のいずれかです: {{places}}。",
  "Steps of another place are passed over: run it there too.":
    "ほかの場所の手順は飛ばします。その場所でも実行してください。",
  "Somebody who may read the network of account `{{account}}`.":
    "アカウント `{{account}}` のネットワークを読み取れる人。",
  "The id of VPC `{{vpc}}`; left out: the one with the block {{cidr}}.":
    "VPC `{{vpc}}` の ID。省略すると、CIDR ブロック {{cidr}} を持つ VPC を使います。",
  "The id of Studio domain `{{studio}}`; left out: looked up by its name.":
    "Studio ドメイン `{{studio}}` の ID。省略すると、名前で検索します。",
  "Give the id of VPC `{{vpc}}` as `{{variable}}`: none, or more than one, has the block {{cidr}}.":
    "VPC `{{vpc}}` の ID を `{{variable}}` で指定してください。CIDR ブロック {{cidr}} を持つ VPC がないか、複数あります。",
  "Endpoint `{{endpoint}}` for `{{service}}` is available":
    "`{{service}}` のエンドポイント `{{endpoint}}` が利用可能である",
  "What is known of the next step by proof: why it does not come out as wanted.":
    "次の手順について証明されていること (期待どおりにならない理由)。",
  "A step that must work.": "成功しなければならない手順。",
  "A step that AWS must deny. Any other error proves nothing, and is a failure.":
    "AWS が拒否しなければならない手順。ほかのエラーは何も証明しないので失敗とします。",
  "A step that the network must stop; a denial counts too.":
    "ネットワークが止めなければならない手順。拒否も成功とみなします。",
  "A profile that cannot become its role is denied something else.":
    "ロールを引き受けられないプロファイルは、別のことを拒否されています。",
  "It was allowed.": "許可されました。",
  "Never over an object that is there.": "既存のオブジェクトは上書きしません。",
  "The object is there, so that writing was not denied.":
    "オブジェクトが既にあるので、書き込みは拒否されていません。",
  "The id is not known: give it by its variable.": "ID が分かりません。変数で指定してください。",
  "The object stays, because it cannot be deleted.": "削除できないため、オブジェクトが残ります。",
  "No rows came back.": "行が返りませんでした。",
  "There is no object.": "オブジェクトがありません。",
  "The subnet is not found.": "サブネットが見つかりません。",
  "The first row holds the names of the columns.": "最初の行は列名です。",
  "A subnet without an association has the main route table.":
    "関連付けのないサブネットは、メインルートテーブルを使います。",
  "A profile that is somebody else would prove nothing.":
    "別の人のプロファイルでは何も証明できません。",
  "`{{variable}}` is {{who}}": "`{{variable}}` は {{who}} である",
  ok: "成功",
  FAIL: "失敗",
  elsewhere: "ほかの場所",
} as const;
