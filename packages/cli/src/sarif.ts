import { createHash } from "node:crypto";
import { isAbsolute } from "node:path";
import {
  replacementsOf,
  toJson,
  type Diagnostic,
  type JsonDiagnostic,
  type Replacement,
  type Severity,
  type Sources,
} from "@cloister/model";
import { inEnglish, inLanguage, type Language } from "@cloister/texts";
import type { Examined } from "./examine.ts";
import type { Io } from "./io.ts";
import { findPages } from "./pages.ts";
import { spanRegion, uriOf, type SarifLocation } from "./sarif-location.ts";

interface Reporting {
  readonly io: Pick<Io, "pages" | "files" | "version">;
  readonly language: Language;
}

/** A log in SARIF 2.1.0: one run with a result for each diagnostic. */
export function sarifReport(
  { diagnostics, silenced }: Pick<Examined, "diagnostics" | "silenced">,
  sources: Sources,
  { io, language }: Reporting,
) {
  const all = [...diagnostics, ...silenced.map(({ diagnostic }) => diagnostic)];
  const reasons = new Map(silenced.map(({ diagnostic, reason }) => [diagnostic, reason]));
  const rules = rulesOf(all, io);
  const fixes = fixesOf(all, sources, language);
  const fingerprints = fingerprintsOf(all);
  const said = toJson(all, language);
  return {
    $schema:
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Cloister", version: io.version, rules } },
        language: language.name,
        columnKind: "utf16CodeUnits",
        results: all.flatMap((diagnostic, index) => {
          const json = said[index];
          const reason = reasons.get(diagnostic);
          if (json === undefined) return [];
          return [
            {
              ruleId: json.code,
              ruleIndex: rules.findIndex(({ id }) => id === json.code),
              level: levels[json.severity],
              message: { text: textOf(json) },
              locations: [locationOf(json)],
              ...(json.related.length === 0 ? {} : { relatedLocations: relatedOf(json) }),
              partialFingerprints: { "cloister/v1": fingerprints[index] ?? "" },
              ...fixes.get(diagnostic),
              ...(reason === undefined ? {} : { suppressions: [inSource(reason)] }),
              ...(json.rule === null ? {} : { properties: { rule: json.rule } }),
            },
          ];
        }),
      },
    ],
  };
}

const levels: Record<Severity, string> = { error: "error", warning: "warning", info: "note" };

function inSource(justification: string) {
  return { kind: "inSource", justification };
}

function textOf({ message, help }: Pick<JsonDiagnostic, "message" | "help">): string {
  return help === null ? message : `${message}\n${help}`;
}

function locationOf({ file, line, column, endLine, endColumn }: SarifLocation) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file, isAbsolute(file)) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function relatedOf({ related }: JsonDiagnostic) {
  return related.map((other, index) => ({
    id: index,
    ...locationOf(other),
    message: { text: other.message },
  }));
}

/** The diagnostics that occur, explained by their pages, which are in English. */
function rulesOf(diagnostics: readonly Diagnostic[], io: Reporting["io"]) {
  const pages = findPages(io);
  const severities = new Map(diagnostics.map(({ code, severity }) => [code, severity]));
  return [...severities].map(([id, severity]) => {
    const page = pages.get(id);
    const summary = page?.summary() ?? "";
    return {
      id,
      ...(summary === "" ? {} : { shortDescription: { text: summary } }),
      ...(page === undefined ? {} : { help: { text: page.text(), markdown: page.text() } }),
      defaultConfiguration: { level: levels[severity] },
    };
  });
}

/** Finding out what a fix does to the text means reading it again, which is not done for more than so much. */
const mostCharacters = 50_000_000;

function fixesOf(diagnostics: readonly Diagnostic[], sources: Sources, language: Language) {
  const { files, overlays = [] } = sources;
  const size = [...files, ...overlays].reduce((sum, { text }) => sum + text.length, 1);
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined);
  return new Map(
    fixable.slice(0, Math.ceil(mostCharacters / size)).flatMap((diagnostic) => {
      const replacements = replacementsOf(sources, diagnostic.fix?.edits ?? []) ?? [];
      if (replacements.length === 0) return [];
      const { help, message } = diagnostic;
      const text = inLanguage(help ?? message, language);
      const changed = [...new Set(replacements.map(({ file }) => file))];
      const fix = {
        description: { text },
        artifactChanges: changed.map((file) => ({
          artifactLocation: { uri: uriOf(file.path, isAbsolute(file.path)) },
          replacements: replacements.filter((one) => one.file === file).map(replacementOf),
        })),
      };
      return [[diagnostic, { fixes: [fix] }] as const];
    }),
  );
}

/** The same in later runs, wherever the lines have gone: what is said, and of which thing. */
function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { code, path, at, message } = diagnostic;
    const thing = path ?? inEnglish(message);
    const identity = JSON.stringify([code, uriOf(at.file.path, false), thing]);
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return `${createHash("sha256").update(identity).digest("hex").slice(0, 32)}:${count}`;
  });
}

function replacementOf(replacement: Replacement) {
  const { text } = replacement;
  return {
    deletedRegion: spanRegion(replacement),
    ...(text === "" ? {} : { insertedContent: { text } }),
  };
}
