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
} as const;
