import { cell, readPages } from "./pages.mjs";

const introduction = `# Diagnostics

Every code that Cloister reports, by area. Each has a page, which says why it matters and shows what is wrong and what is
right; \`cloister explain CODE\` prints it. The examples on the pages are tests.

An **error** is refused by AWS, or makes a declared flow impossible: no program is generated. A **warning** works, and is
insecure, fragile or surprising. Rules are those of the catalogue that the checks were written from. Codes are stable:
none is renamed, or used for something else.
`;

/** `docs/diagnostics.md`: a table for each area, codes in code unit order. */
export function diagnosticsReference() {
  const areas = Map.groupBy(readPages(), ({ code }) => code.slice(0, code.indexOf("/")));
  const sections = Array.from(areas, ([area, codes]) => `## ${area}\n\n${table(codes)}\n`);
  return `${introduction}\n${sections.join("\n")}`;
}

function table(pages) {
  const rows = pages.map(
    ({ code, path, severity, rules, sentence }) =>
      `| [\`${code}\`](../${path}) | ${severity} | ${rules.join(", ")} | ${cell(sentence)} |`,
  );
  return [
    "| code | severity | rule | in one sentence |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
