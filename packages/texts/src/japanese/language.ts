/** What is wrong with the notation of the language, and what may be meant. English to Japanese. */
export const language = {
  "Did you mean `{{candidate}}`?": "`{{candidate}}` のことですか。",
  'Put it in quotes: `"{{written}}"`.': '引用符で囲んでください: `"{{written}}"`。',

  // Keys
  "`__proto__` has a meaning of its own in JavaScript and cannot be a name.":
    "`__proto__` は JavaScript で特別な意味を持つため、名前にできません。",
  "Choose another name.": "別の名前にしてください。",
  "`{{key}}` is not a key of `{{owner}}`.": "`{{key}}` は `{{owner}}` のキーではありません。",
  "`{{key}}` is not a key of a topology.": "`{{key}}` はトポロジーのキーではありません。",
  "The keys here are {{keys}}.": "ここで使えるキーは {{keys}} です。",
  "`{{owner}}` lacks `{{key}}`.": "`{{owner}}` に `{{key}}` がありません。",
  "The topology lacks `{{key}}`.": "トポロジーに `{{key}}` がありません。",
  "Add `{{key}}:`.": "`{{key}}:` を追加してください。",
  "A key here has at least 1 character.": "ここのキーは 1 文字以上です。",
  "A key here has at most {{most}} characters.": "ここのキーは {{most}} 文字以下です。",
  "A name must not be empty.": "名前は空にできません。",
  "The name `{{name}}` begins or ends with a blank.":
    "名前 `{{name}}` の先頭または末尾に空白があります。",
  "A name has at most 255 characters.": "名前は 255 文字以下です。",
  "The name `{{name}}` contains a character that separates references (`/`, `:`) or a control character.":
    "名前 `{{name}}` に、参照の区切り文字 (`/`、`:`) または制御文字が含まれています。",
  "The name `{{name}}` becomes part of a stack's name: use a letter, then letters, digits and hyphens, at most 63.":
    "名前 `{{name}}` はスタック名の一部になります。英字で始め、英数字とハイフンで 63 文字以下にしてください。",

  // Types and values
  "`{{written}}` is read as a number, where text belongs.":
    "`{{written}}` は数値として読まれますが、ここにはテキストを書きます。",
  "`{{written}}` is read as a truth value, where text belongs.":
    "`{{written}}` は真偽値として読まれますが、ここにはテキストを書きます。",
  "{{types}} belongs in `{{name}}`, not nothing.":
    "`{{name}}` に書くのは {{types}} で、空欄にはできません。",
  "{{types}} belongs in `{{name}}`, not {{found}}.":
    "`{{name}}` に書くのは {{types}} で、{{found}} ではありません。",
  text: "テキスト",
  "a map": "マップ",
  "a list": "リスト",
  "a number": "数値",
  "`true` or `false`": "`true` または `false`",
  "`{{name}}` is at least {{limit}}.": "`{{name}}` は {{limit}} 以上です。",
  "`{{name}}` is at most {{limit}}.": "`{{name}}` は {{limit}} 以下です。",
  "`{{name}}` has at least 1 item.": "`{{name}}` には項目が 1 つ以上必要です。",
  "`{{name}}` has at least {{limit}} items.": "`{{name}}` には項目が {{limit}} 個以上必要です。",
  "`{{name}}` has at most {{limit}} items.": "`{{name}}` の項目は {{limit}} 個以下です。",
  "`{{name}}` has at least 1 character.": "`{{name}}` は 1 文字以上です。",
  "`{{name}}` has at least {{limit}} characters.": "`{{name}}` は {{limit}} 文字以上です。",
  "`{{name}}` has at most {{limit}} characters.": "`{{name}}` は {{limit}} 文字以下です。",
  "`{{written}}` is not a value of `{{name}}`.": "`{{written}}` は `{{name}}` の値ではありません。",
  "This is not a value of `{{name}}`.": "これは `{{name}}` の値ではありません。",
  "It is {{values}}.": "使える値は {{values}} です。",

  // What single fields say of themselves
  "A reference must not be empty.": "参照は空にできません。",
  "It must not be empty.": "空にできません。",
  "An account id has exactly 12 digits; `{{id}}` has not.":
    "アカウント ID は 12 桁ちょうどの数字ですが、`{{id}}` はそうではありません。",
  "`{{region}}` is not the name of an AWS Region, such as `ap-northeast-1`.":
    "`{{region}}` は `ap-northeast-1` のような AWS リージョン名ではありません。",
  "`{{id}}` is not the id of {{what}}, which is `{{prefix}}-` and 8 or 17 of the digits 0 to 9 and a to f.":
    "`{{id}}` は {{what}} の ID ではありません。`{{prefix}}-` と、0〜9 と a〜f からなる 8 桁または 17 桁です。",
  "a VPC": "VPC",
  "a subnet": "サブネット",
  "a route table": "ルートテーブル",
  "a security group": "セキュリティグループ",
  "an internet gateway": "インターネットゲートウェイ",
  "the allocation of an Elastic IP": "Elastic IP の割り当て",
  "The ARN of a KMS key looks like `arn:aws:kms:REGION:ACCOUNT:key/ID`.":
    "KMS キーの ARN は `arn:aws:kms:REGION:ACCOUNT:key/ID` の形です。",
  "An IAM path begins and ends with `/`.": "IAM のパスは `/` で始まり `/` で終わります。",
  "The path of a policy begins and ends with `/`, and has letters, digits and `.,+@=_-` between.":
    "ポリシーのパスは `/` で始まり `/` で終わり、その間に使えるのは英数字と `.,+@=_-` です。",
  "A version of a managed policy looks like `v15`.": "管理ポリシーのバージョンは `v15` の形です。",
  "The version of the language is `1`.": "言語のバージョンは `1` です。",
  "An endpoint has at least one security group: name one, or leave `securityGroups` out.":
    "エンドポイントにはセキュリティグループが 1 つ以上必要です。1 つ指定するか、`securityGroups` を省いてください。",
  "A query has SQL.": "クエリには SQL が必要です。",
  "`{{id}}` is not the id of a rule: write it as the tool does, such as `AwsSolutions-S1`, or `AwsSolutions-IAM5[Resource::*]` for one of its findings.":
    "`{{id}}` はルールの ID ではありません。`AwsSolutions-S1` や、個別の検出結果なら `AwsSolutions-IAM5[Resource::*]` のように、ツールの表記どおりに書いてください。",
  "The reason is missing: say why the finding is accepted.":
    "理由がありません。なぜ許容するのかを書いてください。",
  "A range of ports looks like `8192-65535`.": "ポートの範囲は `8192-65535` の形です。",

  // Texts that AWS limits
  "{{problem}} in {{what}}: it takes {{taken}}.":
    "{{what}} について、{{problem}}。使えるのは {{taken}} です。",
  "the description of a role": "ロールの説明",
  "the description of a security group": "セキュリティグループの説明",
  "the description of a rule of a security group": "セキュリティグループのルールの説明",
  "{{service}} does not take {{characters}}": "{{service}} は {{characters}} を受け付けません",
  "{{service}} does not take this": "{{service}} はこれを受け付けません",
  "{{service}} does not take it": "{{service}} はこれを受け付けません",
  "it has {{length}} characters, and {{longest}} are allowed":
    "{{length}} 文字ありますが、上限は {{longest}} 文字です",
  "a blank": "空白",
  "a tab": "タブ",
  "a line break": "改行",
  "a backquote": "バッククォート",
  "the letters A to Z in either case, digits and `+=,.@_-`":
    "英字 (A〜Z の大文字と小文字)、数字、`+=,.@_-`",
  "the characters of Latin-1": "Latin-1 の文字",
  "the letters A to Z in either case and digits": "英字 (A〜Z の大文字と小文字) と数字",
  "the letters A to Z in either case, digits, blanks and `._-:/()#,@[]+=&;{}!$*`":
    "英字 (A〜Z の大文字と小文字)、数字、空白、`._-:/()#,@[]+=&;{}!$*`",
  "the letters A to Z in either case, digits, `_` and `-`":
    "英字 (A〜Z の大文字と小文字)、数字、`_`、`-`",
  "the letters A to Z in either case, digits, `.`, `_` and `-`":
    "英字 (A〜Z の大文字と小文字)、数字、`.`、`_`、`-`",
  "the letters A to Z in either case, digits and hyphens, with no hyphen at the beginning or end":
    "英字 (A〜Z の大文字と小文字)、数字、ハイフン (先頭と末尾を除く)",

  // Blocks of addresses
  "Write `{{cidr}}`.": "`{{cidr}}` と書いてください。",
  "A text of {{length}} characters is not a CIDR; a CIDR looks like `10.0.0.0/16`.":
    "{{length}} 文字のテキストは CIDR ではありません。CIDR は `10.0.0.0/16` の形です。",
  "An empty text is not a CIDR; a CIDR looks like `10.0.0.0/16`.":
    "空のテキストは CIDR ではありません。CIDR は `10.0.0.0/16` の形です。",
  "`{{text}}` is not a CIDR; a CIDR looks like `10.0.0.0/16`.":
    "`{{text}}` は CIDR ではありません。CIDR は `10.0.0.0/16` の形です。",
  "`{{text}}` has host bits set beyond its prefix length.":
    "`{{text}}` は、プレフィックス長より後ろのホスト部のビットが立っています。",
  "`{{text}}` contains characters that do not belong in a CIDR.":
    "`{{text}}` に CIDR では使えない文字が含まれています。",
  "`{{text}}` has no prefix length, such as `/24`.":
    "`{{text}}` に `/24` のようなプレフィックス長がありません。",
  "`{{text}}` has an empty octet.": "`{{text}}` に空のオクテットがあります。",
  "`{{text}}` has the hexadecimal octet `{{octet}}`; octets are decimal.":
    "`{{text}}` に 16 進数のオクテット `{{octet}}` があります。オクテットは 10 進数で書きます。",
  "`{{text}}` has `{{octet}}` where a number from 0 to 255 belongs.":
    "`{{text}}` の `{{octet}}` の位置には 0 から 255 の数を書きます。",
  "`{{text}}` has a leading zero in `{{octet}}`, which some programs read as octal.":
    "`{{text}}` の `{{octet}}` は 0 で始まっており、8 進数として読むプログラムがあります。",
  "`{{text}}` has the octet `{{octet}}`, but 255 is the highest.":
    "`{{text}}` にオクテット `{{octet}}` がありますが、最大は 255 です。",
  "`{{text}}` has {{count}} of the four octets of an IPv4 address.":
    "`{{text}}` には、IPv4 アドレスの 4 つのオクテットのうち {{count}} つしかありません。",
  "`{{text}}` has {{count}} octets, but an IPv4 address has four.":
    "`{{text}}` には {{count}} 個のオクテットがありますが、IPv4 アドレスは 4 つです。",
  "`{{text}}` has a zone id, which a CIDR cannot have.":
    "`{{text}}` にゾーン ID がありますが、CIDR にゾーン ID は付けられません。",
  "`{{text}}` mixes IPv6 and IPv4 notation.": "`{{text}}` は IPv6 と IPv4 の表記が混ざっています。",
  "`{{text}}` has `::` more than once.": "`{{text}}` に `::` が 2 つ以上あります。",
  "`{{text}}` does not have the eight groups of an IPv6 address.":
    "`{{text}}` は IPv6 アドレスの 8 つのグループになっていません。",
  "`{{text}}` is an IPv4 block in IPv6 notation.":
    "`{{text}}` は IPv6 の表記で書かれた IPv4 ブロックです。",
  "`{{text}}` has an empty prefix length.": "`{{text}}` のプレフィックス長が空です。",
  "`{{text}}` has a netmask where a prefix length belongs.":
    "`{{text}}` のプレフィックス長の位置にネットマスクがあります。",
  "`{{text}}` has `{{prefix}}` where a prefix length belongs.":
    "`{{text}}` のプレフィックス長の位置に `{{prefix}}` があります。",
  "`{{text}}` has a leading zero in its prefix length `{{prefix}}`.":
    "`{{text}}` のプレフィックス長 `{{prefix}}` が 0 で始まっています。",
  "`{{text}}` has the prefix length {{prefix}}, but {{longest}} is the highest.":
    "`{{text}}` のプレフィックス長は {{prefix}} ですが、最大は {{longest}} です。",
} as const;
