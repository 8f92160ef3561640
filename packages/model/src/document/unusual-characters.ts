import { say, verbatim, type Text } from "@cloister/texts";
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
    return { ...problem, help: say("Delete its escape: no name or text in a topology needs it.") };
  }
  return undefined;
}

function judgeCharacter(text: string, at: number): CharacterProblem | undefined {
  const code = text.charCodeAt(at);
  if (code === 0x0d) {
    return {
      code: "yaml/control-character",
      severity: "error",
      message: say("There is a carriage return without a line feed here."),
      help: say("Save the file with the line ends of Unix (LF) or Windows (CRLF)."),
    };
  }
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code >= 0xfffe) {
    return {
      code: "yaml/control-character",
      severity: "error",
      message: say("There is a control character here: {{character}}.", {
        character: nameCharacter(code),
      }),
      help: say("Delete it. If the whole file looks like this, it is not a UTF-8 text file."),
    };
  }
  if (isHighSurrogate(code) || isLowSurrogate(code)) {
    return {
      code: "yaml/control-character",
      severity: "error",
      message: say("There is half of a character here: {{character}} without its other half.", {
        character: nameCharacter(code),
      }),
      help: say("Delete it, or write the whole character."),
    };
  }
  if (isJoinerInScript(text, at)) return undefined;
  return {
    code: "yaml/invisible-character",
    severity: "warning",
    message: say("There is an invisible character here: {{character}}.", {
      character: nameCharacter(code),
    }),
    help: say("Delete it: with it, two names that look the same are different."),
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

const names = new Map<number, Text>([
  [0x00, verbatim("NUL")],
  [0x07, say("bell")],
  [0x08, say("backspace")],
  [0x0b, say("vertical tab")],
  [0x0c, say("form feed")],
  [0x1b, say("escape")],
  [0x7f, say("delete")],
  [0x85, say("next line")],
  [0xad, say("soft hyphen")],
  [0x061c, say("Arabic letter mark")],
  [0x200b, say("zero-width space")],
  [0x200c, say("zero-width non-joiner")],
  [0x200d, say("zero-width joiner")],
  [0x200e, say("left-to-right mark")],
  [0x200f, say("right-to-left mark")],
  [0x2028, say("line separator")],
  [0x2029, say("paragraph separator")],
  [0x202a, say("left-to-right embedding")],
  [0x202b, say("right-to-left embedding")],
  [0x202c, say("end of directional formatting")],
  [0x202d, say("left-to-right override")],
  [0x202e, say("right-to-left override")],
  [0x2060, say("word joiner")],
  [0x2066, say("left-to-right isolate")],
  [0x2067, say("right-to-left isolate")],
  [0x2068, say("first strong isolate")],
  [0x2069, say("end of directional isolate")],
  [0xfeff, say("byte order mark inside the text")],
]);

function nameCharacter(code: number): string | Text {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names.get(code);
  return name === undefined ? number : say("{{code}} ({{name}})", { code: number, name });
}
