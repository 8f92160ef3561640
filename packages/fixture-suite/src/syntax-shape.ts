import { parseAst } from "vite";

/**
 * The shape of a TypeScript program: its syntax tree without positions, the values of its string
 * literals, and its identifiers. Two programs that differ only in names and texts have one shape.
 */
export function syntaxShape(text: string): string {
  return JSON.stringify(parseAst(text, { lang: "ts" }), (key, value: unknown) => {
    if (["start", "end", "raw", "name", "local"].includes(key)) return undefined;
    if (key === "value" && typeof value === "string") return "text";
    return value;
  });
}
