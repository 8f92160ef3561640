/** English to Japanese. */
export const catalog = {
  "Table `{{table}}` has no columns, so a query finds nothing to select.":
    "テーブル `{{table}}` には列がないため、クエリで選択できるものがありません。",
  "Add `columns:` with the name and Hive type of each, for example `{ id: bigint, name: string }`.":
    "`columns:` に各列の名前と Hive の型を書いてください。例: `{ id: bigint, name: string }`。",
  "Table `{{table}}` lies in bucket `{{bucket}}`, which no account of the topology declares.":
    "テーブル `{{table}}` のバケット `{{bucket}}` は、トポロジーのどのアカウントにも宣言されていません。",
  "Declare the bucket in the account that owns it, with `existing: true` if it is there already: only then can its permissions be checked.":
    "バケットを所有するアカウントに宣言してください。すでに存在する場合は `existing: true` を付けます。宣言があってはじめて権限を検査できます。",
  "Database `{{database}}`": "データベース `{{database}}`",
  "Table `{{table}}`": "テーブル `{{table}}`",
  "Column `{{column}}` of table `{{table}}`": "テーブル `{{table}}` の列 `{{column}}`",
  "{{what}} has a name that Glue refuses: {{problem}}.":
    "{{what}} の名前は Glue に拒否されます: {{problem}}。",
  "it is empty": "空です",
  "it takes {{bytes}} bytes in UTF-8": "UTF-8 で {{bytes}} バイトになります",
  "it has a control character": "制御文字が含まれています",
  "Names of databases, tables and columns are 1 to {{most}} bytes long, in one line.":
    "データベース、テーブル、列の名前は 1～{{most}} バイトで、1 行に収めてください。",
  "{{what}} has {{characters}} in its name, and Athena takes that only in quotes, which differ from statement to statement.":
    "{{what}} の名前には {{characters}} が含まれています。Athena はこれを引用符付きでしか受け付けず、引用符はステートメントの種類によって異なります。",
  'Use the letters a to z, digits and `_`. Or write it `"{{name}}"` in each SELECT, and in backticks in DDL.':
    'a～z の英字、数字、`_` を使ってください。または、SELECT では毎回 `"{{name}}"` と書き、DDL ではバッククォートで囲んでください。',
  "{{what}} must be quoted in queries: {{reason}}.":
    "{{what}} はクエリで引用符が必要です: {{reason}}。",
  "`{{name}}` begins with a digit": "`{{name}}` は数字で始まっています",
  "`{{name}}` begins with an underscore": "`{{name}}` はアンダースコアで始まっています",
  "`{{name}}` is a reserved word of Athena": "`{{name}}` は Athena の予約語です",
  'Rename it, or write `"{{name}}"` in every query.':
    '名前を変更するか、どのクエリでも `"{{name}}"` と書いてください。',
  "Table `{{table}}` has columns that must be quoted in queries, {{columns}}: reserved words, or names that begin with a digit.":
    "テーブル `{{table}}` には、クエリで引用符が必要な列 {{columns}} があります。予約語か、数字で始まる名前です。",
  "this one too": "これも同様です",
  'Rename them, or write `"{{name}}"` in every query.':
    '名前を変更するか、どのクエリでも `"{{name}}"` のように書いてください。',
  "{{what}} has upper-case letters in its name, which Glue makes `{{lower}}`.":
    "{{what}} の名前には大文字が含まれていますが、Glue では `{{lower}}` になります。",
  "Write `{{lower}}`, as it will be called.": "実際の名前になる `{{lower}}` を書いてください。",
  "Table `{{table}}` has columns with upper-case letters, {{columns}}, which Glue makes lower case.":
    "テーブル `{{table}}` には大文字を含む列 {{columns}} がありますが、Glue では小文字になります。",
  "Write them in lower case, as they will be called.": "実際の名前になる小文字で書いてください。",
  "Columns `{{earlier}}` and `{{column}}` of table `{{table}}` have one name in Glue, which makes it lower case.":
    "テーブル `{{table}}` の列 `{{earlier}}` と `{{column}}` は、小文字に変換する Glue では同じ名前になります。",
  "the other column": "もう一方の列",
  "Rename one of the columns, or remove it.":
    "どちらか一方の列の名前を変更するか、削除してください。",
  "Column `{{column}}` of table `{{table}}` is a partition key too, and no query works on a table with one name twice.":
    "テーブル `{{table}}` の列 `{{column}}` はパーティションキーでもあります。同じ名前が 2 つあるテーブルではクエリが動作しません。",
  "the partition key": "パーティションキー",
  "Remove the column: a partition key is a column already. Or rename one of them.":
    "列を削除してください。パーティションキーはそれ自体が列です。または、どちらか一方の名前を変更してください。",
  "Partition key `{{key}}` of table `{{table}}` has the type `{{type}}`, and a partition has one plain value.":
    "テーブル `{{table}}` のパーティションキー `{{key}}` の型は `{{type}}` ですが、パーティションの値は単一の値です。",
  "Choose a primitive type: `string` serves every value and is pruned best.":
    "プリミティブ型を選んでください。`string` はどの値にも使え、プルーニングにも最適です。",
  "a type is missing": "型がありません",
  "it is nested too deep": "入れ子が深すぎます",
  "Athena does not know the type `{{type}}`": "Athena に型 `{{type}}` はありません",
  "`{{type}}` takes no length": "`{{type}}` に長さは指定できません",
  "`char` needs a length of 1 to 255, as in `char(10)`":
    "`char` には `char(10)` のように 1～255 の長さが必要です",
  "`varchar` needs a length of 1 to 65535, as in `varchar(100)`":
    "`varchar` には `varchar(100)` のように 1～65535 の長さが必要です",
  "`decimal` has 1 to 38 digits, and at most as many after the point, as in `decimal(12,2)`":
    "`decimal` は `decimal(12,2)` のように 1～38 桁で、小数部はその桁数以内です",
  "`array` takes one type, as in `array<string>`":
    "`array` には `array<string>` のように型を 1 つ指定します",
  "`map` takes a primitive type and another type, as in `map<string,int>`":
    "`map` には `map<string,int>` のようにプリミティブ型ともう 1 つの型を指定します",
  "`struct` takes names with types, as in `struct<id:bigint,name:string>`":
    "`struct` には `struct<id:bigint,name:string>` のように名前と型を指定します",
  "its brackets do not match": "括弧が対応していません",
  "Column `{{column}}` of table `{{table}}` has the type `{{type}}`, with which no query works: {{problem}}.":
    "テーブル `{{table}}` の列 `{{column}}` の型は `{{type}}` ですが、これではクエリが動作しません: {{problem}}。",
  "Use a type of Hive, such as `string`, `bigint`, `double`, `decimal(12,2)`, `date`, `timestamp` or `array<string>`.":
    "`string`、`bigint`、`double`、`decimal(12,2)`、`date`、`timestamp`、`array<string>` などの Hive の型を使ってください。",
  "Write `{{right}}`, as Hive calls it.": "Hive での名前 `{{right}}` を書いてください。",
  "Athena passes over {{objects}} of table `{{table}}`: their names begin with `_` or `.`.":
    "Athena はテーブル `{{table}}` の {{objects}} を無視します。名前が `_` または `.` で始まっているためです。",
  "the table's location": "テーブルのロケーション",
  "Give them other names if queries must read them, or move them elsewhere.":
    "クエリで読み取る必要があれば名前を変更し、そうでなければ別の場所に移動してください。",
  "Table `{{table}}` is `{{format}}`, and queries read every object of its location, {{objects}} among them.":
    "テーブル `{{table}}` の形式は `{{format}}` ですが、クエリは {{objects}} を含め、ロケーションのオブジェクトをすべて読み取ります。",
  "an object of another format": "別の形式のオブジェクト",
  "Move them out of the location, or correct `format`.":
    "ロケーションの外に移動するか、`format` を修正してください。",
  "Table `{{table}}` lies where bucket `{{bucket}}` is said to have no object.":
    "テーブル `{{table}}` のロケーションには、バケット `{{bucket}}` のオブジェクトが 1 つも宣言されていません。",
  "the objects of the bucket": "バケットのオブジェクト",
  "Check the location's spelling. If the data comes later, leave it as it is.":
    "ロケーションのつづりを確認してください。データが後から置かれる場合は、このままでかまいません。",
  "Table `{{outer}}` reads all objects below its location, those of table `{{inner}}` among them, which has other columns.":
    "テーブル `{{outer}}` は、列の異なるテーブル `{{inner}}` のものも含め、ロケーションの下のオブジェクトをすべて読み取ります。",
  "the location of the other table": "もう一方のテーブルのロケーション",
  "Put them into folders of their own, beside each other.":
    "それぞれ専用のフォルダに分けて並べてください。",
  "Table `{{table}}` is partitioned by {{keys}}, and nothing in the topology gives it partitions: until something adds them, every query returns no rows.":
    "テーブル `{{table}}` は {{keys}} でパーティション分割されていますが、トポロジーにはパーティションを登録するものがありません。追加されるまで、どのクエリも行を返しません。",
  "Add `projection:` for each partition key, and Athena works the partitions out. If a crawler or a job adds them, silence this with that reason.":
    "パーティションキーごとに `projection:` を追加すると、Athena がパーティションを計算します。クローラーやジョブが追加する場合は、その理由を書いてこの警告を抑制してください。",
  "The folders of table `{{table}}` are not named `{{key}}=VALUE`, so that `MSCK REPAIR TABLE` and crawlers find no partition `{{key}}` there.":
    "テーブル `{{table}}` のフォルダは `{{key}}=VALUE` という名前ではないため、`MSCK REPAIR TABLE` やクローラーはパーティション `{{key}}` を見つけられません。",
  "an object in such a folder": "そのようなフォルダのオブジェクト",
  "Add `projection:` with a `storageTemplate`, which takes folders of any names, or add each partition with its location.":
    "任意の名前のフォルダを扱える `storageTemplate` とともに `projection:` を追加するか、パーティションをロケーション付きで 1 つずつ追加してください。",
  "Table `{{table}}` is in `{{own}}` and its bucket `{{bucket}}` in `{{other}}`: queries carry the data from one Region to the other, which is slower and billed.":
    "テーブル `{{table}}` は `{{own}}` に、バケット `{{bucket}}` は `{{other}}` にあります。クエリのたびにデータがリージョン間で転送され、遅くなるうえに料金がかかります。",
  "the bucket": "バケット",
  "Put the database into the Region of the data: `region: {{region}}`.":
    "データベースをデータと同じリージョンに置いてください: `region: {{region}}`。",
  "The partition projection of table `{{table}}` is incomplete: {{why}}.":
    "テーブル `{{table}}` のパーティション射影が不完全です: {{why}}。",
  "it says nothing of partition key `{{key}}`": "パーティションキー `{{key}}` の設定がありません",
  "Add `{{key}}` with its `type` under `projection`.":
    "`projection` の下に `{{key}}` とその `type` を追加してください。",
  "`{{key}}` is of type `{{type}}` and has no `{{field}}`":
    "`{{key}}` の種類は `{{type}}` ですが、`{{field}}` がありません",
  "Add `range:` with the first and the last value, separated by a comma.":
    "`range:` に最初と最後の値をカンマ区切りで書いてください。",
  "the range of `{{key}}`, `{{range}}`, is not two values with a comma between":
    "`{{key}}` の範囲 `{{range}}` は、カンマで区切った 2 つの値ではありません",
  "Write the first and the last value, such as `0,23` or `2025-01-01,NOW`.":
    "`0,23` や `2025-01-01,NOW` のように、最初と最後の値を書いてください。",
  "Add `format:`, such as `yyyy-MM-dd`.": "`yyyy-MM-dd` などの `format:` を追加してください。",
  "Add `values:` with every value that the key takes.":
    "キーが取る値をすべて `values:` に書いてください。",
  "its location template has no `{{hole}}`": "ロケーションのテンプレートに `{{hole}}` がありません",
  "The template needs a place for each partition key.":
    "テンプレートにはパーティションキーごとの場所が必要です。",
  "its location template does not end with `/`":
    "ロケーションのテンプレートが `/` で終わっていません",
  "Write `{{template}}/`: each partition is a folder.":
    "`{{template}}/` と書いてください。各パーティションはフォルダです。",
  "its location template is in bucket `{{bucket}}`, not in that of the table":
    "ロケーションのテンプレートのバケットは `{{bucket}}` で、テーブルのバケットと異なります",
  "Write both with one bucket.": "両方を同じバケットにしてください。",
} as const;
