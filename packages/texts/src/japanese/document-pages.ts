/** What frames a document: navigation, search, sheets. English to Japanese. */
export const documentPages = {
  Contents: "目次",
  "Skip to the content": "本文へ移動",
  Search: "検索",
  "Nothing found.": "見つかりません。",
  "1 match.": "1 件見つかりました。",
  "{{count}} matches.": "{{count}} 件見つかりました。",
  "Match {{count}} of {{total}}.": "{{total}} 件中 {{count}} 件目です。",
  "Enter: next match. Shift+Enter: previous. Escape: everything.":
    "Enter: 次へ、Shift+Enter: 前へ、Escape: すべて表示。",
  Note: "補足",
  Warning: "注意",
  "{{count}} lines": "{{count}} 行",
  "Actual size": "原寸で表示",
  "Back to the contents": "目次に戻る",
  Worksheet: "シート",
  Section: "節",
  Table: "表",
  Rows: "行数",
} as const;
