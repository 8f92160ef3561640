import type { Severity } from "./diagnostic.ts";

/** What the parts of a rendered diagnostic look like; each function returns the text with or without colour. */
export interface TextStyle {
  severity(severity: Severity, text: string): string;
  /** The numbers, bars and arrows around the source. */
  frame(text: string): string;
  strong(text: string): string;
}

const plain: TextStyle = {
  severity: (_severity, text) => text,
  frame: (text) => text,
  strong: (text) => text,
};

const codeOfSeverity: Record<Severity, string> = { error: "1;31", warning: "1;33", info: "1;36" };

const coloured: TextStyle = {
  severity: (severity, text) => paint(codeOfSeverity[severity], text),
  frame: (text) => paint("1;34", text),
  strong: (text) => paint("1", text),
};

/** With ANSI colours, or plain. */
export function textStyle(color: boolean): TextStyle {
  return color ? coloured : plain;
}

function paint(code: string, text: string): string {
  return `\u001b[${code}m${text}\u001b[0m`;
}
