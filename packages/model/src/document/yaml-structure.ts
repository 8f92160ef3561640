import { say } from "@cloister/texts";
import { type CST, Lexer, Parser } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import { lineFrom } from "./explanation.ts";
import { maximumDepth } from "./node.ts";
import { firstUnclosed } from "./unclosed.ts";

/** The concrete syntax of a file, and the mistakes that are clearest at this level. */
export interface YamlStructure {
  readonly tokens: readonly CST.Token[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses without composing. What is nested too deeply stops the parser at once, so that everything
 * after this may recurse. An unclosed quote or bracket is reported where it opens: its consequences
 * further down would only confuse.
 */
export function parseStructure(file: SourceFile): YamlStructure {
  const parser = new Parser();
  try {
    const { tokens, stoppedBy } = parseTokens(file.text, parser);
    if (stoppedBy === undefined) return { tokens, diagnostics: structureMistakes(file, tokens) };
    return { tokens, diagnostics: [stoppedBy(file, parser.offset)] };
  } catch (error) {
    // The library passes up to 100,000 tokens as arguments of one call, which may not fit on the stack.
    if (error instanceof RangeError) {
      return { tokens: [], diagnostics: [tooLarge(file, parser.offset)] };
    }
    throw error;
  }
}

/** The library takes up to 10 microseconds for each word, blank or sign; this many take some seconds. */
const mostLexemes = 600_000;

interface Parsed {
  readonly tokens: readonly CST.Token[];
  /** What to say about the place where the parser was stopped, if it was. */
  readonly stoppedBy?: (file: SourceFile, offset: number) => Diagnostic;
}

function parseTokens(text: string, parser: Parser): Parsed {
  const tokens: CST.Token[] = [];
  // The stack holds the document, one entry per open collection, and perhaps a scalar.
  const deepest = maximumDepth + 2;
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > mostLexemes) return { tokens, stoppedBy: tooLarge };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > deepest) return { tokens, stoppedBy: tooDeep };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** For the place where the allowed depth is passed. */
export function tooDeep(file: SourceFile, offset: number): Diagnostic {
  return {
    code: "yaml/too-deep",
    severity: "error",
    message: say("Maps and lists are nested more than {{levels}} levels deep here.", {
      levels: maximumDepth,
    }),
    at: { file, start: offset, end: offset + 1 },
    related: [],
    help: say("No topology needs this depth: look for brackets that are never closed."),
  };
}

function tooLarge(file: SourceFile, offset: number): Diagnostic {
  return {
    code: "yaml/too-large",
    severity: "error",
    message: say(
      "From here on the file is not plain YAML, and it is too large to be read as any other.",
    ),
    at: lineFrom(file, offset),
    related: [],
    help: say(
      "Correct the line if it is wrong. Anchors, block texts and the like are read in smaller files only: split the topology into several.",
    ),
  };
}

function structureMistakes(file: SourceFile, tokens: readonly CST.Token[]): Diagnostic[] {
  const directive = tokens.find((token) => token.type === "directive");
  const [first, second] = tokens.filter((token) => token.type === "document");
  const unclosed = first && firstUnclosed(file, first.value);
  return [
    ...(directive === undefined ? [] : [unsupportedDirective(file, directive)]),
    ...(unclosed === undefined ? [] : [unclosed]),
    ...(second === undefined ? [] : [secondDocument(file, second)]),
  ];
}

function unsupportedDirective(file: SourceFile, token: CST.Directive): Diagnostic {
  return {
    code: "yaml/directive",
    severity: "error",
    message: say("The directive `{{directive}}` is not supported.", { directive: token.source }),
    at: { file, start: token.offset, end: token.offset + token.source.length },
    related: [],
    help: say("Delete the line: files are always read as YAML 1.2."),
  };
}

function secondDocument(file: SourceFile, token: CST.Document): Diagnostic {
  const marker = token.start.find((part) => part.type === "doc-start");
  const start = marker?.offset ?? token.offset;
  return {
    code: "yaml/multiple-documents",
    severity: "error",
    message: say("A second document starts here, but a file holds one."),
    at: { file, start, end: start + (marker?.source.length ?? 1) },
    related: [],
    help: say(
      "Move it to a file of its own and give both files, or delete the `---` or `...` before it.",
    ),
  };
}
