import type { JsonRendering, Rendering } from "@cloister/proof";
import type { TraceFormat } from "./request.ts";

/** The answer to a question, ready to be printed in any form. */
export interface Answer {
  readonly text: () => readonly string[];
  readonly json: () => object;
  /** Absent: as text. */
  readonly markdown?: () => readonly string[];
  /** False for a flow that is not allowed, and for expectations that do not all hold. */
  readonly isGood: boolean;
}

export interface AnswerOptions {
  /** For persons. */
  readonly rendering: Rendering;
  /** For machines. */
  readonly machines: JsonRendering;
  /** Every hop of what is allowed too. */
  readonly isFull: boolean;
  /** Whether nothing was left out of the plan. */
  readonly isComplete: boolean;
  /** How many expectations could not be read. */
  readonly unread: number;
}

export function printed({ text, json, markdown = text }: Answer, format: TraceFormat): string {
  switch (format) {
    case "text":
      return `${text().join("\n")}\n`;
    case "json":
      return `${JSON.stringify(json(), null, 2)}\n`;
    case "markdown":
      return `${markdown().join("\n")}\n`;
  }
}
