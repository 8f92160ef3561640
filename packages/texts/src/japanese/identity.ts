/** Users, roles and their policies. English to Japanese. */
export const identity = {
  // Names
  "`{{name}}` cannot be the name of {{owner}}: {{problem}}.":
    "`{{name}}` は{{owner}}の名前にできません。{{problem}}。",
  "IAM names are made of the letters A to Z in either case, digits and `+=,.@_-`. Put the name for AWS under `name:` and keep the other here.":
    "IAM の名前に使えるのは、英大文字、英小文字、数字、`+=,.@_-` です。AWS での名前を `name:` に書き、ここにはもとの名前を残してください。",
  "a user": "ユーザー",
  "a role": "ロール",
  "a policy": "ポリシー",
  "the policy that a grant becomes": "グラントから作られるポリシー",

  // Policies of AWS
  "The ARN of AWS managed policy `{{name}}` is `{{right}}`, not `{{arn}}`.":
    "AWS 管理ポリシー `{{name}}` の ARN は `{{arn}}` ではなく `{{right}}` です。",
  "Write `{{name}}`: its ARN is filled in.": "`{{name}}` と書いてください。ARN は補われます。",
  "Role `{{role}}` has the broad AWS managed policy {{policies}}.":
    "ロール `{{role}}` に、許可の広い AWS 管理ポリシー {{policies}} がアタッチされています。",
  "Role `{{role}}` has broad AWS managed policies: {{policies}}.":
    "ロール `{{role}}` に、許可の広い AWS 管理ポリシーがアタッチされています: {{policies}}。",
  "Write `grants:` of the buckets, tables and workgroups that the role uses, each with its `access`, and `policies:` for the rest.":
    "ロールが使うバケット、テーブル、ワークグループを、それぞれの `access` とともに `grants:` に書き、残りを `policies:` に書いてください。",
  "`{{policy}}` is meant for whoever runs the whole service":
    "`{{policy}}` はサービス全体の管理者向けです",
  "`AdministratorAccess` allows everything": "`AdministratorAccess` はすべてを許可します",
  "`PowerUserAccess` allows everything but managing users, roles and the organization":
    "`PowerUserAccess` は、ユーザー、ロール、組織の管理を除くすべてを許可します",
  "`ReadOnlyAccess` allows reading every object of every bucket":
    "`ReadOnlyAccess` は、すべてのバケットのすべてのオブジェクトの読み取りを許可します",
  "`AmazonAthenaFullAccess` allows `s3:ListBucket` on every bucket, and changing every table":
    "`AmazonAthenaFullAccess` は、すべてのバケットに対する `s3:ListBucket` と、すべてのテーブルの変更を許可します",
  "`AmazonS3FullAccess` allows `s3:*` on every bucket":
    "`AmazonS3FullAccess` は、すべてのバケットに対する `s3:*` を許可します",
  "`AmazonS3ReadOnlyAccess` allows reading every object of every bucket":
    "`AmazonS3ReadOnlyAccess` は、すべてのバケットのすべてのオブジェクトの読み取りを許可します",
  "`AmazonSageMakerFullAccess` allows passing every role to SageMaker, and `s3:ListBucket` on every bucket":
    "`AmazonSageMakerFullAccess` は、すべてのロールを SageMaker に渡すことと、すべてのバケットに対する `s3:ListBucket` を許可します",
  "`AWSGlueConsoleFullAccess` allows `glue:*` on the whole catalog":
    "`AWSGlueConsoleFullAccess` は、Glue Data Catalog 全体に対する `glue:*` を許可します",
  "`AWSGlueServiceRole` allows `glue:*` on the whole catalog":
    "`AWSGlueServiceRole` は、Glue Data Catalog 全体に対する `glue:*` を許可します",
  "`SecretsManagerReadWrite` allows reading every secret":
    "`SecretsManagerReadWrite` は、すべてのシークレットの読み取りを許可します",
  "`{{policy}}` is attached to role `{{role}}`, which `{{service}}` does not assume.":
    "`{{policy}}` がロール `{{role}}` にアタッチされていますが、このロールを `{{service}}` が引き受けることはありません。",
  "who assumes it": "このロールを引き受けるもの",
  "Remove it: it is made for what `{{service}}` itself runs. If this role is to run there, add the service to its `trust`.":
    "アタッチをやめてください。このポリシーは `{{service}}` 自身が実行するもののためにあります。このロールをそこで使う場合は、そのサービスを `trust` に加えてください。",

  // What roles may pass on
  "`{{principal}}` can pass every role of its account to {{services}}.":
    "`{{principal}}` は、アカウントのすべてのロールを {{services}} に渡せます。",
  "`{{principal}}` can pass every role of its account to any service.":
    "`{{principal}}` は、アカウントのすべてのロールを任意のサービスに渡せます。",
  "Allow `iam:PassRole` only on the roles that are meant, by their ARNs, and no longer by {{policy}}.":
    "{{policy}} に頼らず、対象のロールの ARN だけに `iam:PassRole` を許可してください。",
  "who can pass them": "ロールを渡せるプリンシパル",

  // Users
  "Data is granted to the IAM user `{{user}}`, whose credentials are long-term ones.":
    "長期的な認証情報を持つ IAM ユーザー `{{user}}` に、データへのアクセスが許可されています。",
  "granted here too": "ここでも許可されています",
  "Grant it to a role that the user may assume: `trust: { principal: user/{{user}}, mfa: true }`. Its credentials last for hours.":
    "`trust: { principal: user/{{user}}, mfa: true }` のように、ユーザーが引き受けられるロールに許可してください。その認証情報は数時間で失効します。",

  // What IAM takes as a policy
  "Policy `{{policy}}`": "ポリシー `{{policy}}`",
  "The trust policy of role `{{role}}`": "ロール `{{role}}` の信頼ポリシー",
  "{{what}} has {{count}} characters, and IAM takes at most {{most}}.":
    "{{what}}は {{count}} 文字ですが、IAM で使えるのは最大 {{most}} 文字です。",
  "Split it into several, or name things together by a wildcard or a prefix.":
    "複数に分けるか、ワイルドカードやプレフィックスでまとめて指定してください。",
  "Trust fewer principals, or their whole account with a condition.":
    "信頼するプリンシパルを減らすか、条件を付けてアカウント全体を信頼してください。",
  "The trust policy of role `{{role}}` has {{count}} characters, and {{limit}} are what an account may use without asking AWS for more.":
    "ロール `{{role}}` の信頼ポリシーは {{count}} 文字ですが、クォータの引き上げなしに使えるのは {{limit}} 文字です。",
  "Trust fewer principals, or their whole account with a condition; or have the quota raised before you deploy, and state it under `facts.quotas`.":
    "信頼するプリンシパルを減らすか、条件を付けてアカウント全体を信頼するか、デプロイの前にクォータを引き上げて `facts.quotas` に書いてください。",
  "`{{principal}}` has {{count}} managed policies, and {{limit}} are what an account may attach without asking AWS for more.":
    "`{{principal}}` には管理ポリシーが {{count}} 個ありますが、クォータの引き上げなしにアタッチできるのは {{limit}} 個です。",
  "Join grants and policies that have the same principals; or have the quota raised before you deploy, and state it under `facts.quotas`.":
    "同じプリンシパルのグラントやポリシーをまとめるか、デプロイの前にクォータを引き上げて `facts.quotas` に書いてください。",
  "`{{principal}}` has {{count}} managed policies, and IAM attaches at most {{most}}, whatever the quota.":
    "`{{principal}}` には管理ポリシーが {{count}} 個ありますが、クォータを引き上げても IAM でアタッチできるのは最大 {{most}} 個です。",
  "Join grants and policies that have the same principals.":
    "同じプリンシパルのグラントやポリシーをまとめてください。",
  "the first policy too many": "上限を超える最初のポリシー",
  "{{what}} has {{characters}}, and IAM takes only characters of Latin-1.":
    "{{what}}に {{characters}} がありますが、IAM で使えるのは Latin-1 の文字だけです。",
  "Write `?` for each such character in a raw statement, or give what the policy names another name.":
    "ステートメントではそのような文字の代わりに `?` を 1 文字ずつ書くか、ポリシーが指すものの名前を変えてください。",

  // What a statement means
  "The statement names no objects, so that what it says of {{actions}} never applies.":
    "ステートメントがオブジェクトを指定していないため、{{actions}} に関する内容が適用されることはありません。",
  "The statement names no bucket itself, so that what it says of {{actions}} never applies.":
    "ステートメントがバケット自体を指定していないため、{{actions}} に関する内容が適用されることはありません。",
  "the resources of the statement": "ステートメントのリソース",
  "Add the objects to `resources`: `arn:aws:s3:::BUCKET/*`.":
    "`resources` にオブジェクトを `arn:aws:s3:::BUCKET/*` の形で加えてください。",
  "Add the bucket itself to `resources`: `arn:aws:s3:::BUCKET`.":
    "`resources` にバケット自体を `arn:aws:s3:::BUCKET` の形で加えてください。",

  // Partitions
  "`{{arn}}` is of partition `{{written}}`, and its account is in `{{partition}}`: nothing is granted between partitions.":
    "`{{arn}}` はパーティション `{{written}}` のものですが、アカウントは `{{partition}}` にあります。パーティションをまたいで許可することはできません。",
  "Account `{{from}}` is in partition `{{other}}`, and account `{{account}}` in `{{own}}`: nothing is granted between partitions.":
    "アカウント `{{from}}` はパーティション `{{other}}`、アカウント `{{account}}` は `{{own}}` にあります。パーティションをまたいで許可することはできません。",
  "the account that asks": "要求する側のアカウント",
  "Copy the data into a bucket of an account of the same partition.":
    "同じパーティションのアカウントのバケットにデータをコピーしてください。",
} as const;
