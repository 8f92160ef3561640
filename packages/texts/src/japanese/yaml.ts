/** What is wrong with the YAML of a file, and with files that are put together. English to Japanese. */
export const yaml = {
  // Several files
  "`{{path}}` is written in two files, with different values.":
    "`{{path}}` が 2 つのファイルに異なる値で書かれています。",
  "the other value": "もう一方の値",
  "Keep one of the two. What must differ between environments belongs into an overlay.":
    "どちらか一方だけを残してください。環境ごとに変える値はオーバーレイに書きます。",

  // Structure
  "This line is indented like a continuation of the value above it.":
    "この行は、上の値の続きとして読まれる深さに字下げされています。",
  "Indent it like the other names of its map.":
    "同じマップのほかの名前と字下げをそろえてください。",
  "A value with a colon and a space inside must be quoted.":
    "コロンと空白を含む値は引用符で囲む必要があります。",
  "Quote the value. If it is a map, write its names on the following lines, indented deeper.":
    "値を引用符で囲んでください。マップのつもりなら、その名前を次の行から一段深く字下げして書きます。",
  "A list with dashes cannot start on the line of its name.":
    "ハイフンで書くリストは、名前と同じ行からは始められません。",
  "Put the first dash on the next line, or write the list in brackets: `[a, b]`.":
    "最初のハイフンを次の行に移すか、`[a, b]` のように角括弧で書いてください。",
  "This line is not aligned with any line that it could belong to.":
    "この行の字下げは、属しうるどの行ともそろっていません。",
  "Indent it exactly like the other entries of its map or list.":
    "同じマップまたはリストのほかの項目と字下げを正確にそろえてください。",
  "This line stands among list items but has no dash.":
    "この行はリストの項目の間にありますが、ハイフンがありません。",
  "Start it with `- `, or indent it like the map that it belongs to.":
    "`- ` で始めるか、属するマップに合わせて字下げしてください。",
  "`{{bracket}}` closes nothing.": "`{{bracket}}` に対応する開き括弧がありません。",
  "Delete it, or write the bracket that opens.": "削除するか、開き括弧を書いてください。",
  "Nothing can follow `---` on its line.": "`---` と同じ行には何も書けません。",
  "Delete the `---`: a file needs none.": "`---` を削除してください。ファイルには必要ありません。",
  "There is no space after this colon.": "このコロンの後に空白がありません。",
  "Write a space after it: `name: value`.":
    "`name: value` のように、コロンの後に空白を入れてください。",
  "The quoted text already ended before this.":
    "引用符で囲んだテキストは、これより前で終わっています。",
  "Inside single quotes a single quote is written twice (`''`), inside double quotes a double quote as `\\\"`.":
    "単一引用符の中では単一引用符を 2 つ重ねて (`''`)、二重引用符の中では二重引用符を `\\\"` と書きます。",
  "The value already ended before this.": "値は、これより前で終わっています。",
  "Delete it, or quote the whole value.": "削除するか、値全体を引用符で囲んでください。",
  "This does not fit here.": "これはここには書けません。",
  "Look at its indentation, and at the quotes, brackets and colons just before it.":
    "字下げと、直前にある引用符、括弧、コロンを確認してください。",
  "Maps and lists are nested more than {{levels}} levels deep here.":
    "ここでマップとリストの入れ子が {{levels}} 段を超えています。",
  "No topology needs this depth: look for brackets that are never closed.":
    "これほど深いトポロジーはありません。閉じていない括弧がないか確認してください。",
  "From here on the file is not plain YAML, and it is too large to be read as any other.":
    "ここから先は単純な YAML ではなく、それ以外の YAML として読むにはファイルが大きすぎます。",
  "Correct the line if it is wrong. Anchors, block texts and the like are read in smaller files only: split the topology into several.":
    "この行が誤りなら修正してください。アンカーやブロック形式のテキストなどは小さなファイルでしか読めません。トポロジーを複数のファイルに分けてください。",
  "The directive `{{directive}}` is not supported.":
    "ディレクティブ `{{directive}}` には対応していません。",
  "Delete the line: files are always read as YAML 1.2.":
    "この行を削除してください。ファイルは常に YAML 1.2 として読まれます。",
  "A second document starts here, but a file holds one.":
    "ここから 2 つ目のドキュメントが始まっていますが、1 つのファイルに書けるドキュメントは 1 つです。",
  "Move it to a file of its own and give both files, or delete the `---` or `...` before it.":
    "別のファイルに移して両方のファイルを指定するか、直前の `---` または `...` を削除してください。",

  // Values
  "A tab is used for indentation.": "字下げにタブが使われています。",
  "Indent with spaces.": "空白で字下げしてください。",
  "A text that starts with `{{first}}` must be quoted.":
    "`{{first}}` で始まるテキストは引用符で囲む必要があります。",
  "A text that starts with a backtick must be quoted.":
    "バッククォートで始まるテキストは引用符で囲む必要があります。",
  "Put it in single quotes.": "単一引用符で囲んでください。",
  "`{{escape}}` means nothing inside double quotes.":
    "二重引用符の中で `{{escape}}` は意味を持ちません。",
  "Write `\\\\` for a backslash, or use single quotes, which change nothing.":
    "バックスラッシュは `\\\\` と書くか、中身がそのまま読まれる単一引用符を使ってください。",
  "A comment needs a space before its `#`.": "コメントの `#` の前には空白が必要です。",
  "Write a space before it. If it belongs to the value, put it inside the quotes.":
    "前に空白を入れてください。値の一部なら引用符の中に入れます。",
  "There is no comma between these entries.": "これらの項目の間にコンマがありません。",
  "Write a comma between them. If it is one value with a colon inside, quote it.":
    "間にコンマを入れてください。コロンを含む 1 つの値なら、引用符で囲みます。",
  "There is nothing before this comma.": "このコンマの前に何もありません。",
  "Delete the comma, or write the missing entry.":
    "コンマを削除するか、足りない項目を書いてください。",
  "A text in block style starts on the line after its `|` or `>`.":
    "ブロック形式のテキストは、`|` または `>` の次の行から始まります。",
  "Move it to the next line and indent it. If it is a short text, quote it instead.":
    "次の行に移して字下げしてください。短いテキストなら、代わりに引用符で囲みます。",
  "This text in block style is not indented evenly.":
    "このブロック形式のテキストは字下げがそろっていません。",
  "Indent all of its lines deeper than its name, and none less than the first, empty ones included.":
    "すべての行を名前より深く字下げし、空行を含めて最初の行より浅くしないでください。",

  // Characters
  "There is a carriage return without a line feed here.": "ここに LF を伴わない CR があります。",
  "Save the file with the line ends of Unix (LF) or Windows (CRLF).":
    "改行コードを Unix (LF) または Windows (CRLF) にして保存してください。",
  "There is a control character here: {{character}}.": "ここに制御文字 {{character}} があります。",
  "Delete it. If the whole file looks like this, it is not a UTF-8 text file.":
    "削除してください。ファイル全体がこのような状態なら、UTF-8 のテキストファイルではありません。",
  "There is half of a character here: {{character}} without its other half.":
    "ここに対になるもう半分がない、文字の半分 {{character}} があります。",
  "Delete it, or write the whole character.": "削除するか、文字全体を書いてください。",
  "There is an invisible character here: {{character}}.":
    "ここに目に見えない文字 {{character}} があります。",
  "Delete it: with it, two names that look the same are different.":
    "削除してください。この文字があると、同じに見える 2 つの名前が別のものになります。",
  "Delete its escape: no name or text in a topology needs it.":
    "このエスケープを削除してください。トポロジーの名前やテキストには必要ありません。",
  "{{code}} ({{name}})": "{{code}} ({{name}})",
  bell: "ベル",
  backspace: "後退",
  "vertical tab": "垂直タブ",
  "form feed": "改ページ",
  escape: "エスケープ",
  delete: "削除",
  "next line": "次行",
  "soft hyphen": "ソフトハイフン",
  "Arabic letter mark": "アラビア文字マーク",
  "zero-width space": "ゼロ幅スペース",
  "zero-width non-joiner": "ゼロ幅非接合子",
  "zero-width joiner": "ゼロ幅接合子",
  "left-to-right mark": "左から右への方向マーク",
  "right-to-left mark": "右から左への方向マーク",
  "line separator": "行区切り",
  "paragraph separator": "段落区切り",
  "left-to-right embedding": "左から右への埋め込み",
  "right-to-left embedding": "右から左への埋め込み",
  "end of directional formatting": "方向指定の終わり",
  "left-to-right override": "左から右への強制",
  "right-to-left override": "右から左への強制",
  "word joiner": "単語接合子",
  "left-to-right isolate": "左から右への分離",
  "right-to-left isolate": "右から左への分離",
  "first strong isolate": "最初の強い文字に従う分離",
  "end of directional isolate": "方向分離の終わり",
  "byte order mark inside the text": "テキスト途中のバイトオーダーマーク",

  // Quotes and brackets
  "The quote `{{quote}}` is opened here and never closed.":
    "引用符 `{{quote}}` がここで開かれたまま、閉じられていません。",
  "Write `{{quote}}` at the end of the text. A text of several lines must be indented deeper than its name.":
    "テキストの終わりに `{{quote}}` を書いてください。複数行のテキストは、名前より深く字下げする必要があります。",
  "The bracket `{{open}}` is closed by `{{end}}`.":
    "括弧 `{{open}}` が `{{end}}` で閉じられています。",
  "`{{close}}` is expected here": "ここには `{{close}}` が必要",
  "Write `{{close}}` there, or open with the other bracket.":
    "そこに `{{close}}` を書くか、もう一方の括弧で開いてください。",
  "this line is not indented deeply enough to be inside":
    "この行は字下げが浅く、括弧の中に入らない",
  "The bracket `{{open}}` is opened here and not closed.":
    "括弧 `{{open}}` がここで開かれたまま、閉じられていません。",
  "Write `{{close}}` after the last item. Lines inside brackets must be indented deeper than the name before them.":
    "最後の項目の後に `{{close}}` を書いてください。括弧の中の行は、その前の名前より深く字下げする必要があります。",

  // Names
  "`{{name}}` is written twice in the same map.": "`{{name}}` が同じマップに 2 回書かれています。",
  "first written here": "最初に書かれた場所",
  "Keep one of the two, or give them different names.":
    "どちらか一方だけを残すか、別々の名前にしてください。",
  "The name `{{name}}` is read as a number, not as a text.":
    "名前 `{{name}}` はテキストではなく数値として読まれます。",
  "The name `{{name}}` is read as null, not as a text.":
    "名前 `{{name}}` はテキストではなく null として読まれます。",
  "The name `{{name}}` is read as a boolean, not as a text.":
    "名前 `{{name}}` はテキストではなく真偽値として読まれます。",
  "There is no name before this colon.": "このコロンの前に名前がありません。",
  "Write one. A text that starts with a colon must be quoted.":
    "名前を書いてください。コロンで始まるテキストは引用符で囲む必要があります。",
  "An alias cannot be a name.": "エイリアスは名前にできません。",
  "A map or list cannot be a name.": "マップやリストは名前にできません。",
  "Write the name out. A text that starts with `*` must be quoted.":
    "名前をそのまま書いてください。`*` で始まるテキストは引用符で囲む必要があります。",
  "Write a text before the colon. A text that starts with a bracket must be quoted.":
    "コロンの前にテキストを書いてください。括弧で始まるテキストは引用符で囲む必要があります。",
  "Merge keys (`<<`) are not supported.": "マージキー (`<<`) には対応していません。",
  "Write the entries out, or put what differs into an overlay file.":
    "項目をそのまま書くか、異なる部分をオーバーレイファイルに書いてください。",
  "`{{written}}` has no space after its colon, so it is a name without a value.":
    "`{{written}}` はコロンの後に空白がないため、値のない名前として読まれます。",
  "Write a space after the colon. If the colon belongs to the name, quote the name.":
    "コロンの後に空白を入れてください。コロンが名前の一部なら、名前を引用符で囲みます。",
  "This line has no name that ends with a colon and a space.":
    "この行には、コロンと空白で終わる名前がありません。",
  "Write `name: value`. If it continues the line above, indent it deeper.":
    "`name: value` の形で書いてください。上の行の続きなら、より深く字下げします。",
  "The colon is full-width (U+FF1A). Write `: `, a colon and a space.":
    "コロンが全角 (U+FF1A) です。半角のコロンと空白 `: ` を書いてください。",
  "The space after the colon is not an ordinary one. Write `: `, a colon and a space.":
    "コロンの後の空白が半角の空白ではありません。半角のコロンと空白 `: ` を書いてください。",
  "Write a space after the colon: `name: value`.":
    "`name: value` のように、コロンの後に空白を書いてください。",
  "A list with dashes cannot stand inside brackets.":
    "ハイフンで書くリストは括弧の中に置けません。",
  "Drop the dash and separate the items with commas, or write the whole list with dashes.":
    "ハイフンを取り除いて項目をコンマで区切るか、リスト全体をハイフンで書いてください。",
  "A list item stands here among the names of a map.": "マップの名前の間にリストの項目があります。",
  "Indent the dash deeper than the name that the list belongs to.":
    "リストが属する名前より深くハイフンを字下げしてください。",

  // Aliases and tags
  "The alias `*{{name}}` has no anchor `&{{name}}` above it.":
    "エイリアス `*{{name}}` より前に、アンカー `&{{name}}` がありません。",
  "Write the value out. A text that starts with `*` must be quoted.":
    "値をそのまま書いてください。`*` で始まるテキストは引用符で囲む必要があります。",
  "The alias `*{{name}}` stands inside its own anchor `&{{name}}`.":
    "エイリアス `*{{name}}` が自分自身のアンカー `&{{name}}` の中にあります。",
  "Write the value out: like this it contains itself without end.":
    "値をそのまま書いてください。このままでは自分自身を際限なく含みます。",
  "The aliases up to here stand for more than {{count}} values.":
    "ここまでのエイリアスを展開すると、値が {{count}} 個を超えます。",
  "Use no aliases inside values that are aliased many times themselves.":
    "何度もエイリアスで参照される値の中では、エイリアスを使わないでください。",
  "The tag `{{tag}}` is not supported.": "タグ `{{tag}}` には対応していません。",
  "Delete it: a number becomes a text in quotes. A text that starts with `!` must be quoted.":
    "削除してください。数値は引用符で囲めばテキストになります。`!` で始まるテキストは引用符で囲む必要があります。",

  // The whole file
  "Start with a line such as `name: my-network`.":
    "`name: my-network` のような行で始めてください。",
  "The file is a list, but it must be a map of names to values.":
    "ファイルがリストになっていますが、名前と値のマップでなければなりません。",
  "The file is a single text, but it must be a map of names to values.":
    "ファイルが 1 つのテキストになっていますが、名前と値のマップでなければなりません。",
  "The file is empty.": "ファイルが空です。",
  "The file has only comments.": "ファイルにはコメントしかありません。",
} as const;
