/** Warnings that are accepted in the topology. English to Japanese. */
export const silences = {
  "`{{code}}` is an error, and errors cannot be silenced.":
    "`{{code}}` はエラーです。エラーを抑止することはできません。",
  "Mend what it says, and remove this line.": "指摘された内容を直し、この行を削除してください。",
  "No warning has the code `{{code}}`.": "`{{code}}` というコードの警告はありません。",
  "`docs/diagnostics.md` lists the codes.": "コードの一覧は `docs/diagnostics.md` にあります。",
  "The silence of `{{code}}` gives no reason.": "`{{code}}` の抑止に理由がありません。",
  "Write why it is accepted: whoever reviews the design reads it.":
    "受け入れる理由を書いてください。設計をレビューする人が読みます。",
  "Nothing here is reported as `{{code}}`, so this silence is not needed.":
    "ここでは `{{code}}` は報告されないため、この抑止は不要です。",
  "Remove it: left here, it would hide the next mistake of that kind.":
    "削除してください。残しておくと、次に起きた同種の誤りが隠れます。",
  "1 warning is silenced in the topology, with a reason.":
    "トポロジーの中で、警告 1 件が理由を添えて抑止されています。",
  "{{count}} warnings are silenced in the topology, each with a reason.":
    "トポロジーの中で、警告 {{count}} 件がそれぞれ理由を添えて抑止されています。",
} as const;
