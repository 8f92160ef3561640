import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";

// What no ordinary topology contains, and what is ordinary only in company: surrogates and carriage returns.
const suspicious =
  /[\0-\x08\v-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

const byteOrderMark = "\ufeff";
const mostDiagnostics = 20;

/** Whether a file has a character that needs a diagnostic, or might. A byte order mark at its start is ordinary. */
export function hasUnusualCharacter(text: string): boolean {
  return nextUnusual(text, text.startsWith(byteOrderMark) ? 1 : 0) !== undefined;
}

/**
 * Errors for what no YAML file may contain (control characters, lone halves of a character), and
 * warnings for what nobody can see (bidirectional and zero-width characters), comments included:
 * a line that reads differently than it is cannot be reviewed.
 */
export function checkCharacters(file: SourceFile): Diagnostic[] {
  const { text } = file;
  const diagnostics: Diagnostic[] = [];
  let at = nextUnusual(text, text.startsWith(byteOrderMark) ? 1 : 0);
  for (; at !== undefined; at = nextUnusual(text, at + 1)) {
    const problem = judgeCharacter(text, at);
    if (problem === undefined) continue;
    diagnostics.push({ ...problem, at: { file, start: at, end: at + 1 }, related: [] });
    // One error is enough, as the rest of a binary file would only repeat it.
    if (problem.severity === "error" || diagnostics.length === mostDiagnostics) break;
  }
  return diagnostics;
}

type CharacterProblem = Pick<Diagnostic, "code" | "severity" | "message" | "help">;

/** The first thing wrong with a text that was written with escapes, such as `"\\0"`. */
export function judgeEscaped(value: string): CharacterProblem | undefined {
  for (let at = nextUnusual(value, 0); at !== undefined; at = nextUnusual(value, at + 1)) {
    const problem = judgeCharacter(value, at);
    if (problem === undefined) continue;
    return { ...problem, help: "Delete its escape: no name or text in a topology needs it." };
  }
  return undefined;
}

function judgeCharacter(text: string, at: number): CharacterProblem | undefined {
  const code = text.charCodeAt(at);
  if (code === 0x0d) {
    return {
      code: "yaml/control-character",
      severity: "error",
      message: "There is a carriage return without a line feed here.",
      help: "Save the file with the line ends of Unix (LF) or Windows (CRLF).",
    };
  }
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code >= 0xfffe) {
    return {
      code: "yaml/control-character",
      severity: "error",
      message: `There is a control character here: ${nameCharacter(code)}.`,
      help: "Delete it. If the whole file looks like this, it is not a UTF-8 text file.",
    };
  }
  if (isHighSurrogate(code) || isLowSurrogate(code)) {
    return {
      code: "yaml/control-character",
      severity: "error",
      message: `There is half of a character here: ${nameCharacter(code)} without its other half.`,
      help: "Delete it, or write the whole character.",
    };
  }
  if (isJoinerInScript(text, at)) return undefined;
  return {
    code: "yaml/invisible-character",
    severity: "warning",
    message: `There is an invisible character here: ${nameCharacter(code)}.`,
    help: "Delete it: with it, two names that look the same are different.",
  };
}

function nextUnusual(text: string, from: number): number | undefined {
  suspicious.lastIndex = from;
  for (let found = suspicious.exec(text); found !== null; found = suspicious.exec(text)) {
    if (!isInCompany(text, found.index)) return found.index;
  }
  return undefined;
}

/** A carriage return before its line feed, or one half of a surrogate pair. */
function isInCompany(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x0d) return text.charCodeAt(at + 1) === 0x0a;
  if (isHighSurrogate(code)) return isLowSurrogate(text.charCodeAt(at + 1));
  return isLowSurrogate(code) && isHighSurrogate(text.charCodeAt(at - 1));
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Emoji and several scripts are spelled with joiners; between ASCII letters a joiner only hides. */
function isJoinerInScript(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isJoiner = code === 0x200c || code === 0x200d;
  return isJoiner && at > 0 && text.charCodeAt(at - 1) > 0x7f && text.charCodeAt(at + 1) > 0x7f;
}

const names = new Map<number, string>([
  [0x00, "NUL"],
  [0x07, "bell"],
  [0x08, "backspace"],
  [0x0b, "vertical tab"],
  [0x0c, "form feed"],
  [0x1b, "escape"],
  [0x7f, "delete"],
  [0x85, "next line"],
  [0xad, "soft hyphen"],
  [0x061c, "Arabic letter mark"],
  [0x200b, "zero-width space"],
  [0x200c, "zero-width non-joiner"],
  [0x200d, "zero-width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "end of directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2060, "word joiner"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "end of directional isolate"],
  [0xfeff, "byte order mark inside the text"],
]);

function nameCharacter(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names.get(code);
  return name === undefined ? number : `${number} (${name})`;
}
