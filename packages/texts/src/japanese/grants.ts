/** English to Japanese. */
export const grants = {
  "Add to the `grants` of account `{{account}}`: `{{grant}}`.":
    "アカウント `{{account}}` の `grants` に追加してください: `{{grant}}`。",
  "Add to the `grants` of account `{{account}}`: {{grants}}.":
    "アカウント `{{account}}` の `grants` に追加してください: {{grants}}。",
  "State, if its policy says so, in bucket `{{bucket}}` of account `{{account}}`: `{{accepts}}`.":
    "ポリシーにその記述があるなら、アカウント `{{account}}` のバケット `{{bucket}}` に書いてください: `{{accepts}}`。",
  "Add to bucket `{{bucket}}` of account `{{account}}`: `{{accepts}}`.":
    "アカウント `{{account}}` のバケット `{{bucket}}` に追加してください: `{{accepts}}`。",
  "`{{policy}}` lets {{principals}} of account `{{account}}` use bucket `{{bucket}}`, but account `{{owner}}`, which owns it, does not accept it.":
    "`{{policy}}` はアカウント `{{account}}` の {{principals}} にバケット `{{bucket}}` の使用を許可していますが、所有するアカウント `{{owner}}` が受け入れていません。",
  "`{{policy}}` lets {{principals}} of account `{{account}}` use bucket `{{bucket}}`, but account `{{owner}}`, which owns it, does not accept them.":
    "`{{policy}}` はアカウント `{{account}}` の {{principals}} にバケット `{{bucket}}` の使用を許可していますが、所有するアカウント `{{owner}}` がいずれも受け入れていません。",
  "the bucket of account `{{account}}`": "アカウント `{{account}}` のバケット",
  "Bucket `{{bucket}}` accepts whomever account `{{account}}` allows, but no policy in account `{{account}}` lets anybody use the bucket.":
    "バケット `{{bucket}}` はアカウント `{{account}}` が許可するプリンシパルを受け入れますが、アカウント `{{account}}` にはこのバケットの使用を許可するポリシーがありません。",
  "Bucket `{{bucket}}` accepts {{principals}} of account `{{account}}`, but no policy there lets it use the bucket.":
    "バケット `{{bucket}}` はアカウント `{{account}}` の {{principals}} を受け入れますが、そのアカウントにはこのバケットの使用を許可するポリシーがありません。",
  "Bucket `{{bucket}}` accepts {{principals}} of account `{{account}}`, but no policy there lets them use the bucket.":
    "バケット `{{bucket}}` はアカウント `{{account}}` の {{principals}} を受け入れますが、そのアカウントにはいずれにもこのバケットの使用を許可するポリシーがありません。",
  "nobody here has a grant for it":
    "ここにはこれに対する許可 (grant) を持つプリンシパルがありません",
  "has no grant for it": "これに対する許可 (grant) がありません",
  "The two sides disagree on what {{principals}} may do with bucket `{{bucket}}`: {{parts}}.":
    "{{principals}} がバケット `{{bucket}}` に対して行えることについて、両側が一致していません: {{parts}}。",
  "the side of account `{{account}}`": "アカウント `{{account}}` の側",
  "Both sides have to allow an action: write the same `access` and `prefix`, or the same `actions`, on both.":
    "アクションは両側で許可する必要があります。両方に同じ `access` と `prefix`、または同じ `actions` を書いてください。",
  "account `{{account}}` does not accept {{actions}}":
    "アカウント `{{account}}` は {{actions}} を受け入れていません",
  "account `{{account}}` does not grant {{actions}}":
    "アカウント `{{account}}` は {{actions}} を許可していません",
  "account `{{asking}}` grants {{asked}} and account `{{owning}}` accepts {{accepted}}":
    "アカウント `{{asking}}` が許可しているのは{{asked}}、アカウント `{{owning}}` が受け入れているのは{{accepted}}です",
  "{{one}}; {{other}}": "{{one}}、{{other}}",
  "every key": "すべてのキー",
  "the keys {{keys}}": "キー {{keys}}",
  "Policy `{{policy}}` names bucket `{{bucket}}`, which no account declares.":
    "ポリシー `{{policy}}` が指定しているバケット `{{bucket}}` は、どのアカウントにも宣言されていません。",
  "Policy `{{policy}}` names bucket `{{bucket}}`, which no account declares, while table `{{table}}` lies in `{{meant}}`, which nobody of account `{{account}}` may use.":
    "ポリシー `{{policy}}` が指定しているバケット `{{bucket}}` は、どのアカウントにも宣言されていません。一方、テーブル `{{table}}` のある `{{meant}}` は、アカウント `{{account}}` の誰にも使用が許可されていません。",
  "Policy `{{policy}}` names bucket `{{bucket}}`, which no account declares, while account `{{owner}}` names `{{principal}}` for `{{meant}}`, which it does not ask for.":
    "ポリシー `{{policy}}` が指定しているバケット `{{bucket}}` は、どのアカウントにも宣言されていません。一方、アカウント `{{owner}}` は `{{meant}}` に `{{principal}}` を指定していますが、`{{principal}}` 側にはその許可がありません。",
  "the owning side": "所有する側",
  "Write `{{bucket}}` everywhere, if that is meant. A bucket outside the topology is declared in its account, with `existing: true`.":
    "それを意図しているなら、すべての箇所に `{{bucket}}` と書いてください。トポロジーの外にあるバケットは、そのアカウントに `existing: true` を付けて宣言します。",
  "The policy of bucket `{{bucket}}` speaks of bucket `{{other}}`, and can only speak of its own.":
    "バケット `{{bucket}}` のポリシーがバケット `{{other}}` を対象にしていますが、対象にできるのは自身のバケットだけです。",
  "Leave `resources` out: then the statement is about this bucket and its objects.":
    "`resources` を書かないでください。そうすると、ステートメントはこのバケットとそのオブジェクトを対象にします。",
  "`{{arn}}` has a wildcard, and AWS takes no wildcards in the name of a principal.":
    "`{{arn}}` にはワイルドカードがありますが、AWS はプリンシパルの名前にワイルドカードを受け付けません。",
  "`{{arn}}` is not a user that account `{{account}}` has here, and AWS refuses a policy that names nobody.":
    "`{{arn}}` は、ここでアカウント `{{account}}` が持つユーザーではありません。存在しないプリンシパルを指定するポリシーは AWS に拒否されます。",
  "`{{arn}}` is not a role that account `{{account}}` has here, and AWS refuses a policy that names nobody.":
    "`{{arn}}` は、ここでアカウント `{{account}}` が持つロールではありません。存在しないプリンシパルを指定するポリシーは AWS に拒否されます。",
  "Name each user and role, or accept the account with `root` and limit it with a condition on `aws:PrincipalArn`.":
    "ユーザーとロールを 1 つずつ指定するか、`root` でアカウント全体を受け入れ、`aws:PrincipalArn` の条件で限定してください。",
  "Declare it under `{{section}}` of account `{{account}}`, with `existing: true` if it is there already.":
    "アカウント `{{account}}` の `{{section}}` に宣言してください。既にある場合は `existing: true` を付けます。",
  "The policy of bucket `{{bucket}}` has {{bytes}} bytes, and AWS takes at most {{most}}.":
    "バケット `{{bucket}}` のポリシーは {{bytes}} バイトですが、AWS が受け付けるのは最大 {{most}} バイトです。",
  "Accept fewer principals, for example one role that the readers assume, or the account as a whole with `root`.":
    "読み取る側が引き受ける 1 つのロールなど、受け入れるプリンシパルを減らすか、`root` でアカウント全体を受け入れてください。",
  "`{{principal}}` of account `{{account}}` is expected to use bucket `{{bucket}}`, and account `{{owner}}`, which owns it, does not accept {{actions}} from it.":
    "アカウント `{{account}}` の `{{principal}}` はバケット `{{bucket}}` を使えるはずですが、所有するアカウント `{{owner}}` は {{actions}} を受け入れていません。",
  "who is expected to use it": "これを使うはずのプリンシパル",
  "`{{grant}}` gives {{principals}} every key of bucket `{{bucket}}`, and what is expected of them needs `{{prefix}}` only.":
    "`{{grant}}` は {{principals}} にバケット `{{bucket}}` のすべてのキーを許可していますが、期待されている動作に必要なのは `{{prefix}}` だけです。",
  "Write `access` with `prefix: {{prefix}}` on each side: it gives the objects below, and lists no other keys.":
    "それぞれの側に `access` と `prefix: {{prefix}}` を書いてください。その下のオブジェクトだけを許可し、他のキーは一覧に現れません。",
  "`{{arn}}` is a group, and AWS takes no group as a principal.":
    "`{{arn}}` はグループですが、AWS はグループをプリンシパルとして受け付けません。",
  "Name its users, or a role that they assume.":
    "そのユーザー、またはユーザーが引き受けるロールを指定してください。",
} as const;
