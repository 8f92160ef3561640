/** English to Japanese. */
export const athena = {
  "Workgroup `{{workgroup}}` cannot be made: every account has a workgroup `primary` already.":
    "ワークグループ `{{workgroup}}` は作成できません。ワークグループ `primary` はどのアカウントにもすでにあります。",
  "Write `existing: { resultLocation: none }` to refer to the one that is there, or choose another name.":
    "既存のものを参照するには `existing: { resultLocation: none }` と書いてください。または、別の名前を選んでください。",
  "Workgroup `{{workgroup}}` lets every client choose where its results are written, and how they are encrypted.":
    "ワークグループ `{{workgroup}}` では、結果の場所と暗号化の方法をクライアントが自由に選べます。",
  "Remove `enforce`: the workgroup's own settings hold by default.":
    "`enforce` を削除してください。既定ではワークグループの設定が適用されます。",
  "Give it a `resultLocation` and remove `enforce`: its own settings hold by default.":
    "`resultLocation` を指定し、`enforce` を削除してください。既定ではワークグループの設定が適用されます。",
  "Workgroup `{{workgroup}}` writes results into the data of table `{{table}}`, and the next query reads them as rows.":
    "ワークグループ `{{workgroup}}` は結果をテーブル `{{table}}` のデータの中に書き込み、次のクエリがそれを行として読み取ります。",
  "the table reads all objects below this": "テーブルはこの下のオブジェクトをすべて読み取ります",
  "the workgroup writes here": "ワークグループはここに書き込みます",
  "Choose a folder for the results that is below no table, or a bucket of their own.":
    "結果の場所には、どのテーブルのロケーションにも含まれないフォルダか、専用のバケットを選んでください。",
  "`{{name}}` cannot be the name of a workgroup: {{problem}}.":
    "`{{name}}` はワークグループの名前にできません: {{problem}}。",
  "Athena takes {{taken}}. Put the name for AWS under `name:` and keep the other here.":
    "Athena が受け付けるのは{{taken}}です。AWS での名前を `name:` に書き、ここの名前はそのままにしてください。",
} as const;
