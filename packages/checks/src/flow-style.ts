import type { Written } from "@cloister/model";

/** A value as YAML writes it in one line: `{ principals: [role/reader], access: read }`. */
export function flowStyle(value: Written): string {
  if (Array.isArray(value)) return `[${value.map((one: Written) => flowStyle(one)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, one]: [string, Written]) => `${plain(key)}: ${flowStyle(one)}`,
    );
    return `{ ${entries.join(", ")} }`;
  }
  return typeof value === "string" ? plain(value) : String(value);
}

/** In quotes where YAML would read something else. */
function plain(text: string): string {
  const isPlain = /^[\w./][^\s*{}[\],#&!|>'"%@`]*$/.test(text) && !text.endsWith(":");
  const isOther = /^(?:true|false|null|yes|no|on|off|0[xo].*|[\d.][\d.:_e+-]*)$/i.test(text);
  return isPlain && !isOther ? text : JSON.stringify(text);
}
