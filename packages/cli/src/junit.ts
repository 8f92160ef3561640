import { escapeUnprintable, toJson, type Diagnostic, type Severity } from "@cloister/model";
import { inLanguage, say, type Language } from "@cloister/texts";
import type { Expected } from "@cloister/proof";
import type { Examined } from "./examine.ts";
import { placesIn } from "./places.ts";

interface TestCase {
  readonly name: string;
  readonly suite: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Why it fails; absent: it passes. */
  readonly failure?: {
    readonly type: string;
    readonly message: string;
    readonly lines: readonly string[];
  };
}

/**
 * JUnit's XML: a test case for every expectation, and one that fails for each diagnostic that counts, or one
 * that passes where none does.
 */
export function junitReport(
  { diagnostics, expected, document }: Examined,
  failing: readonly Severity[],
  language: Language,
): string {
  const counted = diagnostics.filter(
    ({ code, severity }) => failing.includes(severity) && !isOfExpectation(code),
  );
  const locate = placesIn(document);
  const suites = [
    [
      "diagnostics",
      counted.length === 0
        ? [noProblems(language)]
        : counted.map((one) => diagnosticCase(one, language)),
    ],
    [
      "expectations",
      expected.map((one) => expectationCase(one, locate(one.expectation.at), language)),
    ],
  ] as const;
  const filled = suites.filter(([, cases]) => cases.length > 0);
  const all = filled.flatMap(([, cases]) => cases);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cloister"${counts(all)}>`,
    ...filled.flatMap(([name, cases]) => [
      `  <testsuite${attribute("name", name)}${counts(cases)}>`,
      ...cases.flatMap(caseLines),
      "  </testsuite>",
    ]),
    "</testsuites>",
  ].join("\n")}\n`;
}

function noProblems(language: Language): TestCase {
  const name = inLanguage(say("no problems"), language);
  return { name, suite: "diagnostics", file: undefined, line: undefined };
}

/** The suite of expectations says these. */
function isOfExpectation(code: string): boolean {
  return code === "expect/fails" || code === "expect/not-proven";
}

function diagnosticCase(diagnostic: Diagnostic, language: Language): TestCase {
  const { code, severity, at } = diagnostic;
  const [said] = toJson([diagnostic], language);
  if (said === undefined) throw new Error("bug: one diagnostic gives one entry.");
  const { line, column, message, help } = said;
  return {
    name: `${code} at ${at.file.path}:${line}:${column}`,
    suite: "diagnostics",
    file: at.file.path,
    line,
    failure: { type: severity, message, lines: help === null ? [] : help.split("\n") },
  };
}

function expectationCase(
  { expectation, outcome, reason, deciding }: Expected,
  place: { readonly file: string; readonly line: number } | undefined,
  language: Language,
): TestCase {
  return {
    name: expectation.text,
    suite: "expectations",
    file: place?.file,
    line: place?.line,
    ...(outcome === "holds"
      ? {}
      : {
          failure: {
            type: outcome === "fails" ? "expect/fails" : "expect/not-proven",
            message: inLanguage(reason, language),
            lines: deciding.map((hop) => inLanguage(hop.reason, language)),
          },
        }),
  };
}

function caseLines({ name, suite, file, line, failure }: TestCase): readonly string[] {
  const place =
    file === undefined ? "" : attribute("file", file) + attribute("line", String(line ?? 1));
  const head = `    <testcase${attribute("name", name)}${attribute("classname", `cloister.${suite}`)}${place}`;
  if (failure === undefined) return [`${head}/>`];
  const { type, message, lines } = failure;
  const text = lines.map((one) => escaped(one)).join("\n");
  const open = `      <failure${attribute("message", message)}${attribute("type", type)}`;
  return [`${head}>`, text === "" ? `${open}/>` : `${open}>${text}</failure>`, "    </testcase>"];
}

function counts(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  return `${attribute("tests", String(cases.length))}${attribute("failures", String(failures))}${attribute("errors", "0")}`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value)}"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML has no way to write control characters, nor the two that are no characters. */
function escaped(text: string): string {
  return escapeUnprintable(text)
    .replaceAll(/[\uFFFE\uFFFF]/g, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`)
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
}
