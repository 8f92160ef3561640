/** English to Japanese. */
export const studio = {
  "Studio domain `{{studio}}` is in one Availability Zone only, `{{zone}}`: where that one fails or is short of instances, no app starts.":
    "Studio ドメイン `{{studio}}` は 1 つのアベイラビリティーゾーン `{{zone}}` にしかありません。そのゾーンが停止するか、インスタンスが不足すると、アプリは起動しません。",
  "`{{subnet}}` is in `{{zone}}`": "`{{subnet}}` は `{{zone}}` にあります",
  "Add a subnet in another zone before the first deployment: other subnets later mean another domain.":
    "最初のデプロイの前に、別のゾーンのサブネットを追加してください。後からサブネットを変更すると、ドメインが置き換えられます。",
  "Studio domain `{{studio}}` has {{profiles}} user profiles, and its subnets have {{addresses}} addresses; a user takes {{least}} to {{most}}.":
    "Studio ドメイン `{{studio}}` にはユーザープロファイルが {{profiles}} 個ありますが、サブネットのアドレスは {{addresses}} 個です。ユーザー 1 人が {{least}}～{{most}} 個を使います。",
  "the users": "ユーザー",
  "Add subnets or choose larger ones: {{needed}} addresses are enough for all.":
    "サブネットを追加するか、より大きいものを選んでください。アドレスが {{needed}} 個あれば全員に足ります。",
  "Keep at most {{limit}}: SageMaker adds one of its own. Rules of several groups can stand in one.":
    "{{limit}} 個以内にしてください。SageMaker が自身のグループを 1 つ追加します。複数のグループのルールは 1 つにまとめられます。",
  "Studio domain `{{studio}}` has {{count}} security groups, and SageMaker takes {{limit}}.":
    "Studio ドメイン `{{studio}}` にはセキュリティグループが {{count}} 個ありますが、SageMaker が受け付けるのは {{limit}} 個までです。",
  "User profile `{{profile}}` has {{count}} security groups, with those of its domain, and SageMaker takes {{limit}}.":
    "ユーザープロファイル `{{profile}}` のセキュリティグループはドメインのものと合わせて {{count}} 個ありますが、SageMaker が受け付けるのは {{limit}} 個までです。",
  "the domain's, which its profiles have too": "ドメインのもので、プロファイルにも適用されます",
  "Studio domain `{{studio}}` has {{count}} subnets, and SageMaker takes {{limit}}.":
    "Studio ドメイン `{{studio}}` にはサブネットが {{count}} 個ありますが、SageMaker が受け付けるのは {{limit}} 個までです。",
  "Keep {{limit}} at most: larger subnets serve as well as many.":
    "{{limit}} 個以内にしてください。数を増やす代わりに、大きいサブネットで足ります。",
  "User profiles `{{earlier}}` and `{{profile}}` of Studio domain `{{studio}}` have one name: SageMaker does not tell upper from lower case.":
    "Studio ドメイン `{{studio}}` のユーザープロファイル `{{earlier}}` と `{{profile}}` は同じ名前です。SageMaker は大文字と小文字を区別しません。",
  "the other profile": "もう一方のプロファイル",
  "Rename one of the two profiles.": "どちらか一方の名前を変更してください。",
  "Studio domain `{{studio}}` signs in with IAM Identity Center, and AWS refuses user profiles that name no user of it.":
    "Studio ドメイン `{{studio}}` は IAM Identity Center でサインインします。その場合、IAM Identity Center のユーザーを指定しないユーザープロファイルは AWS に拒否されます。",
  "how users sign in": "サインインの方法",
  "Remove `profiles`, and assign users to the domain in IAM Identity Center, which makes a profile for each. Or sign in with `authMode: IAM`.":
    "`profiles` を削除し、IAM Identity Center でユーザーをドメインに割り当ててください。プロファイルはユーザーごとに自動で作成されます。または `authMode: IAM` でサインインしてください。",
  "Role `{{role}}` is an execution role of Studio and does not trust `{{service}}`, so no app starts with it.":
    "ロール `{{role}}` は Studio の実行ロールですが、`{{service}}` を信頼していないため、このロールではアプリが起動しません。",
  "here it is the execution role": "ここで実行ロールになっています",
  "Add `sagemaker` to its `trust`.": "`trust` に `sagemaker` を追加してください。",
  "User profiles {{profiles}} of Studio domain `{{studio}}` run as role `{{role}}`, and CloudTrail shows only the role.":
    "Studio ドメイン `{{studio}}` のユーザープロファイル {{profiles}} は同じロール `{{role}}` で動作し、CloudTrail にはロールしか記録されません。",
  "the role that they share": "共有しているロール",
  "Write `sourceIdentity: true`: CloudTrail then shows the name of the profile too. Or give each profile a role of its own.":
    "`sourceIdentity: true` と書くと、CloudTrail にプロファイルの名前も記録されます。または、プロファイルごとに別のロールを指定してください。",
  "Studio domain `{{studio}}` is `VpcOnly`, and {{principals}} can open it from the internet: that mode closes the notebooks' side, not the browser's.":
    "Studio ドメイン `{{studio}}` は `VpcOnly` ですが、{{principals}} はこのドメインをインターネットから開けます。このモードが閉じるのはノートブック側で、ブラウザ側ではありません。",
  "may ask for the URL from anywhere": "どこからでも URL を要求できます",
  'Allow `sagemaker:CreatePresignedDomainUrl` only with `aws:SourceVpc`, `aws:SourceVpce` or `aws:SourceIp`, or deny it otherwise with a statement of `policies` for them: `{ effect: Deny, actions: sagemaker:CreatePresignedDomainUrl, resources: "*", conditions: { StringNotEquals: { aws:SourceVpc: { ref: vpc/{{vpc}} } } } }`.':
    '`sagemaker:CreatePresignedDomainUrl` は `aws:SourceVpc`、`aws:SourceVpce`、`aws:SourceIp` のいずれかの条件付きでのみ許可するか、それ以外を `policies` のステートメントで拒否してください: `{ effect: Deny, actions: sagemaker:CreatePresignedDomainUrl, resources: "*", conditions: { StringNotEquals: { aws:SourceVpc: { ref: vpc/{{vpc}} } } } }`。',
  "Studio domain `{{studio}}` is `VpcOnly` and subnet `{{subnet}}` is public; its apps get no public address, so that they reach nothing from there.":
    "Studio ドメイン `{{studio}}` は `VpcOnly` ですが、サブネット `{{subnet}}` はパブリックです。アプリにはパブリックアドレスが割り当てられないため、そこからはどこにも到達できません。",
  "the route that makes the subnet public": "サブネットをパブリックにしているルート",
  "it is said to be public": "パブリックと宣言されています",
  "Choose subnets whose route table has no route to the internet gateway.":
    "ルートテーブルにインターネットゲートウェイへのルートがないサブネットを選んでください。",
  "Studio domain `{{studio}}` reaches the internet through a network of SageMaker's own, where no route, endpoint or security group of the topology applies.":
    "Studio ドメイン `{{studio}}` は SageMaker 自身のネットワークを通ってインターネットに出ます。そこではトポロジーのルート、エンドポイント、セキュリティグループは適用されません。",
  "the VPC that only its home directories use": "ホームディレクトリだけが使う VPC",
  "Remove `mode`: `VpcOnly` is the default.": "`mode` を削除してください。既定は `VpcOnly` です。",
  "Studio domain `{{studio}}` is `VpcOnly` and has no security group.":
    "Studio ドメイン `{{studio}}` は `VpcOnly` ですが、セキュリティグループがありません。",
  "Add `securityGroups:` with a group of the VPC. `default` is AWS's own: everything may go out, and its members reach each other.":
    "VPC のグループを `securityGroups:` に指定してください。`default` は AWS の既定のグループで、アウトバウンドはすべて許可され、メンバー同士は通信できます。",
  "`{{name}}` cannot be the name of a Studio domain: {{problem}}.":
    "`{{name}}` は Studio ドメインの名前にできません: {{problem}}。",
  "SageMaker takes {{taken}}. Put the name for AWS under `name:` and keep the other here.":
    "SageMaker が受け付けるのは{{taken}}です。AWS での名前を `name:` に書き、ここの名前はそのままにしてください。",
  "`{{name}}` cannot be the name of a user profile: {{problem}}.":
    "`{{name}}` はユーザープロファイルの名前にできません: {{problem}}。",
  "SageMaker takes {{taken}}. Rename the profile.":
    "SageMaker が受け付けるのは{{taken}}です。プロファイルの名前を変更してください。",
} as const;
