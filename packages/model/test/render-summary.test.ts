import { verbatim } from "@cloister/texts";
import { expect, it } from "vitest";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { renderSummary } from "../src/diagnostics/render-text.ts";
import type { SourceFile } from "../src/source/source-file.ts";
import type { Span } from "../src/source/span.ts";

const topology: SourceFile = {
  path: "topology.yaml",
  text: `name: lab
accounts:
  x:
    vpcs:
      main:
        cidr: 10.0.0.0/16
        subnets:
          one: { cidr: 10.0.1.0/24 }
          two: { cidr: 10.0.1.128/25 }
`,
};

function spanOf(file: SourceFile, text: string, from = 0): Span {
  const start = file.text.indexOf(text, from);
  expect(start).not.toBe(-1);
  return { file, start, end: start + text.length };
}

it("sums up", () => {
  const of = (severity: Diagnostic["severity"]): Diagnostic => ({
    code: "a/b",
    severity,
    message: verbatim(""),
    at: spanOf(topology, "lab"),
    related: [],
  });
  expect(renderSummary([])).toBe("no errors");
  expect(renderSummary([of("error")])).toBe("1 error");
  expect(renderSummary([of("warning"), of("error"), of("error"), of("info")])).toBe(
    "2 errors, 1 warning, 1 info",
  );
});
