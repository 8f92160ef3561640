/** What policies say to a call, and what of it is not known. English to Japanese. */
export const proofPolicy = {
  // Policies and who holds them, within a sentence
  "policy `{{policy}}`": "ポリシー `{{policy}}`",
  "`{{policy}}` as stated": "`{{policy}}` (トポロジーの記載による)",
  "`{{policy}}` {{version}} as stated": "`{{policy}}` {{version}} (トポロジーの記載による)",
  "the bucket policy of `{{bucket}}`": "`{{bucket}}` のバケットポリシー",
  "the key policy of `{{key}}`": "`{{key}}` のキーポリシー",
  "the trust policy of `{{role}}`": "`{{role}}` の信頼ポリシー",
  "the policy of endpoint `{{endpoint}}`": "エンドポイント `{{endpoint}}` のポリシー",
  "an endpoint's policy": "エンドポイントのポリシー",
  "the least policy": "最小のポリシー",
  "the key policy": "キーポリシー",
  "the trust policy": "信頼ポリシー",
  "the endpoint's policy": "エンドポイントのポリシー",
  "{{policy}}, statement {{number}},": "{{policy}} のステートメント {{number}}",
  "{{policy}}, statement `{{sid}}`,": "{{policy}} のステートメント `{{sid}}`",
  "role `{{role}}`": "ロール `{{role}}`",
  "user `{{user}}`": "ユーザー `{{user}}`",

  // What is called
  "{{actions}} on {{resource}}": "{{resource}} に対する {{actions}}",
  "{{actions}} on {{resource}} and {{count}} more":
    "{{resource}} ほか {{count}} 件に対する {{actions}}",
  "{{items}} and {{count}} more": "{{items}} ほか {{count}} 件",
  "{{one}}; {{others}}": "{{one}}、{{others}}",

  // What a layer of policies says
  "{{statement}} allows {{what}}.": "{{statement}} は {{what}} を許可しています。",
  "{{statement}} denies {{what}}.": "{{statement}} は {{what}} を明示的に拒否しています。",
  "{{what}} depends on what is not known: {{missing}}.":
    "{{what}} の可否は、次の不明点によって決まります: {{missing}}。",
  "No policy of {{who}} need allow {{what}}: the resource's own policy does, in the same account.":
    "{{who}} のポリシーが {{what}} を許可する必要はありません。同じアカウントにあるリソースのポリシーが許可しています。",
  "The permissions boundary of {{who}} need not allow {{what}}: the resource's own policy does, in the same account.":
    "{{who}} のアクセス許可の境界が {{what}} を許可する必要はありません。同じアカウントにあるリソースのポリシーが許可しています。",
  "The resource's policy need not allow {{what}}: the caller's own policies do, in the same account.":
    "リソースのポリシーが {{what}} を許可する必要はありません。同じアカウントにある呼び出し元のポリシーが許可しています。",
  "{{who}} holds no policy, so nothing allows {{what}}.":
    "{{who}} にはポリシーがないため、{{what}} は許可されていません。",
  "None of the policies of {{who}} allows {{what}}.":
    "{{who}} のポリシーは {{what}} を許可していません。",
  "None of the {{count}} policies of {{who}} allows {{what}}.":
    "{{who}} の {{count}} 個のポリシーは、どれも {{what}} を許可していません。",
  "The permissions boundary of {{who}} does not allow {{what}}.":
    "{{who}} のアクセス許可の境界は {{what}} を許可していません。",
  "The resource has no policy that allows {{what}} to {{who}}, which is of another account.":
    "別のアカウントの {{who}} に {{what}} を許可するポリシーが、リソースにありません。",
  "{{policy}} does not allow {{what}} to {{who}}.":
    "{{policy}} は {{who}} に {{what}} を許可していません。",
  "{{statement}} allows it.": "{{statement}} が許可しています。",
  "{{statement}} allows it only under conditions that are not met.":
    "{{statement}} が許可していますが、条件を満たしていません。",
  "{{statement}} allows it only where `{{key}}` is {{values}}.":
    "{{statement}} が許可するのは、`{{key}}` が {{values}} の場合だけです。",
  "{{statement}} allows it only where `{{key}}` meets `{{operator}}` {{values}}.":
    "{{statement}} が許可するのは、`{{key}}` が `{{operator}}` {{values}} を満たす場合だけです。",
  "{{statement}} allows it only on {{resources}}.":
    "{{statement}} が許可するのは、{{resources}} に対してだけです。",
  "{{statement}} allows it only to others.": "{{statement}} が許可する相手は、ほかの者だけです。",
  "Statement {{number}} of {{policy}} is public, and bucket `{{bucket}}` blocks public access, so AWS refuses the policy.":
    "{{policy}} のステートメント {{number}} はパブリックアクセスにあたり、バケット `{{bucket}}` はパブリックアクセスをブロックしているため、このポリシーは AWS に拒否されます。",

  // What is not known: each follows "次の不明点によって決まります:"
  "what {{policy}} says of `{{service}}`": "{{policy}} が `{{service}}` について定める内容",
  "what the condition operator `{{operator}}` means": "条件演算子 `{{operator}}` の意味",
  "whether `{{operator}}` holds where its key is absent":
    "キーがない場合に `{{operator}}` が成り立つかどうか",
  "how AWS compares several values of `{{key}}` without a set operator":
    "集合演算子なしで `{{key}}` の複数の値を AWS がどう比較するか",
  "what `Null` asks with `{{value}}`": "`Null` に `{{value}}` を指定した場合の意味",
  "whether AWS excepts `{{caller}}` from a `NotPrincipal` that does not list all of account, principal and session":
    "アカウント、プリンシパル、セッションのすべては列挙していない `NotPrincipal` から、AWS が `{{caller}}` を除外するかどうか",
  "what AWS makes of `NotPrincipal` with `Allow`":
    "`Allow` と組み合わせた `NotPrincipal` を AWS がどう扱うか",
  "whom the principal `{{principal}}` names at a gateway endpoint, where AWS asks for a condition on `aws:PrincipalArn` instead":
    "ゲートウェイエンドポイントでプリンシパル `{{principal}}` が誰を指すか (AWS は代わりに `aws:PrincipalArn` の条件を求めています)",
  "how AWS compares ARNs with `{{value}}`, which is none":
    "ARN ではない `{{value}}` と ARN を AWS がどう比較するか",
  "how AWS compares `{{value}}` as `true` or `false`":
    "AWS が `{{value}}` を `true` または `false` としてどう比較するか",
  "how AWS compares `{{value}}` as a date": "AWS が `{{value}}` を日付としてどう比較するか",
  "how AWS compares `{{value}}` as an IP address":
    "AWS が `{{value}}` を IP アドレスとしてどう比較するか",
  "how AWS compares `{{value}}` as a number": "AWS が `{{value}}` を数値としてどう比較するか",
  "how AWS compares with `{{value}}`": "AWS が `{{value}}` とどう比較するか",
  "which address in {{block}} the call comes from": "{{block}} のどのアドレスから呼び出されるか",
  "which address in {{block}} `{{key}}` is": "`{{key}}` が {{block}} のどのアドレスか",
  "which of {{values}} `{{key}}` is": "`{{key}}` が {{values}} のどれか",
  "whether `*` trusts the service `{{service}}`": "`*` がサービス `{{service}}` を信頼するかどうか",
  "the name of the session of `{{role}}`": "`{{role}}` のセッション名",
  "whether a wildcard of `{{pattern}}` runs on past a colon":
    "`{{pattern}}` のワイルドカードがコロンを越えて一致するかどうか",
  "what `NotResource` leaves where a variable has no value":
    "変数に値がない場合に `NotResource` が何を残すか",
  "which id AWS will make for `{{resource}}`": "AWS が `{{resource}}` に割り当てる ID",
  "what `{{variable}}` stands for": "`{{variable}}` が表すもの",
  "which value of `{{key}}` takes the place of `{{variable}}`":
    "`{{key}}` のどの値が `{{variable}}` に入るか",
  "what a caller chooses as `{{key}}`": "呼び出し元が `{{key}}` に何を指定するか",
  "the unique id of {{who}}": "{{who}} の一意の ID",
  "whether the accounts belong to an organization": "アカウントが組織に属しているかどうか",
  "the source identity of the session": "セッションのソース ID",
  "on which way the call would leave its subnet": "呼び出しがどの経路でサブネットを出るか",
  "the public address that the client calls from": "クライアントが呼び出しに使うパブリックアドレス",
  "the public address of the way out": "出口のパブリックアドレス",
  "whether {{who}} signs in with MFA": "{{who}} が MFA でサインインするかどうか",
  "who owns {{resource}}": "{{resource}} の所有者",
  "the value of `{{key}}`": "`{{key}}` の値",
  "the ARN of the Studio domain, which AWS makes": "AWS が割り当てる Studio ドメインの ARN",
  "what is listed": "何を一覧表示するか",
  "the tags of objects": "オブジェクトのタグ",
} as const;
