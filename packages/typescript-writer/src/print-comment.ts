import { commentLines } from "./comment-lines.ts";
import { LINE_WIDTH, margin } from "./place.ts";

/** The text as line comments. */
export function printComment(text: string, depth: number): string {
  const pad = margin(depth);
  return commentLines(text, LINE_WIDTH - pad.length - 3)
    .map((line) => (line === "" ? `${pad}//` : `${pad}// ${line}`))
    .join("\n");
}

/** The text as a documentation comment. */
export function printDoc(text: string, depth: number): string {
  const pad = margin(depth);
  const lines = commentLines(text, LINE_WIDTH - pad.length - 7)
    // TypeScript takes an at sign for a tag, such as one that deprecates, wherever a word starts with it.
    .map((line) => line.replace(/(?<= )@/g, "\\@"));
  const [first = "", second] = lines;
  if (second === undefined) return `${pad}/** ${first === "" ? "" : `${first} `}*/`;
  const middle = lines.map((line) => (line === "" ? `${pad} *\n` : `${pad} * ${line}\n`));
  return `${pad}/**\n${middle.join("")}${pad} */`;
}
