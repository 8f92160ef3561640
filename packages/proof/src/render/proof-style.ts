import type { Verdict } from "../verdict.ts";

/** What the parts of a rendered answer look like; each function returns the text with or without colour. */
export interface ProofStyle {
  verdict(verdict: Verdict, text: string): string;
  /** Places, and what is only said for completeness. */
  faint(text: string): string;
  strong(text: string): string;
}

const plain: ProofStyle = {
  verdict: (_verdict, text) => text,
  faint: (text) => text,
  strong: (text) => text,
};

const codeOf: Readonly<Record<Verdict, string>> = {
  allowed: "1;32",
  denied: "1;31",
  unknown: "1;33",
};

const coloured: ProofStyle = {
  verdict: (verdict, text) => paint(codeOf[verdict], text),
  faint: (text) => paint("2", text),
  strong: (text) => paint("1", text),
};

/** With ANSI colours, or plain. */
export function proofStyle(color: boolean): ProofStyle {
  return color ? coloured : plain;
}

function paint(code: string, text: string): string {
  return text === "" ? "" : `\u001b[${code}m${text}\u001b[0m`;
}
