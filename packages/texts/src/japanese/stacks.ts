/** What is wrong with stacks, and what AWS would refuse of a whole plan. English to Japanese. */
export const stacks = {
  // Stacks
  "Stack `{{stack}}` would belong to account `{{otherAccount}}` in `{{otherRegion}}` and to account `{{account}}` in `{{region}}`.":
    "スタック `{{stack}}` が、`{{otherRegion}}` のアカウント `{{otherAccount}}` と `{{region}}` のアカウント `{{account}}` の両方に属することになります。",
  "Rename one of the accounts, or write another `stack:`.":
    "どちらかのアカウントの名前を変えるか、別の `stack:` を書いてください。",
  "Stack `{{stack}}` needs stack `{{needed}}` to be deployed before it, and the other way round.":
    "スタック `{{stack}}` とスタック `{{needed}}` が、互いに相手が先にデプロイされることを必要としています。",
  "Remove one of the two references, or put one of the resources into a `stack:` of its own.":
    "2 つの参照のどちらかを削除するか、リソースの 1 つを独自の `stack:` に移してください。",
  "`{{name}}` cannot be the name of a key, which is also its alias: {{problem}}.":
    "`{{name}}` はキーの名前 (エイリアスにもなります) にできません: {{problem}}。",
  "KMS takes {{taken}}. Rename the key.":
    "KMS が受け付けるのは {{taken}} です。キーの名前を変更してください。",

  // Checks of the whole plan
  grant: "グラント",
  "Accounts `{{account}}` and `{{other}}` have one id, `{{id}}`.":
    "アカウント `{{account}}` と `{{other}}` の ID がどちらも `{{id}}` です。",
  "Correct one of the ids, or write everything of the account in one entry.":
    "どちらかの ID を修正するか、そのアカウントのものをすべて 1 つの項目に書いてください。",
  "This text contains `{{placeholder}}`, which is replaced when a template is made or deployed instead of being kept.":
    "このテキストには `{{placeholder}}` が含まれています。これはテンプレートの作成時またはデプロイ時に置き換えられ、そのままでは残りません。",
  "Write the text without it.": "これを含まないテキストにしてください。",
  "{{what}} `{{name}}` of account `{{account}}` is called `{{inAws}}` in AWS, and {{otherWhat}} `{{other}}` is called `{{otherInAws}}`.":
    "アカウント `{{account}}` の {{what}} `{{name}}` の AWS での名前は `{{inAws}}` で、{{otherWhat}} `{{other}}` の名前 `{{otherInAws}}` と重なります。",
  "{{what}} `{{name}}` of account `{{account}}` is called `{{inAws}}` in AWS, and {{otherWhat}} `{{other}}` is called `{{otherInAws}}`; {{service}} does not tell upper from lower case.":
    "アカウント `{{account}}` の {{what}} `{{name}}` の AWS での名前は `{{inAws}}` で、{{otherWhat}} `{{other}}` の名前 `{{otherInAws}}` と重なります。{{service}} は大文字と小文字を区別しません。",
  "Rename one of them, or remove it if both mean the same.":
    "どちらかの名前を変えてください。同じものを表しているなら一方を削除します。",
  "This text contains `{{parameter}}`, which nothing replaces.":
    "このテキストには `{{parameter}}` が含まれていますが、置き換えられることはありません。",
  "Write what it stands for, such as the account's id or the Region.":
    "アカウント ID やリージョンなど、それが表すものを書いてください。",
  "Stack `{{stack}}` has {{count}} resources, and a stack can have {{most}}.":
    "スタック `{{stack}}` のリソースは {{count}} 個ですが、1 つのスタックに含められるのは {{most}} 個までです。",
  "The parts of a VPC stay in one stack: spread the subnets over several VPCs, or over accounts.":
    "1 つの VPC のものは 1 つのスタックにまとまります。サブネットを複数の VPC またはアカウントに分けてください。",
  "Move users and roles into another account, or join grants that have the same principals.":
    "ユーザーとロールを別のアカウントに移すか、プリンシパルが同じグラントをまとめてください。",
  "Spread the user profiles over several Studio domains.":
    "ユーザープロファイルを複数の Studio ドメインに分けてください。",
  "Give some of its buckets, keys, workgroups, databases or Studio domains a `stack:` of their own.":
    "一部のバケット、キー、ワークグループ、データベース、Studio ドメインに独自の `stack:` を指定してください。",
  "Tag `{{tag}}` cannot be put on {{kind}} `{{name}}`: {{problem}}.":
    "タグ `{{tag}}` は {{kind}} `{{name}}` に付けられません。{{problem}}。",
  "keys that begin with `{{prefix}}` are AWS's own": "`{{prefix}}` で始まるキーは AWS 専用です",
  "Choose another key.": "別のキーにしてください。",
  "{{service}} takes letters, digits and blanks of any script and `_.:/=+-@` in tags.":
    "{{service}} のタグに使えるのは、各言語の文字、数字、空白と `_.:/=+-@` です。",
  "{{problem}} in its key": "キーについて、{{problem}}",
  "{{problem}} in its value": "値について、{{problem}}",
  "of its value, {{problem}}": "値について、{{problem}}",
  "CloudFormation takes no empty value for {{service}}":
    "CloudFormation は {{service}} のタグに空の値を受け付けません",
  "Write a value, or remove the tag.": "値を書くか、タグを削除してください。",
} as const;
