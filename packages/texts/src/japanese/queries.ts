/** English to Japanese. */
export const queries = {
  "Workgroup `{{workgroup}}` is in another account or Region; a saved query is listed by one of its own.":
    "ワークグループ `{{workgroup}}` は別のアカウントまたはリージョンにあります。保存されたクエリは、同じアカウントとリージョンのワークグループに属します。",
  "The workgroup.": "このワークグループです。",
  "Declare a workgroup in this account and Region, or leave `workgroup` out for `primary`.":
    "このアカウントとリージョンでワークグループを宣言するか、`workgroup` を省いて `primary` を使ってください。",
  "Query `{{query}}` has a blank inside the quotes of {{names}}: that is another name.":
    "クエリ `{{query}}` の {{names}} は引用符の内側に空白があり、別の名前を指しています。",
  "Query `{{query}}` has blanks inside the quotes of {{names}}: those are other names.":
    "クエリ `{{query}}` の {{names}} は引用符の内側に空白があり、別の名前を指しています。",
  "Write {{names}}.": "{{names}} と書いてください。",
  "Query `{{query}}` names `{{table}}` without quotes, so that Athena cannot read the query.":
    "クエリ `{{query}}` は `{{table}}` を引用符なしで書いているため、Athena はこのクエリを解析できません。",
  "Write `{{table}}`.": "`{{table}}` と書いてください。",
  "Query `{{query}}` names database `{{database}}`, which account `{{account}}` does not declare.":
    "クエリ `{{query}}` が指すデータベース `{{database}}` は、アカウント `{{account}}` で宣言されていません。",
  "Correct the name, or declare the database: with `existing: true` if it is there already.":
    "名前を直すか、データベースを宣言してください。既に存在する場合は `existing: true` を付けます。",
  "Query `{{query}}` names table `{{table}}`, which database `{{database}}` does not declare.":
    "クエリ `{{query}}` が指すテーブル `{{table}}` は、データベース `{{database}}` で宣言されていません。",
  "Correct the name, or declare the table.": "名前を直すか、テーブルを宣言してください。",
  "The database.": "このデータベースです。",
  "The SQL of query `{{query}}` has {{bytes}} bytes, and Athena takes {{most}}.":
    "クエリ `{{query}}` の SQL は {{bytes}} バイトですが、Athena が受け付けるのは {{most}} バイトまでです。",
  "Make a view of a part of it, or divide it.": "一部をビューにするか、クエリを分割してください。",
  "The name of a saved query has {{count}} characters, and Athena takes {{most}}.":
    "保存されたクエリの名前が {{count}} 文字ありますが、Athena が受け付けるのは {{most}} 文字までです。",
  "Give it a shorter name.": "より短い名前を付けてください。",
} as const;
