/** What a flow calls, and what is known of it beside network and policies. English to Japanese. */
export const proofFlow = {
  // Flows
  "{{who}} can read {{target}}": "{{who}} は {{target}} を読み取れる",
  "{{who}} can write {{target}}": "{{who}} は {{target}} に書き込める",
  "{{who}} can query {{target}}": "{{who}} は {{target}} にクエリを実行できる",
  "{{who}} can open {{target}}": "{{who}} は {{target}} を開ける",
  "{{who}} cannot read {{target}}": "{{who}} は {{target}} を読み取れない",
  "{{who}} cannot write {{target}}": "{{who}} は {{target}} に書き込めない",
  "{{who}} cannot query {{target}}": "{{who}} は {{target}} にクエリを実行できない",
  "{{who}} cannot open {{target}}": "{{who}} は {{target}} を開けない",
  "{{flow}} through Athena with the console": "Athena とコンソールを使って、{{flow}}",
  "{{flow}} through Athena with the SDK": "Athena と SDK を使って、{{flow}}",
  "{{flow}} through Athena with awswrangler": "Athena と awswrangler を使って、{{flow}}",
  "{{flow}} through Athena with awswrangler without CTAS":
    "Athena と awswrangler (CTAS なし) を使って、{{flow}}",
  "{{flow}} in {{workgroup}}": "{{workgroup}} で、{{flow}}",
  "{{flow}} at {{place}}": "{{place}} から、{{flow}}",
  "{{flow}}, as granted": "{{flow}} (grants による)",
  "whether {{flow}}": "{{flow}}かどうか",
  "Studio `{{studio}}` starts": "Studio `{{studio}}` が起動する",

  // Who calls whom
  browser: "ブラウザ",
  nothing: "なし",
  "its apps": "そのアプリ",
  "other apps": "ほかのアプリ",
  "home directories": "ホームディレクトリ",
  "role {{role}}": "ロール {{role}}",
  "S3, bucket {{bucket}}": "S3、バケット {{bucket}}",
  "KMS, key {{key}}": "KMS、キー {{key}}",
  "Athena, workgroup {{workgroup}}": "Athena、ワークグループ {{workgroup}}",
  "SageMaker, a presigned URL of Studio {{studio}}": "SageMaker、Studio {{studio}} の署名付き URL",

  // What is called, within a sentence
  "bucket `{{bucket}}`": "バケット `{{bucket}}`",
  "any object below `s3://{{bucket}}/{{key}}`":
    "`s3://{{bucket}}/{{key}}` 以下の任意のオブジェクト",
  "key `{{key}}`": "キー `{{key}}`",
  "the catalog": "カタログ",
  "database `{{database}}`": "データベース `{{database}}`",
  "table `{{database}}`.`{{table}}`": "テーブル `{{database}}`.`{{table}}`",
  "the temporary table of awswrangler in `{{database}}`":
    "`{{database}}` の awswrangler の一時テーブル",
  "workgroup `{{workgroup}}`": "ワークグループ `{{workgroup}}`",
  "a user profile": "ユーザープロファイル",
  "user profile `{{profile}}`": "ユーザープロファイル `{{profile}}`",
  "apps of Studio `{{studio}}`": "Studio `{{studio}}` のアプリ",
  "an endpoint of SageMaker": "SageMaker のエンドポイント",

  // What is not known: each follows "次の不明点によって決まります:"
  "whether {{resource}} is used as well": "{{resource}} も使われるかどうか",
  "how workgroup `{{workgroup}}`, which exists already, encrypts results":
    "既存のワークグループ `{{workgroup}}` が結果をどう暗号化するか",
  "what Studio calls of `sagemaker.runtime` to start":
    "Studio が起動時に `sagemaker.runtime` の何を呼び出すか",
  "whether the resources that the endpoint's policy names are all {{resources}}":
    "エンドポイントのポリシーが指定するリソースが {{resources}} のすべてかどうか",
  "whether the query editor runs queries in a workgroup that it cannot read":
    "クエリエディタが、読み取れないワークグループでクエリを実行するかどうか",
  "whether the query editor opens a workgroup that it cannot list":
    "クエリエディタが、一覧表示できないワークグループを開くかどうか",
  "whether awswrangler's bucket for results exists already":
    "awswrangler の結果用のバケットが既に存在するかどうか",
  "whether the query has rows: awswrangler looks at the temporary table if it has none":
    "クエリの結果に行があるかどうか (行がない場合、awswrangler は一時テーブルを参照します)",
  "whether Athena writes this result in parts that need it":
    "Athena がこの結果を、それを必要とするマルチパートで書き込むかどうか",
  "by which of its calls Athena reads these partitions":
    "Athena がこれらのパーティションをどの呼び出しで読み取るか",
  "whether Athena looks at the database `default` for this query":
    "Athena がこのクエリのためにデータベース `default` を参照するかどうか",
  "whether Athena looks for a table of that name before it makes one":
    "Athena がテーブルを作成する前に同じ名前のテーブルを探すかどうか",
  "whether Athena lists the result location for this query":
    "Athena がこのクエリの結果の場所を一覧表示するかどうか",

  // Facts
  "Role `{{name}}` is gone.": "ロール `{{name}}` がなくなりました。",
  "User `{{name}}` is gone.": "ユーザー `{{name}}` がなくなりました。",
  "Subnet `{{name}}` is gone.": "サブネット `{{name}}` がなくなりました。",
  "Studio `{{name}}` is gone.": "Studio `{{name}}` がなくなりました。",
  "Table `{{name}}` is gone.": "テーブル `{{name}}` がなくなりました。",
  "Workgroup `{{name}}` is gone.": "ワークグループ `{{name}}` がなくなりました。",
  "{{kind}} `{{name}}` is gone.": "{{kind}} `{{name}}` がなくなりました。",
  "Bucket `{{bucket}}` is not in the topology, so it is not known whose it is and where.":
    "バケット `{{bucket}}` はトポロジーにないため、所有者と場所は不明です。",
  "Role `{{role}}` is not in the topology.": "ロール `{{role}}` はトポロジーにありません。",
  "Studio `{{studio}}` is opened through IAM Identity Center, whose assignments the topology does not say.":
    "Studio `{{studio}}` は IAM Identity Center を通じて開きます。その割り当てはトポロジーに書かれていません。",
  "Studio `{{studio}}` starts: it reaches {{services}}, its apps reach each other and their home directories, and SageMaker may become its role.":
    "Studio `{{studio}}` は起動します。{{services}} に到達でき、アプリは互いに、またホームディレクトリと通信でき、SageMaker はそのロールを引き受けられます。",
  "The console runs in a browser, which loads it over the internet; how it works in a subnet is not known.":
    "コンソールはインターネットから読み込まれ、ブラウザで動作します。サブネットの中でどう動作するかは不明です。",
  "Table `{{table}}` is in the catalog of {{home}}, and workgroup `{{workgroup}}` queries that of {{region}}, where no resource link leads to it.":
    "テーブル `{{table}}` は {{home}} のカタログにありますが、ワークグループ `{{workgroup}}` が参照するのは {{region}} のカタログで、そこにはこのテーブルへのリソースリンクがありません。",
  "Results of workgroup `{{workgroup}}` go to bucket `{{bucket}}` in {{home}}, and Athena writes them in {{region}}, the Region of the query, only.":
    "ワークグループ `{{workgroup}}` の結果は {{home}} のバケット `{{bucket}}` に保存されますが、Athena が結果を書き込めるのはクエリのリージョン {{region}} だけです。",
  "The topology says nothing of workgroup `{{workgroup}}` of account {{account}}, so it is not known whether it has a result location.":
    "アカウント {{account}} のワークグループ `{{workgroup}}` はトポロジーに書かれていないため、結果の場所があるかどうかは不明です。",
  "The result location `{{location}}` of workgroup `{{workgroup}}` is not an S3 URI.":
    "ワークグループ `{{workgroup}}` の結果の場所 `{{location}}` は S3 URI ではありません。",
  'Workgroup `{{workgroup}}` has no result location and the {{client}} gives none, so queries fail with "No output location provided".':
    'ワークグループ `{{workgroup}}` には結果の場所がなく、{{client}} も指定しないため、クエリは "No output location provided" で失敗します。',
  "Workgroup `{{workgroup}}` has no result location, so awswrangler writes to bucket `{{bucket}}`, which it makes.":
    "ワークグループ `{{workgroup}}` には結果の場所がないため、awswrangler はバケット `{{bucket}}` を作成してそこに書き込みます。",
  "The location `{{location}}` of table `{{table}}` is not an S3 URI.":
    "テーブル `{{table}}` の場所 `{{location}}` は S3 URI ではありません。",
  "Bucket `{{bucket}}`, where the data of table `{{table}}` is, is not in the topology.":
    "テーブル `{{table}}` のデータがあるバケット `{{bucket}}` はトポロジーにありません。",

  // What is relied on
  "Lake Formation has its initial settings, so that IAM alone decides on the catalog.":
    "Lake Formation は初期設定のままで、カタログへのアクセスは IAM だけで決まります。",
  "Workgroup `{{workgroup}}`, which exists already, encrypts results under no key of its own.":
    "既存のワークグループ `{{workgroup}}` は、結果を独自のキーで暗号化しません。",
  "Bucket `{{bucket}}`, which is outside the topology, belongs to account {{account}} and has no policy.":
    "トポロジーの外にあるバケット `{{bucket}}` はアカウント {{account}} のもので、ポリシーはありません。",
  "Role `{{role}}`, which exists already, holds what the topology states and nothing else.":
    "既存のロール `{{role}}` のポリシーは、トポロジーに書かれているものだけです。",
  "User `{{user}}`, which exists already, holds what the topology states and nothing else.":
    "既存のユーザー `{{user}}` のポリシーは、トポロジーに書かれているものだけです。",
  "The policy of bucket `{{bucket}}`, which exists already, is as the topology states.":
    "既存のバケット `{{bucket}}` のポリシーは、トポロジーの記載どおりです。",
  "The policy of key `{{key}}`, which exists already, is as the topology states.":
    "既存のキー `{{key}}` のポリシーは、トポロジーの記載どおりです。",
  "No ACL of bucket `{{bucket}}` or of its objects lets anybody in.":
    "バケット `{{bucket}}` とそのオブジェクトの ACL は、誰にもアクセスを許可していません。",
  "boto3 calls STS in the Region, as it does by default since 2025-07-31; older versions call `sts.amazonaws.com` from most Regions, which no VPC endpoint there answers.":
    "boto3 は 2025-07-31 以降の既定どおり、リージョンの STS を呼び出します。それより古いバージョンはほとんどのリージョンから `sts.amazonaws.com` を呼び出しますが、そこの VPC エンドポイントは応答しません。",
} as const;
