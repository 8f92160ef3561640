/** Buckets, objects and locations. English to Japanese. */
export const storage = {
  // Names of buckets
  "`{{name}}` cannot be the name of a bucket: {{problems}}.":
    "`{{name}}` はバケット名にできません。{{problems}}。",
  "Use 3 to 63 lower-case letters, digits and hyphens. Where another name reads better here, keep it and put the bucket's own under `name:`.":
    "3～63 文字の英小文字、数字、ハイフンを使ってください。ここで別の名前のほうが読みやすい場合は、その名前を残し、バケット自体の名前を `name:` に書きます。",
  "it has 1 character, and 3 to 63 are allowed": "1 文字ですが、使えるのは 3～63 文字です",
  "it has {{count}} characters, and 3 to 63 are allowed":
    "{{count}} 文字ですが、使えるのは 3～63 文字です",
  "it has upper-case letters": "英大文字が含まれています",
  "S3 does not take {{characters}}": "S3 では {{characters}} を使えません",
  "it begins or ends with a hyphen or dot": "先頭または末尾がハイフンかドットです",
  "it has two dots in a row": "ドットが連続しています",
  "it has the form of an IP address": "IP アドレスの形式です",
  "names that begin with `{{prefix}}` are AWS's own":
    "`{{prefix}}` で始まる名前は AWS が予約しています",
  "names that end with `{{suffix}}` are AWS's own":
    "`{{suffix}}` で終わる名前は AWS が予約しています",
  "The name of bucket `{{name}}` has dots, so the certificate of S3 does not fit its host name.":
    "バケット名 `{{name}}` にドットがあるため、S3 の証明書がそのホスト名と一致しません。",
  "Write hyphens instead: `{{name}}`.": "代わりにハイフンを使い、`{{name}}` と書いてください。",
  "`{{bucket}}` and `{{other}}` of account `{{account}}`":
    "アカウント `{{account}}` の `{{bucket}}` と `{{other}}`",
  "account `{{account}}` and account `{{other}}`":
    "アカウント `{{account}}` とアカウント `{{other}}`",
  "Bucket name `{{name}}` is used by both {{users}}; it is unique among all accounts.":
    "バケット名 `{{name}}` が{{users}}の両方で使われています。バケット名はすべてのアカウントを通じて一意です。",
  "the other bucket of this name": "同じ名前のもう一方のバケット",
  "Rename one of them. A bucket of another account is not declared again, but referred to as `ACCOUNT:NAME`.":
    "どちらかの名前を変えてください。別のアカウントのバケットは、もう一度宣言するのではなく `ACCOUNT:NAME` として参照します。",

  // Locations
  "{{clauses}}; {{clause}}": "{{clauses}}。{{clause}}",
  "{{what}}, `{{uri}}`, is malformed: {{problems}}.":
    "{{what}} `{{uri}}` の形式が正しくありません。{{problems}}。",
  "Write `s3://BUCKET/PREFIX/`.": "`s3://BUCKET/PREFIX/` の形で書いてください。",
  "Write `{{location}}`.": "`{{location}}` と書いてください。",
  "The result location of workgroup `{{workgroup}}`": "ワークグループ `{{workgroup}}` の結果の場所",
  "The location of table `{{table}}`": "テーブル `{{table}}` のロケーション",
  "The location template of table `{{table}}`": "テーブル `{{table}}` のロケーションテンプレート",
  "it does not begin with `s3://`": "`s3://` で始まっていません",
  "it begins with `{{scheme}}://`, not `s3://`":
    "`s3://` ではなく `{{scheme}}://` で始まっています",
  "it lacks the `/` after the bucket": "バケットの後に `/` がありません",
  "it has `//` in the key": "キーに `//` があります",
  "it has a wildcard, and Athena reads all objects of a folder anyway":
    "ワイルドカードがありますが、Athena はもともとフォルダのすべてのオブジェクトを読み取ります",
  "it has a blank after the bucket's name": "バケット名の後に空白があります",
  "it has a blank before the bucket's name": "バケット名の前に空白があります",
  "it has a blank in the bucket's name": "バケット名の中に空白があります",
  "it has a blank in the key": "キーの中に空白があります",
  "it has a blank at its beginning or end": "先頭または末尾に空白があります",
  "it names no bucket": "バケットが書かれていません",
  "the bucket's name has upper-case letters": "バケット名に英大文字が含まれています",
  "what stands in the place of the bucket is not the name of one":
    "バケットの位置にあるものがバケット名の形式ではありません",
  "it names the file `{{file}}`, not the folder that it is in":
    "フォルダではなく、その中のファイル `{{file}}` を指しています",
  "it lacks the `/` at its end": "末尾に `/` がありません",

  // Objects
  "Object key `{{key}}` begins with `/`: to S3 that is a folder without a name, which no location of a table begins with.":
    "オブジェクトキー `{{key}}` が `/` で始まっています。S3 では名前のないフォルダとなり、テーブルのロケーションと一致することはありません。",
  "Object key `{{key}}` has `//` in it: to S3 that is a folder without a name, which no location of a table has.":
    "オブジェクトキー `{{key}}` に `//` があります。S3 では名前のないフォルダとなり、テーブルのロケーションと一致することはありません。",
  "Write `{{key}}`.": "`{{key}}` と書いてください。",
  "Write the key as `FOLDER/NAME`, without a slash too many.":
    "余分なスラッシュのない `FOLDER/NAME` の形でキーを書いてください。",

  // Policies of buckets
  "`{{arn}}` names nothing in S3: the ARN of a bucket or an object has neither Region nor account.":
    "`{{arn}}` に当たるものは S3 にありません。バケットやオブジェクトの ARN にはリージョンもアカウントも入りません。",
  "`{{uri}}` is a location, and policies name what is in S3 by its ARN.":
    "`{{uri}}` は S3 URI ですが、ポリシーでは S3 のリソースを ARN で指定します。",
  "Write `{{arn}}`.": "`{{arn}}` と書いてください。",
  "Bucket `{{bucket}}` does not block public access, so that a policy or an ACL can open it to everyone.":
    "バケット `{{bucket}}` ではパブリックアクセスがブロックされていないため、ポリシーや ACL によって誰にでも公開できてしまいます。",
  "Leave `blockPublicAccess` out: it is on by default, and who is named in a policy keeps access.":
    "`blockPublicAccess` の行を削除してください。既定で有効になり、ポリシーで名指しされたプリンシパルは引き続きアクセスできます。",
  "The policy of bucket `{{bucket}}` lets everyone in, and S3 refuses such a policy where public access is blocked.":
    "バケット `{{bucket}}` のポリシーは誰にでもアクセスを許可しています。パブリックアクセスをブロックしているバケットでは、S3 がこのようなポリシーを拒否します。",
  "Name the principals, or limit the statement by a condition with fixed values, such as `aws:PrincipalOrgID`, `aws:SourceVpce` or `aws:SourceAccount`.":
    "プリンシパルを明示するか、`aws:PrincipalOrgID`、`aws:SourceVpce`、`aws:SourceAccount` などの固定値の条件でステートメントを制限してください。",
  "Bucket `{{bucket}}` keeps ACLs (`{{ownership}}`), so that an object which another account writes may not be the owner's to share.":
    "バケット `{{bucket}}` では ACL が有効です (`{{ownership}}`)。別のアカウントが書き込んだオブジェクトには、バケット所有者のポリシーが及ばないことがあります。",
  "Leave `ownership` out: `BucketOwnerEnforced`, the default, gives every object to the bucket's owner.":
    "`ownership` の行を削除してください。既定の `BucketOwnerEnforced` では、すべてのオブジェクトがバケット所有者のものになります。",
  "Bucket `{{bucket}}` answers requests without TLS.":
    "バケット `{{bucket}}` は TLS を使わないリクエストにも応答します。",
  "Leave `tlsOnly` out: by default the bucket's policy denies such requests. Athena, SageMaker and the SDKs always use TLS.":
    "`tlsOnly` の行を削除してください。既定では、バケットポリシーがそのようなリクエストを拒否します。Athena、SageMaker、SDK は常に TLS を使います。",
} as const;
