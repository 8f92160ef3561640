/** Each UTF-16 unit of the text as `\uXXXX`, which JavaScript and JSON both read. */
export function escapeUnits(text: string): string {
  let escaped = "";
  for (let index = 0; index < text.length; index++) {
    escaped += `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }
  return escaped;
}
