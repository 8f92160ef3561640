/** What frames a diagnostic, and what commands say about all of them. English to Japanese. */
export const command = {
  error: "エラー",
  warning: "警告",
  info: "情報",
  help: "対処",
  note: "補足",
  so: "その結果",
  "rule {{rule}}": "規則 {{rule}}",
  "no errors": "エラーはありません",
  ", ": "、",
  "1 error": "エラー 1 件",
  "{{count}} errors": "エラー {{count}} 件",
  "1 warning": "警告 1 件",
  "{{count}} warnings": "警告 {{count}} 件",
  "1 info": "情報 1 件",
  "{{count}} infos": "情報 {{count}} 件",
  "No problems found.": "問題は見つかりませんでした。",
  "no problems": "問題なし",
  "`cloister check --fix` can mend it.": "`cloister check --fix` で修正できます。",
  "`cloister check --fix` can mend 1 of them.":
    "そのうち 1 件は `cloister check --fix` で修正できます。",
  "`cloister check --fix` can mend {{count}} of them.":
    "そのうち {{count}} 件は `cloister check --fix` で修正できます。",
  "mended {{place}} [{{code}}]: {{message}}": "修正しました {{place}} [{{code}}]: {{message}}",
  "would mend {{place}} [{{code}}]: {{message}}": "修正できます {{place}} [{{code}}]: {{message}}",
  "`--fix` was tried, and changed nothing about it.":
    "`--fix` を試しましたが、この指摘は解消しませんでした。",
  "`--fix` leaves it: its edits cannot be made in this text.":
    "`--fix` では修正しません。このテキストでは必要な編集ができません。",
  "`--fix` leaves it: the result would have the error `{{code}}`.":
    "`--fix` では修正しません。修正すると `{{code}}` のエラーになります。",
  "1 expectation: none is judged before the errors in the topology are mended.":
    "期待 1 件: トポロジーのエラーを修正するまで判定しません。",
  "{{count}} expectations: none is judged before the errors in the topology are mended.":
    "期待 {{count}} 件: トポロジーのエラーを修正するまで判定しません。",
  "Nothing was written: the topology has no plan.":
    "何も書き込みませんでした。トポロジーからプランが得られません。",
  "Nothing was written. `--allow-errors` writes the program all the same.":
    "何も書き込みませんでした。`--allow-errors` を付ければ、それでもプログラムを書き込みます。",
  "{{count}} new": "新規 {{count}} 件",
  "{{count}} changed": "変更 {{count}} 件",
  "{{count}} removed": "削除 {{count}} 件",
  "{{count}} unchanged": "変更なし {{count}} 件",
  "no files": "ファイルなし",
  "{{directory}}: {{counts}}.": "{{directory}}: {{counts}}。",
  "Nothing was drawn: the topology has no plan.":
    "何も描画しませんでした。トポロジーからプランが得られません。",
  "Drawn: {{path}}": "描画しました: {{path}}",
  "Next, in {{directory}}: {{commands}}": "次に {{directory}} で: {{commands}}",
  "{{directory}} is up to date.": "{{directory}} は最新です。",
  "{{directory}} is not up to date: run the same without `--check`.":
    "{{directory}} は最新ではありません。`--check` を付けずに同じコマンドを実行してください。",
  "Kept, so {{directory}} is not up to date:":
    "次を残したため、{{directory}} は最新ではありません:",
  "{{path}} was edited by hand.": "{{path}} は手で編集されています。",
  "{{path}} was there before.": "{{path}} は以前からありました。",
  "{{path}} was edited by hand, and is not generated any more.":
    "{{path}} は手で編集されており、もう生成されません。",
  "{{path}} is a directory.": "{{path}} はディレクトリです。",
  "{{path}} is not a plain file.": "{{path}} は通常のファイルではありません。",
  "{{path}} would be reached through the symbolic link `{{folder}}`.":
    "{{path}} に至る途中に、シンボリックリンク `{{folder}}` があります。",
  "{{path}} needs a directory where the file `{{folder}}` is.":
    "{{path}} には、ファイル `{{folder}}` の位置にディレクトリが必要です。",
  "Move the change into the topology, or overwrite it with `--force`.":
    "変更をトポロジーに移すか、`--force` で上書きしてください。",
  "Move it away, or overwrite it with `--force`.":
    "別の場所に移すか、`--force` で上書きしてください。",
  "It is left to you from now on.": "今後は Cloister の管理対象外です。",
  "Move away what is in its place.": "その位置にあるものを移動してください。",
  "Nothing was compared: the topology has no plan.":
    "何も比較しませんでした。トポロジーからプランが得られません。",
  "Nothing was compared. `--allow-errors` compares all the same.":
    "何も比較しませんでした。`--allow-errors` を付ければ、それでも比較します。",
  "1 resource": "リソース 1 件",
  "{{count}} resources": "リソース {{count}} 件",
  "1 difference": "違い 1 件",
  "{{count}} differences": "違い {{count}} 件",
  "{{resources}} compared: the program in {{directory}} makes exactly what {{source}} says.":
    "{{resources}}を比較しました。{{directory}} のプログラムは {{source}} のとおりのものを作ります。",
  "{{resources}} compared, {{differences}}: the program in {{directory}} does not make what {{source}} says.":
    "{{resources}}を比較し、{{differences}}がありました。{{directory}} のプログラムは {{source}} のとおりのものを作りません。",
  "`cloister trace --help` lists the questions.":
    "質問の一覧は `cloister trace --help` で表示できます。",
} as const;
