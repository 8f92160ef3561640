import { parseAst } from "vite";

/**
 * The shape of a TypeScript program: its syntax tree without positions, the values of its string
 * literals, its identifiers, and whether a field's name is in quotes. Two programs that differ only
 * in names and texts have one shape.
 */
export function syntaxShape(text: string): string {
  return JSON.stringify(
    parseAst(text, { lang: "ts" }),
    (key, value: unknown) => {
      if (["start", "end", "raw", "name", "local"].includes(key)) return undefined;
      if (key === "value" && typeof value === "string") return "text";
      return key === "key" && isName(value) ? "name" : value;
    },
    1,
  );
}

function isName(value: unknown): boolean {
  return (
    value !== null &&
    typeof value === "object" &&
    "type" in value &&
    (value.type === "Identifier" || value.type === "Literal")
  );
}
